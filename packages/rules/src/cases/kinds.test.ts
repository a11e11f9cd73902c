import { expect, it } from 'vitest';
import { settingAt } from '../settings/dated-setting.js';
import { CASE_FIELDS } from './fields.js';
import { CASE_KINDS, caseKind, ONLINE_KINDS, REGISTRABLE_KINDS, type CaseKind } from './kinds.js';
import { CASE_STATUS_LABELS, CASE_STATUSES } from './statuses.js';
import { COMMAND_RULES, COMMANDS } from './commands.js';

const REPORT = ['name', 'address', 'contact', 'title', 'content'];

it.each<[CaseKind, string, 'by-site' | 'never', string, string[]]>([
  ['FBK', 'phản ánh', 'by-site', 'yes', [...REPORT, 'place']],
  ['REC', 'kiến nghị', 'never', 'yes', [...REPORT, 'place', 'proposal']],
  ['REG', 'phản ánh, kiến nghị về quy định hành chính', 'never', 'yes', REPORT],
  [
    'INF',
    'yêu cầu cung cấp thông tin',
    'never',
    'yes',
    [...REPORT, 'idNumber', 'document', 'deliveryForm', 'purpose'],
  ],
  ['REV', 'đăng ký tiếp công dân', 'never', 'yes', [...REPORT, 'idNumber', 'matter']],
  ['DSR', 'yêu cầu về dữ liệu cá nhân', 'never', 'yes', [...REPORT, 'idNumber', 'right']],
  [
    'CPL',
    'khiếu nại',
    'never',
    'draft',
    [...REPORT, 'idNumber', 'respondent', 'respondentAddress', 'proposal'],
  ],
  ['DEN', 'tố cáo', 'never', 'print', [...REPORT, 'respondent']],
])('%s: %s', (kind, term, anonymousAllowed, online, requiredFields) => {
  expect(caseKind(kind)).toMatchObject({
    kind,
    legalTerm: { vi: term },
    anonymousAllowed,
    online,
    requiredFields,
  });
});

it('takes online what the kind says, registers complaints too, and denunciations never', () => {
  expect(CASE_KINDS.filter((kind) => caseKind(kind).online === 'yes')).toEqual(ONLINE_KINDS);
  expect([...REGISTRABLE_KINDS]).toEqual([...ONLINE_KINDS, 'CPL']);
});

it('asks for known fields only, and keeps each kind for some years', () => {
  for (const kind of CASE_KINDS) {
    expect(CASE_FIELDS).toEqual(expect.arrayContaining([...caseKind(kind).requiredFields]));
    expect(settingAt(caseKind(kind).retention, '2026-08-03').value, kind).toBeGreaterThanOrEqual(1);
  }
});

it('labels every status and command in two languages, each differently, in composed letters', () => {
  for (const locale of ['vi', 'en'] as const) {
    for (const labels of [
      CASE_STATUSES.map((status) => CASE_STATUS_LABELS[status][locale]),
      COMMANDS.map((command) => COMMAND_RULES[command].label[locale]),
    ]) {
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.every((label) => label === label.normalize('NFC'))).toBe(true);
    }
  }
});
