/** One table as CSV or JSON. */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Download } from '../use-case.js';

export type Cell = string | number | boolean | null;

export interface Table {
  /** Of the file, without extension. */
  name: string;
  columns: readonly string[];
  /** A few at a time: a table of a province is larger than what one request may hold in memory. */
  batches: AsyncIterable<Rows>;
}
export type Rows = readonly (readonly Cell[])[];

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which Excel takes Vietnamese for another code page. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
async function* toCsv({ columns, batches }: Table): AsyncGenerator<string> {
  const lines = (rows: Rows, bom: boolean): string =>
    stringify(
      rows.map((row) => [...row]),
      {
        bom,
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { boolean: String, number: (value) => ({ value: String(value), escape_formulas: false }) },
      },
    );
  yield lines([columns], true);
  for await (const rows of batches) yield lines(rows, false);
}

async function* toJson({ columns, batches }: Table): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of batches)
    for (const row of rows) {
      yield before + JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
      before = ',';
    }
  yield before === '[' ? '[]' : ']';
}

export function downloadOfTable(table: Table, format: 'csv' | 'json'): Download {
  const mediaType =
    format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8';
  const content = Readable.from(format === 'csv' ? toCsv(table) : toJson(table));
  return { name: `${table.name}.${format}`, mediaType, content };
}
