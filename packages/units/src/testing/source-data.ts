/** The CSV files the parts are compiled from, read anew, for tests that hold the one against the other. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { IsoDate } from '../types.js';

export interface UnitRow {
  readonly code: string;
  readonly level: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly name_en: string;
  readonly valid_from: IsoDate | '';
  readonly valid_to: IsoDate | '';
  readonly decree: string;
}

export interface SuccessionRow {
  readonly old_code: string;
  readonly old_from: IsoDate | '';
  readonly new_code: string;
  readonly new_from: IsoDate | '';
  readonly kind: string;
  readonly share: string;
  readonly date: IsoDate;
  readonly decree: string;
  readonly basis: string;
}

const rows = <Row>(name: string): Row[] =>
  parse(readFileSync(new URL(`../../data/${name}.csv`, import.meta.url)), { columns: true });

export const successionRows = rows<SuccessionRow>('successions');
export const decreeRows = rows<{ decree: string; effective: string; title: string; number_checked: string }>(
  'decrees',
);
export const variantRows = rows<{ code: string; valid_from: string; variant: string }>('name-variants');
export const unitRows: readonly UnitRow[] = [
  ...rows<UnitRow>('units-2025'),
  ...rows<UnitRow & { decree_from: string }>('units-legacy').map((row) => ({
    ...row,
    decree: row.decree_from,
  })),
];

export const keyOfRow = (code: string, from: string): string => `${code}@${from || '0'}`;
export const isInForce = (row: UnitRow, date: IsoDate): boolean =>
  row.valid_from <= date && (row.valid_to === '' || date <= row.valid_to);

/** The days on which something begins; between two of them nothing changes. */
export const turningDays: readonly IsoDate[] = [
  ...new Set(['2019-11-01', ...unitRows.map((row) => row.valid_from).filter((date) => date !== '')]),
].sort();
