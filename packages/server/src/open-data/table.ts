/** One table as CSV or JSON. */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Download } from '../use-case.js';

export type Cell = string | number | boolean | null;

export interface Table {
  /** Of the file, without extension. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which Excel takes Vietnamese for another code page. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
function toCsv({ columns, rows }: Table): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      header: true,
      columns: [...columns],
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: String, number: (value) => ({ value: String(value), escape_formulas: false }) },
    },
  );
}

function toJson({ columns, rows }: Table): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
  );
}

export function downloadOfTable(table: Table, format: 'csv' | 'json'): Download {
  const bytes = Buffer.from(format === 'csv' ? toCsv(table) : toJson(table));
  const mediaType =
    format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8';
  return { name: `${table.name}.${format}`, mediaType, size: bytes.length, content: Readable.from([bytes]) };
}
