import type { IsoDate } from '../../dates/iso-date.js';
import { openClock, type CaseClock } from './case-clock.js';
import type { CaseClockInput, CaseDeadline, DeadlineStatus } from './deadline.js';
import { explainPeriod } from './explain.js';
import { firstOf } from './history.js';
import { timeStep, type TimedStep } from './starts.js';
import { placedSteps, type PlacedStep } from './steps.js';

/**
 * The steps that are or were owed in a case, with their due dates and the reason for each.
 *
 * - `intake` counts from the day of sending, or of transfer for the next unit; most others count from the day
 *   the unit received the case, complaints from acceptance, and are a forecast until then. A paper is received
 *   on the day it was handed in.
 * - The settings are those of the day the case was received: the dates that people were told keep their rules.
 * - A refusal gives the sender the unit's answer, with its reason, and so ends `answer` as an answer does.
 * - While the sender is asked for more (or settlement of a complaint is suspended), the clock of `answer`
 *   stands still from the day after to the day it goes on; limits of law that do not pause run on. With no
 *   reply yet, the due date is the one for a reply on the day `on`.
 * - After a reopening the answer is owed again, as a second row that starts by `reopened`.
 * - An unknown calendar never blocks: `due` is then `null` and `unknown` names the year.
 *
 * @throws {InvalidInstantError} for a moment that is not RFC 3339
 * @throws {InvalidDateError} for a `lodgedOn` or `on` that is no day
 */
export function caseDeadlines(input: CaseClockInput): CaseDeadline[] {
  const clock = openClock(input);
  return placedSteps(clock).map((placed) => deadlineOf(clock, placed, timeStep(clock, placed)));
}

/**
 * The due date of the answer as first computed: no pause, no transfer and no extension moves it. On-time rates
 * count by it. It is a forecast until the case is received (accepted, for a complaint); from then on only the
 * word that a matter is complex, where the law gives such a matter its own limit, sets another one. A unit that
 * received it late gains nothing: it then counts from the last day of `intake`. `null` while the calendar is
 * unknown.
 * @throws {InvalidInstantError} for a moment that is not RFC 3339
 * @throws {InvalidDateError} for a `lodgedOn` that is no day
 */
export function firstDueDate(input: Omit<CaseClockInput, 'on'>): IsoDate | null {
  const clock = openClock({ ...input, on: undefined });
  const leg = clock.history.legs[0];
  const { start, period } = timeStep(clock, { ...answerOf(clock), leg }, true);
  const intake = placedSteps(clock).find((placed) => placed.plan.step === 'intake' && placed.leg === leg);
  const latest = intake && timeStep(clock, intake).period.due;
  return latest && start.startedBy === 'received' && start.from > latest
    ? firstDueDate({ ...input, lodgedOn: latest })
    : period.due;
}

/** The first answer that a case owes; every kind owes one. */
export function answerOf(clock: CaseClock): PlacedStep {
  const answer = placedSteps(clock).find(({ plan }) => plan.step === 'answer');
  if (!answer) throw new TypeError(`${clock.kind} owes no answer`);
  return answer;
}

export function deadlineOf(clock: CaseClock, placed: PlacedStep, { start, period }: TimedStep): CaseDeadline {
  const { plan, leg } = placed;
  const { due, unknown, skipped, rolled, paused, swappedWork, extension } = period;
  const { basis, n, unit } = period.limit;
  const doneOn = doneOnOf(clock, placed);
  return {
    step: plan.step,
    owedBy: plan.owedBy,
    leg: leg.number,
    rule: plan.rule,
    basis,
    from: start.from,
    startedBy: start.startedBy,
    forecast: start.forecast,
    due,
    ...(unknown && { unknown }),
    limit: { n, unit },
    extendedBy: extension?.n ?? 0,
    skipped: [...skipped, ...rolled],
    paused,
    swappedWork,
    ...(doneOn && { doneOn }),
    status: judge(clock, placed, { start, period }, doneOn),
    explanation: explainPeriod({
      ...period,
      from: start.from,
      startedBy: start.startedBy,
      forecast: start.forecast,
      sense: 'at-most',
      pausedBy: plan.pause?.by,
    }),
  };
}

/** A step of each unit is done while the case is with it; the others in their round of work. */
function doneOnOf({ history }: CaseClock, { plan, leg, round }: PlacedStep): IsoDate | undefined {
  return firstOf(history, plan.done, plan.legs === 'each' ? leg : round)?.date;
}

function judge(
  { history }: CaseClock,
  { plan, round }: PlacedStep,
  { start, period: { due } }: TimedStep,
  doneOn: IsoDate | undefined,
): DeadlineStatus {
  if (doneOn) return due !== null && doneOn > due ? 'done-late' : 'done';
  if (isOver(history.events) || firstOf(history, plan.dropped, round)) return 'not-applicable';
  // What follows an answer is not owed before there is one.
  const early = start.forecast && (plan.from === 'answer' || plan.from === 'decision');
  if (early || due === null || history.on <= due) return 'pending';
  if (plan.done.length > 0) return 'overdue';
  return plan.owedBy === 'nobody' ? 'done' : 'not-applicable';
}

/** Withdrawn or terminated, and not taken up again (a denunciation can be). */
function isOver(events: CaseClock['history']['events']): boolean {
  const last = (...types: string[]) => events.findLastIndex(({ type }) => types.includes(type));
  return last('withdrawn', 'terminated') > last('started');
}
