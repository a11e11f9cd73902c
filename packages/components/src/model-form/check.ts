/** Checks a draft by what the form needs and by the contract's schema: one reason for each field. */
import { nomination, type Locale } from '@gd/contract';
import { schemaErrors } from '../base/form/field-messages.js';
import { formMessages } from '../base/form/messages.js';
import type { Words } from '../base/messages.js';
import { filledFigures, nominationOf, numberOf, storedOf, type Draft, type Nominator } from './draft.js';
import { fieldOf, lineField, type FieldMessages, type FieldName } from './fields.js';
import { messages } from './messages.js';
import { parsePartialDate } from './typed-values.js';

/** Stands in for the id that is made when the form is sent; the schema wants one. */
const ANY_ID = '00000000-0000-7000-8000-000000000000';

const says =
  (name: keyof typeof messages.vi.missing): Words =>
  (locale) =>
    messages[locale].missing[name];

/**
 * What is wrong with a draft, empty when nothing is. What is missing is asked for by name, and for all fields at once:
 * the schema's rules between fields run only when each field by itself is right.
 */
export function checkDraft(draft: Draft, by: Nominator, locale: Locale): FieldMessages {
  const body = { ...nominationOf(draft, by, locale), id: ANY_ID };
  const parsed = nomination().safeParse(body, { reportInput: true });
  return {
    ...schemaErrors<FieldName>(parsed, (pointer) => fieldOf(pointer, draft)),
    ...unreadable(draft),
    ...missing(draft, by),
  };
}

/** What was typed and is no day or no number. */
function unreadable(draft: Draft): FieldMessages {
  const wrong: FieldMessages = {};
  for (const name of ['from', 'to'] as const)
    if (draft[name].trim() && parsePartialDate(draft[name]) === undefined) wrong[name] = says('date');
  for (const { key, date } of storedOf(draft.documents))
    if (date.trim() && parsePartialDate(date) === undefined)
      wrong[lineField('documents', key, 'date')] = says('date');
  for (const row of filledFigures(draft))
    if (numberOf(row) === undefined)
      wrong[lineField('figures', row.key, 'value')] = says(row.value.trim() ? 'number' : 'value');
  return wrong;
}

function missing(draft: Draft, by: Nominator): FieldMessages {
  const wrong: FieldMessages = {};
  const ask = (name: FieldName, text: string, words: Words): void => {
    if (text.trim() === '') wrong[name] = words;
  };
  for (const name of ['title', 'summary', 'field', 'kind', 'level', 'unit'] as const)
    ask(name, draft[name], says(name));
  if (draft.unitText && !draft.unit) wrong.unit = (locale) => formMessages[locale].missing.unitUnknown;
  for (const { key, name } of filledFigures(draft))
    ask(lineField('figures', key, 'name'), name, says('figureName'));
  for (const { key, alt } of storedOf(draft.photos)) ask(lineField('photos', key, 'alt'), alt, says('alt'));
  for (const { key, title } of storedOf(draft.documents))
    ask(lineField('documents', key, 'title'), title, says('documentTitle'));
  if (by === 'unit') return wrong;
  for (const name of ['name', 'address'] as const)
    ask(name, draft[name], (locale) => formMessages[locale].missing[name]);
  if (!draft.consent) wrong.consent = says('consent');
  ask('phone', draft.phone + draft.email, (locale) => formMessages[locale].missing.phone);
  return wrong;
}
