/** What is missing: from the questions, and from the parts that the law asks of a petition. */
import type { IsoDate } from '@gd/rules';
import type { Words } from '../base/messages.js';
import type { ComplaintDraft } from './draft.js';
import { messages } from './messages.js';

/** Each field that can be missing, in the order of the pages. */
export const QUESTIONS = ['matter', 'rights', 'instance', 'knownOn'] as const;
/** Law on Complaints 2011, Art. 8(2); the signature is given on paper. */
export const PARTS = [
  'recipient',
  'name',
  'address',
  'idNumber',
  'represented',
  'respondent',
  'respondentAddress',
  'content',
  'reason',
  'request',
  'documents',
  'date',
] as const;
export type CheckedField = (typeof QUESTIONS)[number] | (typeof PARTS)[number];
export type FieldMessages = Partial<Record<CheckedField, Words>>;

export const controlId = (name: keyof ComplaintDraft): string => `field-${name}`;

const missing =
  (name: CheckedField): Words =>
  (locale) =>
    messages[locale].missing[name];

/** It is no complaint in the sense of the law, and another way is right (Art. 2(1), 11). */
export const isNoComplaint = ({ matter, rights }: ComplaintDraft): boolean =>
  matter === 'other' || rights === 'others';

/** What the questions still lack. @param today the day in Vietnam; nobody learns of a decision tomorrow */
export function checkQuestions(draft: ComplaintDraft, today: IsoDate): FieldMessages {
  const errors: FieldMessages = {};
  for (const name of QUESTIONS) if (draft[name] === '') errors[name] = missing(name);
  if (draft.knownOn > today) errors.knownOn = (locale) => messages[locale].inFuture;
  return errors;
}

/** What the petition still lacks. Whom the person represents is asked only of one who represents. */
export function checkParts(draft: ComplaintDraft): FieldMessages {
  const errors: FieldMessages = {};
  for (const name of PARTS) {
    if (name === 'represented' && draft.rights !== 'represented') continue;
    if (draft[name].trim() === '') errors[name] = missing(name);
  }
  return errors;
}
