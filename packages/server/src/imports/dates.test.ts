import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from './cells.js';
import { dateWithin, readDate } from './dates.js';

describe('readDate', () => {
  it.each<[CellValue, string | null | undefined]>([
    [new Date(Date.UTC(2023, 4, 18)), '2023-05-18'],
    [45064, '2023-05-18'],
    ['45064', '2023-05-18'],
    [2023, '2023'],
    ['2023', '2023'],
    ['năm 2023', '2023'],
    ['Nam 2023', '2023'],
    ['18/5/2023', '2023-05-18'],
    ['18/05/2023', '2023-05-18'],
    ['18-05-23', '2023-05-18'],
    ['18.5.2023', '2023-05-18'],
    ['ngày 18 tháng 5 năm 2023', '2023-05-18'],
    ['2023-05-18', '2023-05-18'],
    ['2023-05', '2023-05'],
    ['5/2023', '2023-05'],
    ['05-2023', '2023-05'],
    ['tháng 5/2023', '2023-05'],
    ['Tháng 5 năm 2023', '2023-05'],
    ['Từ năm 2021 đến nay', '2021'],
    ['', null],
    ['-', null],
    [null, null],
    // No day of the calendar, a month and a day the American way, no date at all.
    ['31/2/2023', undefined],
    ['5/18/2023', undefined],
    ['13/2023', undefined],
    ['1899', undefined],
    ['sắp tới', undefined],
    [12, undefined],
    [0.5, undefined],
    [true, undefined],
    [new Date(Number.NaN), null],
  ])('%j is %j', (written, date) => {
    const found = readDate(written);
    expect(found === null || found === undefined ? found : found.date).toBe(date);
  });

  it('says what of a quarter or a span is lost', () => {
    expect(readDate('Quý II/2023')).toEqual({ date: '2023', lost: 'quarter' });
    expect(readDate('quy 4 nam 2021')).toEqual({ date: '2021', lost: 'quarter' });
    expect(readDate('2021 - 2023')).toEqual({ date: '2021', lost: 'span' });
    expect(readDate('giai đoạn 2021–2025')).toEqual({ date: '2021', lost: 'span' });
  });

  it('reads a date out of the number of a decision', () => {
    expect(dateWithin('Quyết định số 2015/QĐ-BDV ngày 5/11/2023')).toBe('2023-11-05');
    expect(dateWithin('Cấp tỉnh, năm 2022')).toBe('2022');
    expect(dateWithin('Cấp tỉnh')).toBeUndefined();
  });

  it('gives a partial date of the contract or none, whatever a cell holds', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
      fc
        .tuple(
          fc.nat(40),
          fc.constantFrom('/', '-', '.', ' tháng '),
          fc.nat(15),
          fc.constantFrom('/', ' năm '),
          fc.nat(3000),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const found = readDate(value);
        if (found) expect(found.date).toMatch(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      }),
    );
  });
});
