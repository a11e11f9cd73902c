/** Finds the heading of a register, however it is written. */
import type { ImportColumn } from '@gd/contract';
import { type CellValue, fillMerges, type Sheet, textOf, wordsOf } from './cells.js';

/** Headings of each column as provinces write them, folded; the keys of an export are headings too. */
const SYNONYMS: Readonly<Record<ImportColumn, readonly string[]>> = {
  registerNumber: [
    ...['so dang ky', 'so vao so', 'so dang ky mo hinh', 'ma so', 'ma mo hinh', 'ma so mo hinh', 'so hieu'],
    ...['so vao so dang ky', 'registernumber', 'register number'],
  ],
  title: [
    ...[
      'ten mo hinh',
      'ten mo hinh dien hinh',
      'ten mo hinh dan van kheo',
      'mo hinh',
      'mo hinh dan van kheo',
    ],
    ...['ten mo hinh dvk', 'ten dien hinh', 'mo hinh dien hinh', 'ten mo hinh dan van kheo dang ky', 'title'],
    ...['ten mo hinh dien hinh dan van kheo', 'ten mo hinh hoac dien hinh', 'ten goi mo hinh', 'model'],
  ],
  summary: [
    ...[
      'noi dung',
      'tom tat',
      'tom tat noi dung',
      'noi dung mo hinh',
      'noi dung thuc hien',
      'mo ta',
      'summary',
    ],
    ...['noi dung cach lam', 'noi dung tom tat', 'noi dung cach thuc thuc hien', 'tom tat noi dung mo hinh'],
  ],
  field: ['linh vuc', 'thuoc linh vuc', 'linh vuc mo hinh', 'linh vuc dang ky', 'nhom linh vuc', 'field'],
  kind: [
    ...['loai hinh', 'loai mo hinh', 'hinh thuc', 'tap the ca nhan', 'tap the hay ca nhan', 'loai', 'kind'],
    ...['tt cn', 'doi tuong', 'loai hinh mo hinh'],
  ],
  level: ['cap', 'cap quan ly', 'cap mo hinh', 'cap dang ky', 'mo hinh cap', 'cap xay dung', 'level'],
  unit: [
    ...[
      'don vi',
      'ten don vi',
      'don vi dang ky',
      'don vi thuc hien',
      'don vi xay dung',
      'xa phuong',
      'xa',
      'unit',
    ],
    ...['xa phuong thi tran', 'xa phuong dac khu', 'dia phuong', 'don vi dia phuong', 'dia phuong don vi'],
    ...[
      'don vi hanh chinh',
      'ten xa phuong',
      'ten xa phuong thi tran',
      'huyen',
      'huyen thanh pho',
      'phuong xa',
    ],
    ...['huyen thi xa thanh pho', 'huyen tp', 'ten xa', 'don vi xa phuong', 'tap the don vi'],
  ],
  place: [
    ...[
      'dia chi',
      'dia diem',
      'noi thuc hien',
      'dia chi thuc hien',
      'dia diem thuc hien',
      'dia ban',
      'place',
    ],
    ...['thon xom', 'thon to dan pho', 'thon xom to dan pho', 'dia ban thuc hien', 'to dan pho'],
  ],
  year: [
    ...['nam', 'nam dang ky', 'nam xay dung', 'nam thuc hien', 'nam bat dau', 'thoi gian', 'year'],
    ...['thoi gian dang ky', 'thoi gian xay dung', 'thoi gian bat dau', 'nam xay dung mo hinh', 'nam ra doi'],
  ],
  registeredOn: ['ngay dang ky', 'ngay vao so', 'thoi diem dang ky', 'registeredon', 'registered on'],
  removedOn: [
    ...['ngay dua ra', 'nam dua ra', 'ngay dua ra khoi danh sach', 'nam dua ra khoi danh sach', 'ngay loai'],
    ...['thoi gian dua ra', 'nam ket thuc', 'ngay ket thuc', 'nam loai', 'removedon', 'removed on'],
  ],
  removalReason: [
    ...['ly do dua ra', 'ly do dua ra khoi danh sach', 'ly do loai', 'ly do', 'ly do ket thuc'],
    ...['removalreason', 'removal reason'],
  ],
  recognition: [
    ...['cong nhan', 'ngay cong nhan', 'cap cong nhan', 'duoc cong nhan', 'nam cong nhan', 'recognition'],
    ...['quyet dinh cong nhan', 'ket qua cong nhan', 'mo hinh duoc cong nhan', 'thoi gian cong nhan'],
  ],
  status: [
    ...['trang thai', 'tinh trang', 'hien trang', 'tinh hinh thuc hien', 'tinh trang hoat dong', 'status'],
    ...['ket qua danh gia', 'danh gia', 'xep loai'],
  ],
  lead: [
    ...[
      'chu tri',
      'nguoi phu trach',
      'phu trach',
      'co quan chu tri',
      'don vi chu tri',
      'chu mo hinh',
      'lead',
    ],
    ...['to chuc ca nhan chu tri', 'ho ten ca nhan', 'dai dien', 'nguoi dai dien', 'luc luong chu tri'],
  ],
  note: ['ghi chu', 'chu thich', 'note'],
};

