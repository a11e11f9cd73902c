/** The request of a registration, and what is wrong with it before it is sent. */
import { DATA_RIGHTS, DELIVERY_FORMS, RECEPTION_MATTERS } from '@gd/rules';
import {
  fieldErrors,
  fieldErrorText,
  registration,
  type CaseDetails,
  type FieldError,
  type FieldErrorDetail,
  type Locale,
  type Registration,
} from '@gd/contract';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';
import {
  FIELDS,
  fieldOf,
  isNamed,
  isOptional,
  isShown,
  kindOf,
  type Draft,
  type FieldName,
} from './fields.js';

export type FieldMessages = Readonly<Partial<Record<FieldName, Words>>>;

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((known) => known === value);

/** The fields of the kind that are filled in. */
function detailsOf(draft: Draft): CaseDetails | undefined {
  const typed = FIELDS.filter(
    (field) => field.pointer.startsWith('/details/') && isShown(field, draft),
  ).flatMap(({ name }): [string, unknown][] => {
    const value = draft[name]?.trim() ?? '';
    if (value === '') return [];
    switch (name) {
      case 'instance':
        return [[name, value === '2' ? 2 : 1]];
      case 'deliveryForm':
        return [[name, oneOf(DELIVERY_FORMS, value)]];
      case 'matter':
        return [[name, oneOf(RECEPTION_MATTERS, value)]];
      case 'right':
        return [[name, oneOf(DATA_RIGHTS, value)]];
      default:
        return [[name, value]];
    }
  });
  return typed.length > 0 ? (Object.fromEntries(typed) as CaseDetails) : undefined;
}

const filled = <K extends FieldName>(draft: Draft, ...names: K[]): Partial<Record<K, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = draft[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<K, string>>;

const namesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The request; what does not belong to the kind or the way it came in stays away. */
export function registrationOf(draft: Draft, id: string, fileIds: readonly string[]): Registration {
  const { title = '', content = '', unit = '', name = '', address = '', lodgedOn = '', size = '' } = draft;
  const shown = (wanted: FieldName) => FIELDS.some((field) => field.name === wanted && isShown(field, draft));
  const details = detailsOf(draft);
  return {
    id,
    kind: kindOf(draft),
    channel: (draft.channel as Registration['channel'] | undefined) ?? 'desk',
    lodgedOn,
    signed: shown('signed') && draft.signed === 'true',
    title,
    content,
    ...(shown('proposal') && filled(draft, 'proposal')),
    ...(details && { details }),
    place: { unit, ...filled(draft, 'detail') },
    sender: isNamed(draft)
      ? {
          name,
          address,
          ...filled(draft, 'phone', 'email', 'organisation'),
          ...(shown('idNumber') && filled(draft, 'idNumber')),
        }
      : null,
    ...(draft.isGroup === 'true' && {
      group: { size: Number(size), representatives: namesOf(draft.representatives ?? '') },
    }),
    fileIds: [...fileIds],
    locale: draft.locale === 'en' ? 'en' : 'vi',
  };
}

const textOf =
  (error: Pick<FieldError, 'code' | 'params'>): Words =>
  (locale) =>
    fieldErrorText(error, locale);

/** What is missing, for all fields at once, then what the contract's schema finds. */
export function checkRegistration(body: Registration, draft: Draft, today: string): FieldMessages {
  const messages: Partial<Record<FieldName, Words>> = {};
  for (const field of FIELDS)
    if (isShown(field, draft) && !isOptional(field, draft) && !draft[field.name]?.trim())
      messages[field.name] = textOf({ code: 'required' });
  if (isNamed(draft) && !draft.phone?.trim() && !draft.email?.trim())
    messages.phone = textOf({ code: 'contact_required' });
  if (body.lodgedOn > today) messages.lodgedOn = textOf({ code: 'date_in_future' });
  if (body.kind === 'CPL' && !body.signed) messages.signed = textOf({ code: 'signature_required' });
  const parsed = registration().safeParse(body, { reportInput: true });
  for (const error of parsed.success ? [] : fieldErrors(parsed.error)) {
    const name = fieldOf(error.pointer);
    if (name) messages[name] ??= textOf(error);
  }
  return messages;
}

export interface ServerErrors {
  fields: FieldMessages;
  /** About what the form does not show. */
  general: readonly Words[];
}

export function serverErrors(errors: readonly FieldErrorDetail[], answeredIn: Locale): ServerErrors {
  const fields: Partial<Record<FieldName, Words>> = {};
  const general: Words[] = [];
  for (const error of errors) {
    const name = fieldOf(error.pointer);
    const words = fieldWords(error, answeredIn);
    if (name) fields[name] ??= words;
    else general.push(words);
  }
  return { fields, general };
}
