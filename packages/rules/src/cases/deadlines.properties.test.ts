import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/iso-date.js';
import { anyDate, knownDate } from '../testing/arbitraries.js';
import { at, clock, find } from '../testing/case-clock.js';
import { inEachTimeZone } from '../testing/time-zones.js';
import { isWorkingDay } from '../working-days/calendar.js';
import { addWorkingDays } from '../working-days/working-days.js';
import { caseDeadlines, firstDueDate } from './deadlines.js';
import { CASE_EVENT_TYPES, type CaseEvent } from './events.js';
import { CASE_KINDS } from './kinds.js';

describe('for any case', () => {
  const kind = fc.constantFrom(...CASE_KINDS);
  /** Any events in any order: the clock is no judge of histories and must answer them all. */
  const history = (sent: fc.Arbitrary<string>) =>
    fc
      .tuple(sent, fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...CASE_EVENT_TYPES)), { maxLength: 8 }))
      .map(([date, steps]) => {
        let day = date;
        const events = steps.map(([later, type]): CaseEvent => {
          day = addDays(day, later);
          return { type, at: at(day) };
        });
        return { submittedAt: at(date), events };
      });

  it('every due date is a working day after its start, with n counted days', () => {
    fc.assert(
      fc.property(kind, history(knownDate), fc.nat(60), (of, past, later) => {
        const on = addDays(past.submittedAt.slice(0, 10), later);
        for (const { from, due, limit, skipped, paused } of caseDeadlines({ kind: of, ...past, on })) {
          if (due === null) continue;
          expect(isWorkingDay(due)).toBe(true);
          expect(due > from).toBe(true);
          expect(addDays(from, limit.n + skipped.length + paused.length)).toBe(due);
          expect(skipped.every(({ date }) => !isWorkingDay(date))).toBe(true);
          expect(paused.every((date) => isWorkingDay(date))).toBe(true);
        }
      }),
    );
  });

  it('a calendar that is not known never blocks', () => {
    fc.assert(
      fc.property(kind, history(anyDate), (of, past) => {
        for (const { due, unknown, status } of caseDeadlines({ kind: of, ...past })) {
          expect(due === null).toBe(unknown !== undefined);
          if (due === null) expect(['pending', 'done', 'not-applicable']).toContain(status);
        }
        firstDueDate({ kind: of, ...past });
      }),
    );
  });

  it('a later receipt never makes a due date earlier, and a pause never does', () => {
    fc.assert(
      fc.property(kind, knownDate, fc.nat(20), fc.nat(20), fc.nat(20), (of, sent, a, b, c) => {
        const received = addDays(sent, a);
        const answerDue = (...lines: string[]) =>
          find(clock(sent, lines, undefined, { kind: of }), 'answer').due ?? '';
        const due = answerDue(`${received} received`);
        expect(answerDue(`${addDays(received, b)} received`) >= due).toBe(true);
        const [ask, reply] = [addDays(received, b), addDays(received, b + c)];
        expect(
          answerDue(`${received} received`, `${ask} info_requested`, `${reply} info_supplied`) >= due,
        ).toBe(true);
        expect(due).toBe(addWorkingDays(received, 10).date);
      }),
    );
  });

  it('the answer is the same in any time zone of the process', () => {
    fc.assert(
      fc.property(kind, history(knownDate), (of, past) => {
        const [first, ...others] = inEachTimeZone(() => caseDeadlines({ kind: of, ...past }));
        for (const { zone, result } of others) expect(result, zone).toEqual(first?.result);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a moment without an offset', { submittedAt: '2026-03-02T09:00:00' }],
    ['a day that does not exist', { on: '2026-02-30' }],
    ['an event at no moment', { events: [{ type: 'received' as const, at: 'soon' }] }],
  ])('%s is refused', (_, wrong) => {
    expect(() => caseDeadlines({ kind: 'FBK', submittedAt: at('2026-03-02'), events: [], ...wrong })).toThrow(
      RangeError,
    );
  });
});
