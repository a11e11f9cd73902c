import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../dates/iso-date.js';
import { anyDate, knownDate } from '../../testing/arbitraries.js';
import { inEachTimeZone } from '../../testing/time-zones.js';
import { isWorkingDay } from '../../working-days/calendar.js';
import { CASE_CHANNELS, DATA_RIGHTS } from '../fields.js';
import { RULE_IDS, type RuleId } from '../kinds.js';
import { LIMIT_TABLE } from './limit-table.js';
import { timeLimit, type TimeLimitOptions } from './time-limit.js';

/**
 * Worked by hand on the calendar of 2026: Tết 16–20/2, Giỗ Tổ made up on 27/4, 30/4 and 1/5, 31/8 (swapped for
 * Saturday 22/8) to 2/9, 24/11; 2/1 (swapped for Saturday 10/1). Tết 2027 is 4–10/2.
 */
describe('each rule, by hand', () => {
  it.each<[RuleId, string, string, TimeLimitOptions]>([
    ['T-01', '2026-04-23', '2026-05-05', {}],
    ['T-02', '2026-02-10', '2026-03-03', {}],
    ['T-03', '2026-08-27', '2026-09-10', {}],
    ['T-04', '2026-03-02', '2026-06-01', {}],
    ['T-04', '2026-04-15', '2026-05-04', { discipline: true }],
    ['T-04', '2026-02-06', '2026-02-23', { discipline: true, instance: 2 }],
    ['T-05', '2026-06-15', '2026-06-25', {}],
    ['T-05', '2026-07-01', '2026-07-10', {}],
    ['T-05', '2027-02-01', '2027-02-11', {}],
    ['T-06', '2026-03-30', '2026-04-29', {}],
    ['T-06', '2026-03-16', '2026-05-04', { complex: true }],
    ['T-06', '2026-03-17', '2026-05-04', { remote: true }],
    ['T-06', '2026-03-02', '2026-05-04', { complex: true, remote: true }],
    ['T-07', '2026-08-20', '2026-08-24', {}],
    ['T-07', '2026-01-08', '2026-01-12', {}],
    ['T-08', '2026-08-03', '2026-09-03', {}],
    ['T-08', '2026-08-03', '2026-09-17', { remote: true }],
    ['T-09', '2026-08-03', '2026-09-17', {}],
    ['T-09', '2026-08-03', '2026-10-02', { complex: true }],
    ['T-09', '2026-08-03', '2026-10-02', { remote: true }],
    ['T-09', '2026-08-03', '2026-10-12', { complex: true, remote: true }],
    ['T-10', '2026-08-24', '2026-09-03', {}],
    ['T-10', '2026-08-18', '2026-09-03', { part: 'publication' }],
    ['T-10', '2026-08-20', '2026-09-04', { part: 'posting' }],
    ['T-11', '2026-08-03', '2026-09-03', {}],
    ['T-11', '2026-08-03', '2026-09-17', { remote: true }],
    ['T-12', '2026-09-07', '2026-08-28', {}],
    ['T-12', '2026-08-10', '2026-08-05', {}],
    ['T-13', '2026-11-20', '2026-12-02', {}],
    ['T-13', '2026-11-20', '2026-12-07', { severalPlaces: true }],
    ['T-14', '2026-02-13', '2026-02-27', {}],
    ['T-15', '2025-12-30', '2026-01-08', {}],
    ['T-16', '2026-01-17', '2026-02-23', {}],
    ['T-17', '2026-04-10', '2026-05-04', {}],
    ['T-17', '2026-04-23', '2026-05-05', { part: 'report-request' }],
    ['T-17', '2026-04-23', '2026-05-05', { part: 'report' }],
    ['T-18', '2026-08-27', '2026-09-10', {}],
    ['T-18', '2026-08-20', '2026-09-04', { part: 'posting' }],
    ['T-19', '2026-04-28', '2026-05-05', {}],
    ['T-19', '2026-04-28', '2026-05-05', { part: 'notice' }],
    ['T-19', '2026-02-10', '2026-03-10', { complex: true }],
    ['T-20', '2026-08-22', '2026-08-22', { channel: 'desk' }],
    ['T-20', '2026-08-29', '2026-09-03', { channel: 'desk' }],
    ['T-20', '2026-02-10', '2026-03-03', { channel: 'desk', complex: true }],
    ['T-20', '2026-04-23', '2026-05-05', { channel: 'post' }],
    ['T-20', '2026-02-10', '2026-03-10', { channel: 'paper', complex: true }],
    ['T-20', '2026-04-28', '2026-05-05', { channel: 'post', part: 'notice' }],
    ['T-20', '2026-04-23', '2026-05-05', { part: 'correction' }],
    ['T-21', '2026-02-02', '2026-02-23', {}],
    ['T-22', '2026-04-29', '2026-05-04', {}],
    ['T-22', '2026-04-23', '2026-05-05', { part: 'forward' }],
    ['T-22', '2026-02-10', '2026-03-03', { part: 'answer' }],
    ['PDP-3', '2026-02-12', '2026-02-23', {}],
    ['PDP-3', '2026-02-06', '2026-02-23', { part: 'answer' }],
    ['PDP-3', '2026-02-06', '2026-02-23', { part: 'answer', right: 'correct' }],
    ['PDP-3', '2026-04-10', '2026-05-04', { part: 'answer', right: 'erase' }],
    ['PDP-3', '2026-02-02', '2026-02-23', { part: 'answer', right: 'object' }],
    ['PDP-3', '2026-04-10', '2026-05-04', { part: 'answer', right: 'withdraw', complex: true }],
  ])('%s from %s ends on %s %j', (rule, from, due, options) => {
    expect(timeLimit(rule, from, options).due).toBe(due);
  });

  it('has an example of every rule and part', () => {
    for (const rule of RULE_IDS) expect(timeLimit(rule, '2026-03-02').rule).toBe(rule);
    expect(() => timeLimit('T-01', '2026-03-02', { part: 'posting' })).toThrow(RangeError);
  });
});

