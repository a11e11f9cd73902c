/** The models of a table: its rows without headings, totals and signatures, each with the group that it stands in. */
import type { ImportColumn } from '@gd/contract';
import { type CellValue, textOf, wordsOf } from './cells.js';
import type { FoundTable, HeadingColumn } from './header.js';
import { fieldMeant, kindMeant, levelMeant } from './words.js';

/** What a row of its own says of all rows below: "I. Lĩnh vực kinh tế". */
export type Group = Partial<Record<'field' | 'kind' | 'level' | 'unit' | 'year', string>>;

export interface TableRow {
  /** Of the sheet, from 1. */
  row: number;
  cells: Partial<Record<ImportColumn, CellValue>>;
  group: Group;
  /** What a row says that says one thing only, which is neither a known group nor enough for a model. */
  lone: string | null;
}

const NUMBERING = /^(?:[ivxlc]{1,6}|[a-z]|\d{1,3}(?:\.\d{1,3})*)(?:\s*[.)/:-]\s*|\s+(?=\p{L}{2}))/iu;
const ROMAN_OR_LETTER = /^(?:[IVXLC]{1,6}|[A-Z])[.)]?$/;
const NUMBER = /^\d{1,5}[.)]?$/;
const UNIT_HEADING = /^(xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tp|tx|tt|h|p|x) /;
const TOTAL = /^(tong cong|tong so|tong|cong)\b( \d+.*| mo hinh.*|)$/;
/** Place and date of a signature, and those who sign or get a copy. */
const FOOTER =
  /\bngay\b.*\bthang\b.*\bnam\b|^(noi nhan|nguoi lap|nguoi tong hop|thu truong|truong ban|pho truong ban|chu tich|bi thu|tm |kt |xac nhan|luu )/;
/** "(1) (2) (3)", or "A B 1 2": the numbers of the columns, below the heading. */
const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 3 && texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text));

function groupOf(text: string): Group | undefined {
  const title = text.replace(NUMBERING, '').trim();
  const words = wordsOf(title);
  const year = /^(?:nam )((?:19|20)\d{2})$/.exec(words)?.[1];
  if (year !== undefined) return { year };
  if (UNIT_HEADING.test(words)) return { unit: title };
  const level = /^(cap|mo hinh cap)\b/.test(words) ? levelMeant(words.replace(/^mo hinh /, '')) : undefined;
  if (level !== undefined) return { level: title.replace(/^mô hình\s+/iu, '') };
  if (fieldMeant(title.replace(/^(thuộc\s+)?lĩnh\s+vực\s+/iu, '')) !== undefined)
    return { field: title.replace(/^(thuộc\s+)?lĩnh\s+vực\s+/iu, '') };
  if (kindMeant(title) !== undefined && words.length < 40) return { kind: title };
  return undefined;
}

function cellsOf(row: readonly CellValue[], columns: readonly HeadingColumn[]): TableRow['cells'] {
  const cells: TableRow['cells'] = {};
  for (const [i, { column }] of columns.entries()) {
    const value = row[i] ?? null;
    if (column === null || textOf(value) === '') continue;
    const before = cells[column];
    // A commune and its district in two columns are one address.
    cells[column] = before === undefined ? value : `${textOf(before)}, ${textOf(value)}`;
  }
  return cells;
}

/** The row with which the signatures begin: nothing after it has a number and a title, or three values. */
function endOf(rows: readonly (readonly CellValue[])[], from: number): number {
  let end = rows.length;
  for (let i = rows.length - 1; i >= from; i--) {
    const texts = (rows[i] ?? []).map(textOf).filter(Boolean);
    if (texts.some((text) => FOOTER.test(wordsOf(text))) && texts.length <= 3) end = i;
    else if (texts.length > 3 || texts.some((text) => NUMBER.test(text))) break;
  }
  return end;
}

/** Reads rows from below the heading to the signatures. */
export function* tableRows({ header, rows }: FoundTable): Generator<TableRow> {
  const end = endOf(rows, header.row + 1);
  const group: Group = {};
  for (let i = header.row + 1; i < end; i++) {
    const row = rows[i] ?? [];
    const texts = row.map(textOf).filter(Boolean);
    if (texts.length === 0 || isColumnNumbers(texts)) continue;
    const distinct = [...new Set(texts)];
    const isNumbered = NUMBER.test(distinct[0] ?? '') && distinct.length > 1;
    const words = distinct.filter((text) => !NUMBER.test(text) && !ROMAN_OR_LETTER.test(text));
    const [lone = ''] = words;
    // The parts of a group's heading may stand in two cells: its number, and its name; a total has its count beside it.
    if (words.length === 1 && TOTAL.test(wordsOf(lone.replace(NUMBERING, '')))) continue;
    const isLone = words.length <= 1 && !isNumbered;
    const found = isLone ? groupOf(lone) : undefined;
    if (found) {
      Object.assign(group, found);
      continue;
    }
    yield {
      row: i + 1,
      cells: cellsOf(row, header.columns),
      group: { ...group },
      lone: isLone ? lone : null,
    };
  }
}
