import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, InvalidDateError } from '../dates/iso-date.js';
import { SETTINGS } from '../settings/settings.js';
import type { DatedSettings } from '../settings/dated-setting.js';
import { anyDate, knownDate } from '../testing/arbitraries.js';
import { inEachTimeZone } from '../testing/time-zones.js';
import { CalendarUnknownError, dayOff, isWorkingDay, KNOWN_YEARS } from './calendar.js';
import { addCalendarDays, addPausableWorkingDays, addWorkingDays } from './working-days.js';

const days = (end: { skipped: readonly { date: string }[] }) => end.skipped.map(({ date }) => date);

describe('working days', () => {
  it('counts the example of Tết 2026 and says why each day was skipped', () => {
    const end = addWorkingDays('2026-02-10', 5);
    expect(end.date).toBe('2026-02-24');
    expect(end.skipped.map(({ date, reason }) => [date, reason.kind, reason.nameVi])).toEqual([
      ['2026-02-14', 'weekend', 'Thứ Bảy'],
      ['2026-02-15', 'weekend', 'Chủ nhật'],
      ['2026-02-16', 'holiday', 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp)'],
      ['2026-02-17', 'holiday', 'Tết Nguyên đán Bính Ngọ (mùng 1)'],
      ['2026-02-18', 'holiday', 'Tết Nguyên đán Bính Ngọ (mùng 2)'],
      ['2026-02-19', 'holiday', 'Tết Nguyên đán Bính Ngọ (mùng 3)'],
      ['2026-02-20', 'holiday', 'Tết Nguyên đán Bính Ngọ (mùng 4)'],
      ['2026-02-21', 'weekend', 'Thứ Bảy'],
      ['2026-02-22', 'weekend', 'Chủ nhật'],
    ]);
    expect(end.skipped[2]?.reason).toEqual({
      kind: 'holiday',
      nameVi: 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp)',
      nameEn: 'Lunar New Year (day 29 of the 12th lunar month, eve)',
      basis:
        'Bộ luật Lao động 45/2019/QH14 Điều 112(1)b; Công văn 9859/VPCP-KGVX (13/10/2025); Thông báo 9441/TB-BNV (16/10/2025)',
    });
    expect(end.skipped[0]?.reason.basis).toBe('Quyết định 188/1999/QĐ-TTg, Điều 1');
  });

  it.each([
    ['a plain week', '2026-03-02', 4, '2026-03-06'],
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['received on a Saturday: day 0 is the Saturday', '2026-03-07', 1, '2026-03-09'],
    ['received on a holiday', '2026-02-17', 1, '2026-02-23'],
    [
      '30 April and 1 May 2026, with Hùng Kings on a Sunday made up on Monday 27',
      '2026-04-24',
      3,
      '2026-05-04',
    ],
    ['30 April 2025: Saturday 26 worked, Friday 2 May off', '2025-04-25', 3, '2025-04-29'],
    ['30 April 2025, over the whole break', '2025-04-29', 1, '2025-05-05'],
    ['30 April 2024: Monday 29 off, Saturday 4 May worked', '2024-04-26', 2, '2024-05-03'],
    ['30 April 2024, ending on the worked Saturday', '2024-04-26', 3, '2024-05-04'],
    ['National Day 2026: Saturday 22 August worked', '2026-08-21', 1, '2026-08-22'],
    ['National Day 2026: Monday 31 August to 2 September off', '2026-08-28', 1, '2026-09-03'],
    ['Culture Day, 24 November 2026', '2026-11-23', 1, '2026-11-25'],
    ['the year end 2025: 2 January off, 10 January worked', '2025-12-31', 6, '2026-01-10'],
    ['the year end 2022, 1 January on a Sunday', '2022-12-30', 1, '2023-01-03'],
    ['Tết 2027 with two days made up', '2027-02-03', 1, '2027-02-11'],
    ['no days', '2026-02-17', 0, '2026-02-17'],
  ])('%s: %s + %i = %s', (_, from, n, expected) => {
    expect(addWorkingDays(from, n).date).toBe(expected);
  });

  it('does not count a worked Saturday where the setting says so', () => {
    const settings: DatedSettings = SETTINGS.map((row) =>
      row.id === 'week.swapped-work-counts' ? { ...row, value: false } : row,
    );
    expect(isWorkingDay('2026-08-22', settings)).toBe(false);
    expect(dayOff('2026-08-22', settings)?.kind).toBe('weekend');
    expect(addWorkingDays('2026-08-21', 1, settings).date).toBe('2026-08-24');
    expect(addCalendarDays('2026-08-21', 1, settings).date).toBe('2026-08-24');
  });

  it('ends on working days, skips exactly the days off on the way, and counts n working days', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const end = addWorkingDays(from, n);
        expect(isWorkingDay(end.date)).toBe(true);
        const between: string[] = [];
        for (let date = addDays(from, 1); date <= end.date; date = addDays(date, 1)) between.push(date);
        expect(days(end)).toEqual(between.filter((date) => !isWorkingDay(date)));
        expect(between.length - end.skipped.length).toBe(n);
      }),
    );
  });

  it('grows with n, never falls with from, and composes', () => {
    fc.assert(
      fc.property(knownDate, fc.nat(30), fc.nat(30), fc.nat(20), (from, n, m, later) => {
        const end = addWorkingDays(from, n);
        expect(addWorkingDays(from, n + 1).date > end.date).toBe(true);
        expect(addWorkingDays(addDays(from, later), n).date >= end.date).toBe(true);
        const rest = addWorkingDays(end.date, m);
        const whole = addWorkingDays(from, n + m);
        expect(rest.date).toBe(whole.date);
        expect([...end.skipped, ...rest.skipped]).toEqual(whole.skipped);
      }),
    );
  });

  it('gives the same answer in any time zone of the process', () => {
    fc.assert(
      fc.property(knownDate, fc.nat(30), (from, n) => {
        const [first, ...others] = inEachTimeZone(() => [addWorkingDays(from, n), addCalendarDays(from, n)]);
        for (const { zone, result } of others) expect(result, zone).toEqual(first?.result);
      }),
      { numRuns: 50 },
    );
  });

  it('does not count working days on which the clock stands still', () => {
    const wait = (date: string) => date > '2026-03-03' && date <= '2026-03-05';
    expect(addPausableWorkingDays('2026-03-02', 3, wait)).toEqual({
      date: '2026-03-09',
      skipped: addWorkingDays('2026-03-05', 2).skipped,
      paused: ['2026-03-04', '2026-03-05'],
      swappedWork: [],
    });
  });
});

