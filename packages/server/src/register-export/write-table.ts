/** A table for people and their spreadsheets: XLSX or CSV under headings, JSON under keys. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream } from 'hucre/xlsx';
import { downloadOfTable } from '../open-data/table.js';

export type TableFormat = 'xlsx' | 'csv' | 'json';

export interface TableColumn {
  key: string;
  header: string;
  /** In characters; for XLSX. */
  width?: number;
}

export interface TableSheet {
  /** Of the sheet, cut to the 31 characters that Excel allows. */
  name: string;
  columns: readonly TableColumn[];
}

export type TableRow = Record<string, string | number | null>;

export interface WrittenTable {
  mediaType: string;
  /** Without the dot. */
  extension: TableFormat;
  content: Readable;
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTH = 18;
const BATCH = 200;

/** ECMA-376 Part 1 §18.2.19 and Excel: at most 31 characters, and none of these. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

// XML 1.0 §2.2 has no such characters, and a workbook with one does not open.
// eslint-disable-next-line no-control-regex -- control characters are exactly what this pattern finds
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const forXml = (value: string | number | null | undefined) =>
  typeof value === 'string' ? value.replace(NOT_XML, '') : (value ?? null);

async function* xlsxRows(columns: readonly TableColumn[], rows: AsyncIterable<TableRow>) {
  for await (const row of rows) yield columns.map(({ key }) => forXml(row[key]));
}

/** Text and numbers stay what they are: a text that begins with `=` is no formula in a typed cell. */
function writeXlsx({ name, columns }: TableSheet, rows: AsyncIterable<TableRow>): Readable {
  const stream = writeXlsxStream(xlsxRows(columns, rows), {
    name: sheetName(name),
    columns: columns.map(({ key, header, width = WIDTH }) => ({ key, header, width })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}

async function* inBatches(columns: readonly TableColumn[], rows: AsyncIterable<TableRow>) {
  let batch: (string | number | null)[][] = [];
  for await (const row of rows) {
    batch.push(columns.map(({ key }) => row[key] ?? null));
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The table as a stream; rows are asked for as it is read. */
export function writeTable(
  format: TableFormat,
  sheet: TableSheet,
  rows: AsyncIterable<TableRow>,
): Promise<WrittenTable> {
  if (format === 'xlsx')
    return Promise.resolve({ mediaType: XLSX_TYPE, extension: format, content: writeXlsx(sheet, rows) });
  const columns = sheet.columns.map(({ key, header }) => (format === 'csv' ? header : key));
  const table = { name: sheet.name, columns, batches: inBatches(sheet.columns, rows) };
  const { mediaType, content } = downloadOfTable(table, format);
  return Promise.resolve({ mediaType, extension: format, content });
}
