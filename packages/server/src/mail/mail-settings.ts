/** The settings of mail, a part of the server's settings. */
import * as z from 'zod/mini';

export interface MailSettings {
  /** `smtp:` (STARTTLS where the server offers it) or `smtps:`, with user and password where needed. */
  smtpUrl: string;
  from: MailAddress;
  /** Where a case is followed: an address, or a path on the portal that the case came from. */
  followUrl: string;
}

export interface MailAddress {
  name: string;
  address: string;
}

/** `name@example.vn`, or `Name <name@example.vn>`. */
const MAILBOX = /^(?:([^<>"\r\n]*)<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))$/;

const mailbox = () =>
  z.pipe(
    z.string().check(z.regex(MAILBOX, 'must be an address, or a name and <an address>')),
    z.transform((value): MailAddress => {
      const [, name = '', named, bare] = MAILBOX.exec(value) ?? [];
      return { name: name.trim(), address: named ?? bare ?? '' };
    }),
  );

const FOLLOW_PAGE = /^(https?:\/\/[^?#\s]+|\/[^?#\s]*)$/;

export const mailVariables = () => ({
  GD_SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })),
  GD_MAIL_FROM: z.optional(mailbox()),
  GD_FOLLOW_URL: z.prefault(
    z.string().check(z.regex(FOLLOW_PAGE, 'must be an address or a path, without a query')),
    '/',
  ),
});

export interface MailValues {
  GD_SMTP_URL?: string | undefined;
  GD_MAIL_FROM?: MailAddress | undefined;
  GD_FOLLOW_URL: string;
}

/** What is wrong with the settings taken together: a variable and a reason each. */
export const mailMistakes = ({
  GD_SMTP_URL: url,
  GD_MAIL_FROM: from,
}: MailValues): [variable: keyof MailValues, reason: string][] =>
  url !== undefined && from === undefined ? [['GD_MAIL_FROM', 'is needed with GD_SMTP_URL']] : [];

export function mailOf(values: MailValues): MailSettings | undefined {
  const { GD_SMTP_URL: smtpUrl, GD_MAIL_FROM: from, GD_FOLLOW_URL: followUrl } = values;
  return smtpUrl === undefined || from === undefined ? undefined : { smtpUrl, from, followUrl };
}