describe('calendar days', () => {
  it.each([
    ['ending on a working day', '2026-03-02', 10, '2026-03-12', []],
    ['ending on a Saturday', '2026-03-04', 10, '2026-03-16', ['2026-03-14', '2026-03-15']],
    [
      'ending within Tết',
      '2026-02-07',
      10,
      '2026-02-23',
      ['2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22'],
    ],
    [
      'ending on a swapped day off',
      '2026-08-26',
      5,
      '2026-09-03',
      ['2026-08-31', '2026-09-01', '2026-09-02'],
    ],
    ['ending on a worked Saturday', '2026-08-12', 10, '2026-08-22', []],
  ])('%s: %s + %i = %s', (_, from, n, date, skipped) => {
    const end = addCalendarDays(from, n);
    expect(end.date).toBe(date);
    expect(days(end)).toEqual(skipped);
  });

  it('end on the nominal day or on the first working day after it', () => {
    fc.assert(
      fc.property(knownDate, fc.nat(90), (from, n) => {
        const end = addCalendarDays(from, n);
        expect(isWorkingDay(end.date)).toBe(true);
        expect(end.date).toBe(addDays(from, n + end.skipped.length));
        expect(days(end)).toEqual(end.skipped.map((_, i) => addDays(from, n + i)));
        expect(end.skipped.every(({ date }) => !isWorkingDay(date))).toBe(true);
        expect(addCalendarDays(from, n + 1).date >= end.date).toBe(true);
      }),
    );
  });
});

describe('what is not known or not a period', () => {
  it.each([
    [2018, () => isWorkingDay('2018-12-31')],
    [2028, () => isWorkingDay('2028-01-03')],
    [2018, () => addWorkingDays('2018-12-31', 1)],
    [2028, () => addWorkingDays('2027-12-31', 1)],
    [2028, () => addCalendarDays('2027-12-30', 5)],
    [2018, () => addCalendarDays('2018-12-30', 30)],
    [2030, () => addWorkingDays('2030-01-01', 0)],
  ])('names the year %i', (year, count) => {
    expect(count).toThrow(CalendarUnknownError);
    expect(count).toThrow(expect.objectContaining({ code: 'calendar-unknown', year }));
  });

  it('answers every day of the known years and none other', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const year = Number(date.slice(0, 4));
        const known = year >= KNOWN_YEARS.from && year <= KNOWN_YEARS.to;
        if (known) expect(isWorkingDay(date)).toBeTypeOf('boolean');
        else expect(() => isWorkingDay(date)).toThrow(CalendarUnknownError);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (n) => {
    expect(() => addWorkingDays('2026-03-02', n)).toThrow(RangeError);
    expect(() => addCalendarDays('2026-03-02', n)).toThrow(RangeError);
  });

  it('refuses what is no day', () => {
    expect(() => addWorkingDays('2026-02-30', 1)).toThrow(InvalidDateError);
    expect(() => addCalendarDays('2026-02-30', 1)).toThrow(InvalidDateError);
  });
});