const COLUMN_OF: ReadonlyMap<string, ImportColumn> = new Map(
  Object.entries(SYNONYMS).flatMap(([column, names]) =>
    names.map((name) => [name, column as ImportColumn] as const),
  ),
);

/** Columns that are written in more than one: the commune and its district. */
const MANY: ReadonlySet<ImportColumn> = new Set(['unit']);
const SEARCHED_ROWS = 20;

export interface HeadingColumn {
  header: string;
  /** Null: left out. */
  column: ImportColumn | null;
}

export interface Header {
  /** From 0. */
  row: number;
  columns: HeadingColumn[];
}

/** The column that a heading means. What stands in brackets explains it: "Năm đăng ký (ghi 4 số)". */
export function columnNamed(header: string): ImportColumn | null {
  const all = COLUMN_OF.get(wordsOf(header));
  if (all !== undefined) return all;
  return COLUMN_OF.get(wordsOf(header.replace(/\(.*?\)/g, ' ').replace(/["“”*:]/g, ' '))) ?? null;
}

function readHeadings(row: readonly CellValue[]): HeadingColumn[] {
  const taken = new Set<ImportColumn>();
  return row.map((cell) => {
    const header = textOf(cell).slice(0, 200);
    const column = typeof cell === 'string' ? columnNamed(header) : null;
    if (column === null || (taken.has(column) && !MANY.has(column))) return { header, column: null };
    taken.add(column);
    return { header, column };
  });
}

const known = (columns: readonly HeadingColumn[]): number =>
  new Set(columns.flatMap(({ column }) => column ?? [])).size;

/**
 * The row that names the title and at least one more column, of the first twenty; the one that names most. Of a heading
 * in two rows the lower one: merges have brought the upper row's names down.
 */
export function findHeader(rows: readonly (readonly CellValue[])[]): Header | undefined {
  let best: Header | undefined;
  for (const [row, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = readHeadings(cells);
    if (known(columns) < 2 || !columns.some(({ column }) => column === 'title')) continue;
    if (best === undefined || known(columns) >= known(best.columns)) best = { row, columns };
  }
  return best;
}

export interface FoundTable {
  sheet: string | null;
  header: Header;
  /** With merges filled. */
  rows: CellValue[][];
}

/** The sheet whose heading names most; of equals the first. */
export function findTable(sheets: readonly Sheet[]): FoundTable | undefined {
  let best: FoundTable | undefined;
  for (const sheet of sheets) {
    const rows = fillMerges(sheet);
    const header = findHeader(rows);
    if (header && (!best || known(header.columns) > known(best.header.columns)))
      best = { sheet: sheet.name, header, rows };
  }
  return best;
}
