/** Tables of the guides say what rules, contract and server say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { books, cases, imports, models, type Operation, scoring, WEBHOOK_EVENTS } from '@gd/contract';
import {
  allowedCommands,
  allowedModelCommands,
  CASE_KINDS,
  CASE_STATUS_LABELS,
  CASE_STATUSES,
  type CaseActor,
  caseKind,
  type CaseState,
  type CaseStatus,
  LISTED_STATUSES,
  MODEL_STATUS_LABELS,
  MODEL_STATUSES,
  nextStatus,
  REGISTRABLE_KINDS,
  RULE_IDS,
  SETTINGS,
  settingAt,
} from '@gd/rules';
import { expect, it } from 'vitest';
import { root } from './support/documents.js';
import { cellsOf, namesIn } from './support/tables.js';

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
const cell = (row: readonly string[], at: number): string => row[at] ?? '';
const nameOf = (row: readonly string[]): string => namesIn(cell(row, 0))[0] ?? '';

it('cases.md has every kind with what it needs', () => {
  const rows = cellsOf('docs/cases.md', '## Kinds');
  expect(rows.map(nameOf)).toEqual([...CASE_KINDS]);
  const shared = ['name', 'address', 'contact', 'title', 'content'];
  rows.forEach((row, i) => {
    const { legalTerm, requiredFields, anonymousAllowed, online } = caseKind(CASE_KINDS[i]!);
    expect(cell(row, 1)).toBe(legalTerm.vi);
    expect(sorted(namesIn(cell(row, 3)))).toEqual(
      sorted(requiredFields.filter((one) => !shared.includes(one))),
    );
    expect(cell(row, 4) === 'no').toBe(anonymousAllowed === 'never');
    expect(cell(row, 5) === 'online').toBe(online === 'yes');
  });
});

/** Only complaints reach these. */
const OF_COMPLAINTS: readonly CaseStatus[] = ['accepted', 'suspended', 'terminated'];

/** What leads from a status to another one, for a case of any kind that can be registered. */
const leadingOn = (status: CaseStatus, actor: CaseActor): string[] =>
  REGISTRABLE_KINDS.filter((kind) => kind === 'CPL' || !OF_COMPLAINTS.includes(status)).flatMap((kind) => {
    const state: CaseState = {
      ...{ kind, status, reopenedBefore: false, extensions: 0, extensionsLeft: 1, restricted: false },
      ...{ published: false, split: false, rated: false, delivered: false, erased: false },
    };
    return allowedCommands(state, actor).filter((command) => nextStatus(state, command) !== status);
  });

it('cases.md has every status with what leads on', () => {
  const rows = cellsOf('docs/cases.md', '## Statuses');
  expect(rows.map(nameOf)).toEqual([...CASE_STATUSES]);
  rows.forEach((row, i) => {
    const status = CASE_STATUSES[i]!;
    expect(cell(row, 1)).toBe(CASE_STATUS_LABELS[status].vi);
    expect(sorted(namesIn(cell(row, 2))), status).toEqual(sorted(leadingOn(status, 'officer')));
    expect(sorted(namesIn(cell(row, 3))), status).toEqual(sorted(leadingOn(status, 'citizen')));
  });
});

it('cases.md has every operation of officers with its roles', () => {
  const roles = ['intake', 'handler', 'leader', 'auditor'];
  const documented = cellsOf('docs/cases.md', '## Who may do what').flatMap((row) => {
    const who = roles.filter((_role, i) => cell(row, i + 1) === 'yes');
    return namesIn(cell(row, 0)).map((name) => [name, sorted(who)] as const);
  });
  const operations = Object.entries<Operation>(cases).flatMap(([name, { access }]) =>
    access.roles ? [[name, sorted(access.roles)] as const] : [],
  );
  expect(new Map(documented)).toEqual(new Map(operations));
});

it('cases.md has every deadline with its numbers', () => {
  const rows = cellsOf('docs/cases.md', '## Deadlines');
  expect(rows.map(nameOf)).toEqual([...RULE_IDS]);
  for (const row of rows) {
    const rule = nameOf(row);
    const days = SETTINGS.filter(
      ({ id, unit, value }) =>
        id.startsWith(`${rule}.`) && unit.endsWith('day') && value !== 0 && value !== null,
    ).map(({ value }) => String(value));
    const written =
      cell(row, 2)
        .replace(/\d{4}-\d{2}-\d{2}/g, '')
        .match(/\d+/g) ?? [];
    expect(sorted(written), rule).toEqual(sorted(days));
  }
});

it('privacy.md has the years of every kind that is kept', () => {
  const rows = cellsOf('docs/privacy.md', '## How long');
  expect(rows.map(nameOf)).toEqual([...REGISTRABLE_KINDS]);
  rows.forEach((row, i) => {
    const { value } = settingAt(caseKind(REGISTRABLE_KINDS[i]!).retention, '2026-11-23');
    expect(cell(row, 1)).toBe(String(value));
  });
});

it('webhooks.md has every event', () => {
  const rows = cellsOf('docs/webhooks.md', '## Events');
  expect(sorted(rows.flatMap((row) => namesIn(cell(row, 0))))).toEqual(sorted(WEBHOOK_EVENTS));
});

it('security.md names tests that are there', () => {
  const rows = cellsOf('docs/security.md', '## The tests that stay');
  expect(rows.length).toBe(11);
  for (const row of rows) {
    const [file = ''] = namesIn(cell(row, 1));
    expect(readFileSync(join(root, file), 'utf8')).toMatch(new RegExp(`(it|describe)\\('${nameOf(row)}'`));
  }
});

it('models.md has every status with what an officer can do', () => {
  const rows = cellsOf('docs/models.md', '## Life of a model');
  expect(rows.map(nameOf)).toEqual([...MODEL_STATUSES]);
  rows.forEach((row, i) => {
    const status = MODEL_STATUSES[i]!;
    expect(cell(row, 1)).toBe(MODEL_STATUS_LABELS[status].vi);
    expect(cell(row, 2) === 'yes', status).toBe(LISTED_STATUSES.some((listed) => listed === status));
    const allowed = allowedModelCommands({ status, outcome: 'good', recognition: null });
    expect(sorted(namesIn(cell(row, 3))), status).toEqual(sorted(allowed));
  });
});

it('models.md has every operation of the register with its roles', () => {
  const roles = ['model-editor', 'model-reviewer', 'committee', 'auditor'];
  const documented = cellsOf('docs/models.md', '## Who keeps the register').flatMap((row) => {
    const who = roles.filter((_role, i) => cell(row, i + 1) === 'yes');
    return namesIn(cell(row, 0)).map((name) => [name, sorted(who)] as const);
  });
  const operations = [models, scoring, imports, books]
    .flatMap((resource) => Object.values<Operation>(resource))
    .flatMap(({ id, access }) => (access.roles ? [[id, sorted(access.roles)] as const] : []));
  expect(new Map<string, string[]>(documented)).toEqual(new Map<string, string[]>(operations));
});
