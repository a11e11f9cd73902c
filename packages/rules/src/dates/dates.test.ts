import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate } from '../testing/arbitraries.js';
import { inEachTimeZone } from '../testing/time-zones.js';
import { InvalidInstantError, vietnamDate } from './instant.js';
import { addDays, dayNumber, formatDate, InvalidDateError, isIsoDate, weekday } from './iso-date.js';

describe('days', () => {
  it.each(['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '2026-02-10T00:00:00Z',
    ' 2026-02-10',
    '2026-02-10\n',
    '10/02/2026',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(InvalidDateError);
    expect(() => weekday(text)).toThrow(InvalidDateError);
    expect(() => formatDate(text)).toThrow(InvalidDateError);
  });

  it.each([
    ['2026-02-10', 2],
    ['2026-02-14', 6],
    ['2026-02-15', 7],
    ['1969-12-29', 1],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('refuses to leave the years that ISO dates of four digits hold', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(InvalidDateError);
    expect(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER)).toThrow(InvalidDateError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(InvalidDateError);
  });

  it('is written as people write it', () => {
    expect(formatDate('2026-02-03')).toEqual({ vi: '03/02/2026', en: '3 February 2026' });
  });

  it('adds up, goes back and repeats its weekdays', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(5_000), fc.nat(5_000), (date, a, b) => {
        expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
        expect(addDays(addDays(date, a), -a)).toBe(date);
        expect(dayNumber(addDays(date, a)) - dayNumber(date)).toBe(a);
        expect(weekday(addDays(date, 7 * a))).toBe(weekday(date));
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });
});

describe('the day in Vietnam', () => {
  it.each([
    ['2026-02-10T16:59:59Z', '2026-02-10'],
    ['2026-02-10T16:59:59.999Z', '2026-02-10'],
    ['2026-02-10T17:00:00Z', '2026-02-11'],
    ['2026-02-10T00:00:00+07:00', '2026-02-10'],
    ['2026-02-09T23:59:59+07:00', '2026-02-09'],
    ['2025-12-31T17:00:00Z', '2026-01-01'],
    ['2026-02-10T23:30:00-10:00', '2026-02-11'],
    ['2026-02-10t09:00:00z', '2026-02-10'],
    ['2024-02-28T20:00:00.123456789Z', '2024-02-29'],
  ])('%s is %s', (instant, expected) => {
    expect(vietnamDate(instant)).toBe(expected);
  });

  it.each([
    '2026-02-10',
    '2026-02-10T09:00:00',
    '2026-02-10 09:00:00Z',
    '2026-02-30T09:00:00Z',
    '2026-02-10T24:00:00Z',
    '2026-02-10T09:60:00Z',
    '2026-02-10T09:00Z',
    '2026-02-10T09:00:00+7',
    'yesterday',
    '',
  ])('%j is no moment', (instant) => {
    expect(() => vietnamDate(instant)).toThrow(InvalidInstantError);
  });

  it('refuses an invalid Date and one outside four-digit years', () => {
    expect(() => vietnamDate(new Date(Number.NaN))).toThrow(InvalidInstantError);
    expect(() => vietnamDate(new Date(8.64e15))).toThrow(InvalidInstantError);
    expect(() => vietnamDate('9999-12-31T23:00:00Z')).toThrow(InvalidInstantError);
  });

  it('agrees with the time zone database, from text and from Date, in any zone of the process', () => {
    const database = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const from = Date.UTC(1976, 0);
    fc.assert(
      fc.property(
        fc.date({ min: new Date(from), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const expected = database.format(date);
          for (const { zone, result } of inEachTimeZone(() => [
            vietnamDate(date),
            vietnamDate(date.toISOString()),
          ])) {
            expect(result, zone).toEqual([expected, expected]);
          }
        },
      ),
    );
  });
});
