import type { Instant } from '../../dates/instant.js';
import type { IsoDate } from '../../dates/iso-date.js';
import type { DatedSettings } from '../../settings/dated-setting.js';
import type { LocalizedText } from '../../text.js';
import type { SkippedDay } from '../../working-days/working-days.js';
import type { CaseEvent } from '../events.js';
import type { CaseChannel, DataRight } from '../fields.js';
import type { CaseKind, DeadlineStep, RuleId } from '../kinds.js';
import type { ClockStart } from './explain.js';
import type { Limit } from './period.js';
import type { OwedBy } from './plan.js';

export const DEADLINE_STATUSES = ['pending', 'done', 'overdue', 'done-late', 'not-applicable'] as const;
/**
 * `not-applicable`: the case took another way, so that the step is no longer owed; or a date for information
 * (a last day for the sender, or a step that nothing in a case records) is past. Such dates are never overdue.
 */
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

export interface CaseDeadline {
  readonly step: DeadlineStep;
  readonly owedBy: OwedBy;
  /** Which unit in turn owes the step: 1 the first that the case came to, 2 after one transfer. */
  readonly leg: number;
  readonly rule: RuleId;
  readonly basis: LocalizedText;
  /** Day 0 of the period. */
  readonly from: IsoDate;
  /** What happened on `from`; `reopened` marks the answer owed again. */
  readonly startedBy: ClockStart;
  /** What starts the period has not happened yet, and the due date moves with it. */
  readonly forecast: boolean;
  /** The last day on which the step is in time; `null` while the days off of its year are unknown. */
  readonly due: IsoDate | null;
  readonly unknown?: { readonly code: 'calendar-unknown'; readonly year: number };
  /** The limit without extensions. */
  readonly limit: Limit;
  /** Days added by extensions, in the unit of {@link extensionLimit}, never more than the law lets. */
  readonly extendedBy: number;
  /** Days off that were not counted, or that the last day moved over. */
  readonly skipped: readonly SkippedDay[];
  /** Days that would have counted, but on which the clock stood still. */
  readonly paused: readonly IsoDate[];
  /** Days of rest that were counted, because they are worked in exchange for another day. */
  readonly swappedWork: readonly IsoDate[];
  readonly doneOn?: IsoDate;
  readonly status: DeadlineStatus;
  /** Why the due date is that date, as a sentence for the sender. */
  readonly explanation: LocalizedText;
}

/** What the limits of a case depend on beside its kind and history. */
export interface CaseFacts {
  /** CPL: first or second complaint; first when not said. */
  readonly instance?: 1 | 2 | undefined;
  /** DSR: the right that is used; `access`, which has the shortest limit, when not said. */
  readonly right?: DataRight | undefined;
  /** DEN: the first check needs work in several places. */
  readonly severalPlaces?: boolean | undefined;
}

export interface CaseClockInput {
  readonly kind: CaseKind;
  readonly submittedAt: Instant;
  /** The day the paper was received, where there is one: day 0 instead of the day of sending. */
  readonly lodgedOn?: IsoDate | undefined;
  /** How it came in; online when not said. */
  readonly channel?: CaseChannel | undefined;
  readonly facts?: CaseFacts | undefined;
  /** The history in the order of appending; a first `submitted` event may be left out. */
  readonly events: readonly CaseEvent[];
  /**
   * The day for which open steps are judged overdue or not. Without it, the day of the last event: then
   * nothing is overdue that was not already so when something last happened.
   */
  readonly on?: IsoDate | undefined;
  readonly settings?: DatedSettings | undefined;
}