describe('the acceptance of a complaint', () => {
  it('has ten days by the law, and since 1 July 2026 also seven working days: the earlier end', () => {
    expect(timeLimit('T-05', '2026-06-30').limit).toEqual({ n: 10, unit: 'day' });
    expect(timeLimit('T-05', '2026-07-01')).toMatchObject({
      limit: { n: 7, unit: 'working-day' },
      basis: { vi: 'Nghị định 155/2026/NĐ-CP' },
    });
    // Over Tết, ten days end before seven working days do.
    expect(timeLimit('T-05', '2027-02-01')).toMatchObject({
      limit: { n: 10, unit: 'day' },
      basis: { vi: 'Luật Khiếu nại 2011, Điều 27' },
    });
  });

  it('keeps the rules of a day that is named', () => {
    expect(timeLimit('T-05', '2026-07-01', { rulesOf: '2026-06-30' }).due).toBe('2026-07-13');
  });
});

it('leaves out days of an obstacle', () => {
  const isPaused = (date: string) => date >= '2026-03-10' && date <= '2026-03-19';
  const { due, paused } = timeLimit('T-04', '2026-03-02', { isPaused });
  expect([due, paused.length]).toEqual(['2026-06-10', 10]);
});

it('explains days that roll on, notices before a day, least times and what is due at once', () => {
  const said = (...rule: Parameters<typeof timeLimit>) => timeLimit(...rule).explanation;
  expect(said('T-06', '2026-03-16', { complex: true })).toEqual({
    vi: '45 ngày kể từ ngày 16/03/2026, đến hết ngày 04/05/2026. Không tính: ngày đầu (khoản 2 Điều 147 Bộ luật Dân sự 2015). Ngày cuối rơi vào ngày nghỉ nên chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015): 30/04/2026 (Ngày Chiến thắng); 01/05/2026 (Ngày Quốc tế lao động); 02/05/2026–03/05/2026 (nghỉ hằng tuần).',
    en: '45 days from 16 March 2026, until the end of 4 May 2026. Not counted: the first day (Civil Code 2015, Article 147(2)). The last day fell on a day off and moves to the next working day (Civil Code 2015, Article 148(5)): 30 April 2026 (Victory (Reunification) Day); 1 May 2026 (International Labour Day); 2 May 2026–3 May 2026 (weekend).',
  });
  expect(said('T-12', '2026-09-07').vi).toBe(
    'Ít nhất 5 ngày trước ngày 07/09/2026: chậm nhất ngày 28/08/2026. Ngày cuối rơi vào ngày nghỉ nên lùi về ngày làm việc trước đó: 29/08/2026–30/08/2026 (nghỉ hằng tuần); 31/08/2026 (Nghỉ hoán đổi dịp Quốc khánh (làm bù thứ Bảy 22/08/2026)); 01/09/2026–02/09/2026 (Quốc khánh).',
  );
  expect(said('T-10', '2026-08-20', { part: 'posting' }).en).toMatch(
    /^At least 15 days from 20 August 2026, until/,
  );
  expect(said('T-20', '2026-08-20').vi).toBe('Ngay trong ngày 20/08/2026, đến hết ngày 20/08/2026.');
  expect(said('T-06', '2027-12-20').vi).toContain('chưa có lịch nghỉ chính thức năm 2028');
});

describe('for any rule and day', () => {
  const options = fc.record({
    complex: fc.boolean(),
    remote: fc.boolean(),
    discipline: fc.boolean(),
    severalPlaces: fc.boolean(),
    instance: fc.constantFrom(1 as const, 2 as const),
    channel: fc.constantFrom(...CASE_CHANNELS),
    right: fc.constantFrom(...DATA_RIGHTS),
  });
  const period = fc.constantFrom(...LIMIT_TABLE.map(({ rule, part }) => ({ rule, part })));

  it('ends on a working day, and on no earlier one when it starts later', () => {
    fc.assert(
      fc.property(period, options, knownDate, fc.nat(40), ({ rule, part }, facts, from, later) => {
        const end = (day: string) => timeLimit(rule, day, { ...facts, part, rulesOf: from });
        const { due, limit, sense, skipped } = end(from);
        if (due === null) return;
        expect(isWorkingDay(due)).toBe(true);
        expect(skipped.every(({ date }) => !isWorkingDay(date))).toBe(true);
        if (sense === 'before') expect(due <= addDays(from, -limit.n)).toBe(true);
        else expect(due >= addDays(from, limit.n)).toBe(true);
        const next = end(addDays(from, later)).due;
        expect(next === null || next >= due).toBe(true);
      }),
    );
  });

  it('is the same in any time zone, and never blocks on an unknown calendar', () => {
    fc.assert(
      fc.property(period, options, anyDate, ({ rule, part }, facts, from) => {
        const [first, ...others] = inEachTimeZone(() => timeLimit(rule, from, { ...facts, part }));
        for (const { zone, result } of others) expect(result, zone).toEqual(first?.result);
        expect(first?.result.due === null).toBe(first?.result.unknown !== undefined);
      }),
    );
  });
});
