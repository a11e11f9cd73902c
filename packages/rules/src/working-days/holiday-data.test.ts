import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { addDays, weekday } from '../dates/iso-date.js';
import { readHolidayRows } from '../testing/holidays-csv.js';
import { dayOff, KNOWN_YEARS } from './calendar.js';

const rows = readHolidayRows();

it('is what the compiler makes of data/holidays.csv', async () => {
  const script = fileURLToPath(new URL('../../scripts/compile.mjs', import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({
    stderr: '',
  });
});

it('gives every day of the data with its kind, names and basis, and every other day by its weekday', () => {
  const noticed = new Map(rows.map((row) => [row.date, row]));
  expect(rows).toHaveLength(132);
  for (let date = `${KNOWN_YEARS.from}-01-01`; date <= `${KNOWN_YEARS.to}-12-31`; date = addDays(date, 1)) {
    const row = noticed.get(date);
    const reason = dayOff(date);
    if (row && row.kind !== 'swapped-work') {
      const { kind, nameVi, nameEn, basis } = row;
      expect(reason, date).toEqual({ kind, nameVi, nameEn, basis });
    } else {
      const rest = weekday(date) >= 6 && !row;
      expect(reason?.kind, date).toBe(rest ? 'weekend' : undefined);
    }
  }
});

it('has the number of public holidays that the law of each year gives', () => {
  const perYear = new Map<string, number>();
  for (const { date, kind } of rows) {
    const year = date.slice(0, 4);
    perYear.set(year, (perYear.get(year) ?? 0) + (kind === 'holiday' ? 1 : 0));
  }
  expect(Object.fromEntries(perYear)).toEqual({
    2019: 10,
    2020: 10,
    2021: 11,
    2022: 11,
    2023: 11,
    2024: 11,
    2025: 11,
    2026: 12,
    2027: 12,
  });
});
