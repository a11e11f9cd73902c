/** A sheet as a file gives it, before anybody knows what is in it. */
import { fold } from '@gd/units/text';

export type CellValue = string | number | boolean | Date | null;

export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

export interface Sheet {
  /** Null: the file has no sheets. */
  name: string | null;
  rows: readonly (readonly CellValue[])[];
  merges: readonly Merge[];
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** What a cell says, NFC, on one line. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? isoOf(value) : String(value);
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
}

/** The same with its paragraphs. */
export const paragraphsOf = (value: CellValue | undefined): string =>
  typeof value === 'string'
    ? value
        .split(/\r\n?|\n/)
        .map(textOf)
        .filter(Boolean)
        .join('\n')
    : textOf(value);

/** The day of a date cell: spreadsheets know no time zone, and readers give the day at midnight UTC. */
const isoOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** Folded words with single spaces between: what names and headings are compared by. */
export const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The value of merged cells holds for all rows of the merge: a unit or a field is written once for its models. Across
 * columns it stays where it is: a title over the whole width is no value of every column.
 */
export function fillMerges({ rows, merges }: Sheet): CellValue[][] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow } of merges) {
    const value = filled[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    for (const row of filled.slice(startRow + 1, endRow + 1)) {
      while (row.length <= startCol) row.push(null);
      row[startCol] = value;
    }
  }
  return filled;
}
