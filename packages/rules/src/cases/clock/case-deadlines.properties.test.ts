import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../dates/iso-date.js';
import { anyDate, knownDate } from '../../testing/arbitraries.js';
import { at, clock, find } from '../../testing/case-clock.js';
import { inEachTimeZone } from '../../testing/time-zones.js';
import { isWorkingDay } from '../../working-days/calendar.js';
import { CASE_EVENT_TYPES, type CaseEvent } from '../events.js';
import { CASE_CHANNELS, DATA_RIGHTS } from '../fields.js';
import { CASE_KINDS, type CaseKind } from '../kinds.js';
import { caseDeadlines, firstDueDate } from './case-deadlines.js';
import type { CaseClockInput } from './deadline.js';
import { extensionLimit } from './extension-limit.js';

/** The most that the law, or this product's own rule, lets extensions add, and the answer take, in all. */
const MOST_ADDED: Record<CaseKind, number> = {
  ...{ FBK: 10, REC: 10, REG: 10, INF: 15, REV: 0, DSR: 15, CPL: 15, DEN: 60 },
};
const MOST_DAYS: Partial<Record<CaseKind, number>> = { DSR: 35, CPL: 70, DEN: 90 };

describe('for any case', () => {
  const kind = fc.constantFrom(...CASE_KINDS);
  const event = fc.record({
    later: fc.nat(9),
    type: fc.constantFrom(...CASE_EVENT_TYPES),
    complex: fc.boolean(),
    remote: fc.boolean(),
    days: fc.integer({ min: -5, max: 99 }),
  });
  const facts = fc.record({
    instance: fc.constantFrom(1 as const, 2 as const),
    right: fc.constantFrom(...DATA_RIGHTS),
    severalPlaces: fc.boolean(),
  });
  /** Any events in any order: the clock is no judge of histories and must answer them all. */
  const anyCase = (day: fc.Arbitrary<string>): fc.Arbitrary<CaseClockInput> =>
    fc
      .record({
        kind,
        facts,
        sent: day,
        onPaper: fc.boolean(),
        channel: fc.constantFrom(...CASE_CHANNELS),
        steps: fc.array(event, { maxLength: 9 }),
      })
      .map(({ sent, onPaper, steps, ...more }) => {
        let date = sent;
        const events = steps.map(({ later, ...rest }): CaseEvent => {
          date = addDays(date, later);
          return { ...rest, at: at(date) };
        });
        return { ...more, submittedAt: at(sent), events, ...(onPaper && { lodgedOn: sent }) };
      });
  const sentOn = ({ submittedAt }: CaseClockInput) => submittedAt.slice(0, 10);

  it('every due date is a working day, and every day up to it is counted, left out or paused', () => {
    fc.assert(
      fc.property(anyCase(knownDate), fc.nat(60), (input, later) => {
        const on = addDays(sentOn(input), later);
        for (const one of caseDeadlines({ ...input, on })) {
          const { from, due, limit, extendedBy, skipped, paused } = one;
          if (due === null) continue;
          expect(isWorkingDay(due)).toBe(true);
          expect(due >= from && (limit.n === 0 || due > from)).toBe(true);
          expect(addDays(from, limit.n + extendedBy + skipped.length + paused.length)).toBe(due);
          expect(skipped.every(({ date }) => !isWorkingDay(date))).toBe(true);
          if (limit.unit === 'working-day') expect(paused.every((date) => isWorkingDay(date))).toBe(true);
        }
      }),
    );
  });

  it('no extension takes more than the law lets, nor is more offered', () => {
    fc.assert(
      fc.property(anyCase(knownDate), (input) => {
        for (const { step, limit, extendedBy } of caseDeadlines(input)) {
          expect(extendedBy).toBeGreaterThanOrEqual(0);
          expect(extendedBy).toBeLessThanOrEqual(step === 'answer' ? MOST_ADDED[input.kind] : 0);
          const most = step === 'answer' && MOST_DAYS[input.kind];
          if (most) expect(limit.n + extendedBy).toBeLessThanOrEqual(most);
        }
        const { allowed, maxDays, remaining } = extensionLimit(input);
        expect(maxDays).toBeLessThanOrEqual(MOST_ADDED[input.kind]);
        expect(allowed).toBe(maxDays > 0);
        if (allowed) expect(remaining).toBeGreaterThan(0);
      }),
    );
  });

  it('an extension never shortens', () => {
    fc.assert(
      fc.property(anyCase(knownDate), fc.integer({ min: -5, max: 99 }), (input, days) => {
        const on = addDays(sentOn(input), 90);
        const dues = (events: readonly CaseEvent[]) =>
          caseDeadlines({ ...input, events, on }).filter(({ step }) => step === 'answer');
        const before = dues(input.events);
        const last = input.events.at(-1)?.at ?? input.submittedAt;
        const after = dues([...input.events, { type: 'extended', at: last, days }]);
        before.forEach(({ due }, i) => {
          const next = after[i]?.due ?? null;
          // A pause that lasts until today ends at the event that follows it.
          const paused = (after[i]?.paused.length ?? 0) < (before[i]?.paused.length ?? 0);
          expect(paused || next === null || (due !== null && next >= due)).toBe(true);
        });
      }),
    );
  });

  it('dates for information are never overdue', () => {
    fc.assert(
      fc.property(anyCase(knownDate), fc.nat(400), (input, later) => {
        for (const { owedBy, status } of caseDeadlines({ ...input, on: addDays(sentOn(input), later) })) {
          if (owedBy !== 'office') expect(['pending', 'done', 'not-applicable']).toContain(status);
        }
      }),
    );
  });

  it('a calendar that is not known never blocks', () => {
    fc.assert(
      fc.property(anyCase(anyDate), (input) => {
        for (const { due, unknown, status } of caseDeadlines(input)) {
          expect(due === null).toBe(unknown !== undefined);
          if (due === null) expect(['pending', 'done', 'not-applicable']).toContain(status);
        }
        firstDueDate(input);
        extensionLimit(input);
      }),
    );
  });

  it('a later receipt never makes a due date earlier, and a pause never does', () => {
    fc.assert(
      fc.property(kind, knownDate, fc.nat(20), fc.nat(20), fc.nat(20), (of, sent, a, b, c) => {
        const received = addDays(sent, a);
        const answerDue = (...lines: string[]) =>
          find(clock(sent, lines, undefined, { kind: of }), 'answer').due ?? '9999-12-31';
        const due = answerDue(`${received} received`);
        expect(answerDue(`${addDays(received, b)} received`) >= due).toBe(true);
        const [ask, reply] = [addDays(received, b), addDays(received, b + c)];
        expect(
          answerDue(`${received} received`, `${ask} info_requested`, `${reply} info_supplied`) >= due,
        ).toBe(true);
        const accepted = answerDue(`${received} received`, `${received} accepted`);
        expect(accepted <= due).toBe(true);
        expect(
          answerDue(`${received} received`, `${received} accepted`, `${ask} suspended`, `${reply} resumed`) >=
            accepted,
        ).toBe(true);
      }),
    );
  });

  it('the first due date never moves, whatever happens after receipt and acceptance', () => {
    const simple = event.map(({ later, type, days }) => ({ later, type, days }));
    fc.assert(
      fc.property(kind, facts, knownDate, fc.array(simple, { maxLength: 9 }), (of, known, sent, steps) => {
        const begun: CaseEvent[] = [
          { type: 'received', at: at(sent) },
          { type: 'accepted', at: at(sent) },
        ];
        let date = sent;
        const events = steps.map(({ later, ...rest }): CaseEvent => {
          date = addDays(date, later);
          return { ...rest, at: at(date) };
        });
        const first = (history: CaseEvent[]) =>
          firstDueDate({ kind: of, facts: known, submittedAt: at(sent), events: history });
        expect(first([...begun, ...events])).toBe(first(begun));
      }),
    );
  });

  it('the answer is the same in any time zone of the process', () => {
    fc.assert(
      fc.property(anyCase(knownDate), (input) => {
        const [first, ...others] = inEachTimeZone(() => caseDeadlines(input));
        for (const { zone, result } of others) expect(result, zone).toEqual(first?.result);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a moment without an offset', { submittedAt: '2026-03-02T09:00:00' }],
    ['a day that does not exist', { on: '2026-02-30' }],
    ['a day of receipt that does not exist', { lodgedOn: '2026-02-30' }],
    ['an event at no moment', { events: [{ type: 'received' as const, at: 'soon' }] }],
  ])('%s is refused', (_, wrong) => {
    expect(() => caseDeadlines({ kind: 'FBK', submittedAt: at('2026-03-02'), events: [], ...wrong })).toThrow(
      RangeError,
    );
  });
});
