/** Sends mail by SMTP. */
import { createTransport } from 'nodemailer';
import { DeliveryError } from '../outbox/message.js';
import type { MailSettings } from './mail-settings.js';
import type { RenderedMail } from './render.js';

export interface Mailer {
  /** Where a case is followed: an address, or a path on the portal that the case came from. */
  followUrl: string;
  /**
   * Hands a mail to the server.
   * @param id the same at every attempt; the Message-ID is made of it, so that a repeat is known as one
   * @throws {DeliveryError}
   */
  send(mail: { id: string; to: string } & RenderedMail): Promise<void>;
}

const SECONDS = 1_000;

/** Errors that say that this very mail or its address is refused; others are of the server or the way to it. */
const OF_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

function deliveryError(error: unknown): DeliveryError {
  const { code, responseCode, permanent } = error as {
    code?: unknown;
    responseCode?: unknown;
    permanent?: unknown;
  };
  const name = typeof code === 'string' ? code : 'unexpected';
  const known = typeof responseCode === 'number' ? `smtp_${responseCode}` : name;
  return new DeliveryError(known, permanent === true && OF_THE_MAIL.includes(name));
}

export function openMailer({ smtpUrl, from, followUrl }: MailSettings): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 20 * SECONDS,
    // What is sent is text made here; nothing in it may name a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    followUrl,
    async send({ id, to, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          messageId: `<${id}@${host}>`,
          subject,
          text,
          html,
          // RFC 3834: no automatic answers, please.
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
        });
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}
