/** Checks a draft by the rules of its kind and by the contract's schema: one reason for each field. */
import type { CaseField } from '@gd/rules';
import { submission, type Locale } from '@gd/contract';
import { schemaErrors } from '../base/form/field-messages.js';
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
  const point = hasPlace(draft.kind) ? problemOf(draft.point) : undefined;
  return { ...schemaErrors(parsed, fieldOf), ...(point && { point }), ...missing };
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
