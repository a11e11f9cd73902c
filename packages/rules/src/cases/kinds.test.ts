import { expect, it } from 'vitest';
import { CASE_FIELDS, CASE_KINDS, caseKind, SENDER_FIELDS } from './kinds.js';
import { CASE_STATUS_LABELS, CASE_STATUSES } from './statuses.js';

it.each([
  ['FBK', 'phản ánh', 'by-site', ['name', 'address', 'contact', 'title', 'content', 'place'], 'T-01'],
  [
    'REC',
    'kiến nghị',
    'never',
    ['name', 'address', 'contact', 'title', 'content', 'place', 'proposal'],
    'T-22',
  ],
] as const)('%s: %s', (kind, term, anonymousAllowed, requiredFields, forwardRule) => {
  const rules = caseKind(kind);
  expect(rules).toMatchObject({ kind, legalTerm: { vi: term }, anonymousAllowed, requiredFields });
  expect(rules.deadlines.forward.rule).toBe(forwardRule);
});

it('asks a named sender of every kind who they are, and for known fields only', () => {
  for (const kind of CASE_KINDS) {
    expect(caseKind(kind).requiredFields).toEqual(expect.arrayContaining([...SENDER_FIELDS]));
    expect(CASE_FIELDS).toEqual(expect.arrayContaining([...caseKind(kind).requiredFields]));
  }
});

it('labels every status in two languages, each differently', () => {
  for (const locale of ['vi', 'en'] as const) {
    const labels = CASE_STATUSES.map((status) => CASE_STATUS_LABELS[status][locale]);
    expect(new Set(labels).size).toBe(CASE_STATUSES.length);
    expect(labels.every((label) => label === label.normalize('NFC'))).toBe(true);
  }
});
