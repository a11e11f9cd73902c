import { expect, it } from 'vitest';
import { isIsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from './dated-setting.js';
import { SETTINGS } from './settings.js';

const basis = { vi: 'Thử', en: 'Test' };
const changed: DatedSettings = [
  { id: 'T-22.answer', value: 10, unit: 'working-day', from: '2020-01-01', basis },
  { id: 'T-01.forward', value: 5, unit: 'working-day', from: '2020-01-01', basis },
  { id: 'T-22.answer', value: 7, unit: 'working-day', from: '2026-03-01', basis },
];

it.each([
  ['the day before a change', '2026-02-28', 10],
  ['the day of a change', '2026-03-01', 7],
  ['long after', '2030-01-01', 7],
  ['before all that is known', '2010-01-01', 10],
])('takes the row in force on %s', (_, on, value) => {
  expect(settingAt('T-22.answer', on, changed).value).toBe(value);
});

it('says when a table lacks a setting', () => {
  expect(() => settingAt('T-22.intake', '2026-01-01', changed)).toThrow('No setting T-22.intake');
});

it('states a day and a basis in two languages in each row, and keeps rows of one id in order', () => {
  for (const row of SETTINGS) {
    expect(isIsoDate(row.from), row.id).toBe(true);
    expect(row.basis.vi && row.basis.en, row.id).toBeTruthy();
  }
  for (const id of new Set(SETTINGS.map((row) => row.id))) {
    const days = SETTINGS.filter((row) => row.id === id).map(({ from }) => from);
    expect(days, id).toEqual([...new Set(days)].sort());
  }
});
