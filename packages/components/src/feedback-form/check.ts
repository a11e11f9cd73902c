/** Checks a draft by the rules of its kind and by the contract's schema: one reason for each field. */
import type { CaseField } from '@gd/rules';
import { fieldErrors, fieldErrorText, submission, type FieldErrorDetail, type Locale } from '@gd/contract';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';
import { hasPlace, needs, submissionOf, type Draft } from './draft.js';
import { fieldOf, type FieldMessages, type FieldName } from './fields.js';
import { messages } from './messages.js';
import { problemOf } from './point/place-point.js';

/** Stands in for the id that is made when the form is sent; the schema wants one. */
const ANY_ID = '00000000-0000-7000-8000-000000000000';

/**
 * What is wrong with a draft, empty when nothing is. What is missing is asked for first, by name and for all fields at
 * once: the schema's rules between fields run only when each field by itself is right.
 */
export function checkDraft(draft: Draft, locale: Locale): FieldMessages {
  const missing = missingFields(draft);
  const body = { ...submissionOf(draft, locale), id: ANY_ID };
  const parsed = submission().safeParse(body, { reportInput: true });
  const wrong: FieldMessages = {};
  for (const error of parsed.success ? [] : fieldErrors(parsed.error)) {
    const name = fieldOf(error.pointer);
    if (name) wrong[name] ??= (reader) => fieldErrorText(error, reader);
  }
  const point = hasPlace(draft.kind) ? problemOf(draft.point) : undefined;
  return { ...wrong, ...(point && { point }), ...missing };
}

function missingFields(draft: Draft): FieldMessages {
  const missing: FieldMessages = {};
  const ask = (name: keyof typeof messages.vi.missing & FieldName, present: boolean) => {
    if (!present) missing[name] = (reader) => messages[reader].missing[name];
  };
  const askIfNeeded = (...names: readonly (keyof typeof messages.vi.missing & CaseField & FieldName)[]) => {
    for (const name of names) if (needs(draft.kind, name)) ask(name, draft[name].trim() !== '');
  };

  ask('kind', draft.kind !== '');
  ask('unit', draft.unit !== '');
  if (draft.unitText && !draft.unit) missing.unit = (reader) => messages[reader].missing.unitUnknown;
  askIfNeeded('content', 'title', 'proposal', 'document', 'deliveryForm', 'purpose', 'matter', 'right');
  if (draft.anonymous) return missing;
  askIfNeeded('name', 'address', 'idNumber');
  if (needs(draft.kind, 'contact')) ask('phone', Boolean(draft.phone.trim() || draft.email.trim()));
  ask('consent', draft.consent !== null);
  return missing;
}

export interface ServerErrors {
  fields: FieldMessages;
  /** About what the form does not show. */
  general: readonly Words[];
}

/** The server's field errors at the fields they belong to. */
export function serverErrors(errors: readonly FieldErrorDetail[], answeredIn: Locale): ServerErrors {
  const fields: FieldMessages = {};
  const general: Words[] = [];
  for (const error of errors) {
    const name = fieldOf(error.pointer);
    const words = fieldWords(error, answeredIn);
    if (name) fields[name] ??= words;
    else general.push(words);
  }
  return { fields, general };
}
