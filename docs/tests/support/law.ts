/** The tables of `docs/law.md` from the rules' own data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_KINDS, caseKind, RULE_IDS, SETTINGS } from '@gd/rules';
import { root } from './documents.js';
import { cell, code, table } from './markdown.js';

type Row = (typeof SETTINGS)[number];

const UNITS: Readonly<Record<Row['unit'], string>> = {
  'working-day': 'working days',
  day: 'days',
  year: 'years',
  times: 'times',
  person: 'people',
  case: 'cases',
  star: 'stars',
  character: 'characters',
  weekday: 'weekdays, 1 is Monday',
  'yes-no': '',
};

function valueOf({ value, unit }: Row): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return `${[value].flat().join(', ')} ${UNITS[unit]}`.trim();
}

const rowOf = (row: Row): string[] => [
  code(row.id),
  valueOf(row),
  row.from,
  cell(row.basis.vi),
  cell(row.basis.en),
];

const HEAD = ['id', 'value', 'from', 'căn cứ', 'basis'];
const isOfRule = ({ id }: Row): boolean => RULE_IDS.some((rule) => id.startsWith(`${rule}.`));

export const periodsTable = (): string => table(HEAD, SETTINGS.filter(isOfRule).map(rowOf));

export const choicesTable = (): string => table(HEAD, SETTINGS.filter((row) => !isOfRule(row)).map(rowOf));

export const kindsTable = (): string =>
  table(
    ['kind', 'thuật ngữ', 'meaning', 'căn cứ', 'basis'],
    CASE_KINDS.map((kind) => {
      const { legalTerm, meaning, basis } = caseKind(kind);
      return [code(kind), legalTerm.vi, cell(meaning.en), cell(basis.vi), cell(basis.en)];
    }),
  );

/** How many days of each kind each year has; fields with a comma are quoted, the first two have none. */
export function holidaysTable(): string {
  const file = readFileSync(join(root, 'packages/rules/data/holidays.csv'), 'utf8');
  const rows = file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const years = [...new Set(rows.map(([date = '']) => date.slice(0, 4)))];
  const kinds = ['holiday', 'compensatory', 'swapped-off', 'swapped-work'];
  return table(
    ['year', ...kinds],
    years.map((year) => [
      year,
      ...kinds.map((kind) =>
        String(rows.filter(([date = '', of]) => date.startsWith(year) && of === kind).length),
      ),
    ]),
  );
}

/** A page with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, made]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`There is no ${start} … ${end}`);
    return `${before}${start}\n\n${made}\n\n${end}${after}`;
  }, page);
}
