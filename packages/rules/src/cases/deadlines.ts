import type { Instant } from '../dates/instant.js';
import type { IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import type { LocalizedText } from '../text.js';
import { CalendarUnknownError } from '../working-days/calendar.js';
import { addPausableWorkingDays, type SkippedDay } from '../working-days/working-days.js';
import { caseTimeline, type CaseTimeline, type Leg } from './case-timeline.js';
import type { CaseEvent } from './events.js';
import { explainDeadline, type ClockStart } from './explain-deadline.js';
import { caseKind, type CaseKind, type DeadlineStep, type RuleId } from './kinds.js';

/** `not-applicable`: the case took another way, so that the step is no longer owed. */
export type DeadlineStatus = 'pending' | 'done' | 'overdue' | 'done-late' | 'not-applicable';

export interface CaseDeadline {
  readonly step: DeadlineStep;
  /** Which unit in turn owes the step: 1 the first that the case came to, 2 after one transfer. */
  readonly leg: number;
  readonly rule: RuleId;
  readonly basis: LocalizedText;
  /** Day 0 of the period. */
  readonly from: IsoDate;
  /** What happened on `from`. */
  readonly startedBy: ClockStart;
  /** The case is not received yet, and the due date moves if it is received on another day. */
  readonly forecast: boolean;
  /** The last day on which the step is in time; `null` while the days off of its year are unknown. */
  readonly due: IsoDate | null;
  readonly unknown?: { readonly code: 'calendar-unknown'; readonly year: number };
  readonly limit: { readonly n: number; readonly unit: 'working-day' };
  /** Days off that were not counted. */
  readonly skipped: readonly SkippedDay[];
  /** Working days that were not counted because the sender had been asked for more. */
  readonly paused: readonly IsoDate[];
  /** Days of rest that were counted, because they are worked in exchange for another day. */
  readonly swappedWork: readonly IsoDate[];
  readonly doneOn?: IsoDate;
  readonly status: DeadlineStatus;
  /** Why the due date is that date, as a sentence for the sender. */
  readonly explanation: LocalizedText;
}

export interface CaseClockInput {
  readonly kind: CaseKind;
  readonly submittedAt: Instant;
  /** The history in the order of appending; a first `submitted` event may be left out. */
  readonly events: readonly CaseEvent[];
  /**
   * The day for which open steps are judged overdue or not. Without it, the day of the last event: then
   * nothing is overdue that was not already so when something last happened.
   */
  readonly on?: IsoDate;
  readonly settings?: DatedSettings;
}

/**
 * The steps that are or were owed in a case, with their due dates and the reason for each.
 *
 * - `intake` counts from the day of sending, or of transfer for the next unit; `forward` and `answer` count
 *   from the day the unit received the case, and are a forecast until then.
 * - The settings are those of the day the case was sent: the dates that the sender was told keep their rules.
 * - A refusal gives the sender the unit's answer, with its reason, and so ends `answer` as an answer does.
 * - While the sender is asked for more, the clock of `answer` stands still from the day after the request to
 *   the day of the reply, `forward` runs on (its limit is law). With no reply yet, the due date is the one
 *   for a reply on the day `on`.
 * - An unknown calendar never blocks: `due` is then `null` and `unknown` names the year.
 *
 * @throws {InvalidInstantError} for a moment that is not RFC 3339
 * @throws {InvalidDateError} for an `on` that is no day
 */
export function caseDeadlines(input: CaseClockInput): CaseDeadline[] {
  const timeline = caseTimeline(input.submittedAt, input.events, input.on);
  const clock = { ...input, timeline, settings: input.settings ?? SETTINGS };
  return [
    ...timeline.legs.flatMap((leg) => [intake(clock, leg), forward(clock, leg)]),
    answer(clock, timeline.legs.at(-1) ?? timeline.firstLeg),
  ];
}

/**
 * The due date of the answer as it stood when the case was first received (as forecast, before that):
 * no pause and no transfer moves it. On-time rates count by it. `null` while the calendar is unknown.
 * @throws {InvalidInstantError} for a moment that is not RFC 3339
 */
export function firstDueDate(input: Omit<CaseClockInput, 'on'>): IsoDate | null {
  const timeline = caseTimeline(input.submittedAt, input.events, undefined);
  const clock = { ...input, timeline, settings: input.settings ?? SETTINGS };
  return owed(clock, 'answer', timeline.firstLeg, start(timeline.firstLeg), {}).due;
}

interface Clock {
  readonly kind: CaseKind;
  readonly timeline: CaseTimeline;
  readonly settings: DatedSettings;
}

interface Start {
  readonly from: IsoDate;
  readonly startedBy: ClockStart;
  readonly forecast: boolean;
}

/** Day 0 of the steps that count from receipt. */
function start(leg: Leg): Start {
  return leg.receivedOn
    ? { from: leg.receivedOn, startedBy: 'received', forecast: false }
    : { from: leg.arrivedOn, startedBy: leg.arrivedBy, forecast: true };
}

function intake(clock: Clock, leg: Leg): CaseDeadline {
  const begun: Start = { from: leg.arrivedOn, startedBy: leg.arrivedBy, forecast: false };
  return owed(clock, 'intake', leg, begun, {
    doneOn: leg.receivedOn,
    dropped: clock.timeline.withdrawn,
  });
}

/** Owed until the unit takes the case as its own: by starting, asking for more leaves it open. */
function forward(clock: Clock, leg: Leg): CaseDeadline {
  const { started, withdrawn, refusedOn } = clock.timeline;
  return owed(clock, 'forward', leg, start(leg), {
    doneOn: leg.transferredOn,
    dropped: started || withdrawn || refusedOn !== undefined,
  });
}

function answer(clock: Clock, lastLeg: Leg): CaseDeadline {
  const { timeline, settings } = clock;
  const { sentOn, firstLeg, answeredOn, refusedOn, withdrawn, waits } = timeline;
  const restarts = settingAt('T-22.answer.restarts-on-transfer', sentOn, settings).value;
  const pauses = settingAt('T-22.answer.paused-while-needs-info', sentOn, settings).value;
  const leg = restarts ? lastLeg : firstLeg;
  return owed(clock, 'answer', lastLeg, start(leg), {
    doneOn: answeredOn ?? refusedOn,
    dropped: withdrawn,
    isPaused: (date) => pauses && waits.some(({ after, until }) => date > after && date <= until),
  });
}

interface Outcome {
  readonly doneOn?: IsoDate | undefined;
  readonly dropped?: boolean;
  readonly isPaused?: (date: IsoDate) => boolean;
}

function owed(clock: Clock, step: DeadlineStep, leg: Leg, begun: Start, outcome: Outcome): CaseDeadline {
  const { rule, limit: id } = caseKind(clock.kind).deadlines[step];
  const setting = settingAt(id, clock.timeline.sentOn, clock.settings);
  const limit = { n: setting.value, unit: 'working-day' } as const;
  const period = count(begun.from, limit.n, outcome.isPaused ?? (() => false), clock.settings);
  const { doneOn } = outcome;
  return {
    step,
    leg: leg.number,
    rule,
    basis: setting.basis,
    ...begun,
    ...period,
    limit,
    ...(doneOn && { doneOn }),
    status: judge(period.due, clock.timeline.on, outcome),
    explanation: explainDeadline({ ...begun, ...period, n: limit.n }),
  };
}

type Period = Pick<CaseDeadline, 'due' | 'unknown' | 'skipped' | 'paused' | 'swappedWork'>;

function count(
  from: IsoDate,
  n: number,
  isPaused: (date: IsoDate) => boolean,
  settings: DatedSettings,
): Period {
  try {
    const { date, ...rest } = addPausableWorkingDays(from, n, isPaused, settings);
    return { due: date, ...rest };
  } catch (error) {
    if (!(error instanceof CalendarUnknownError)) throw error;
    const { code, year } = error;
    return { due: null, unknown: { code, year }, skipped: [], paused: [], swappedWork: [] };
  }
}

function judge(due: IsoDate | null, on: IsoDate, { doneOn, dropped }: Outcome): DeadlineStatus {
  if (doneOn) return due !== null && doneOn > due ? 'done-late' : 'done';
  if (dropped) return 'not-applicable';
  return due !== null && on > due ? 'overdue' : 'pending';
}
