import { readFileSync } from 'node:fs';

export interface HolidayRow {
  readonly date: string;
  readonly kind: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly basis: string;
}

/** The rows of data/holidays.csv, read in another way than the compiler does, to check its work. */
export function readHolidayRows(): HolidayRow[] {
  const text = readFileSync(new URL('../../data/holidays.csv', import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map(parseRow);
}

function parseRow(line: string): HolidayRow {
  const cells: string[] = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) cells.push('');
    else cells.push((cells.pop() ?? '') + character);
  }
  const [date = '', kind = '', nameVi = '', nameEn = '', basis = ''] = cells;
  return { date, kind, nameVi, nameEn, basis };
}
