/** The due dates of a case by the rules, as answers show them and as the row keeps them for sorting. */
import type { CaseDeadlineView, OfficerCase } from '@gd/contract';
import {
  type CaseClockInput,
  type CaseDeadline,
  caseDeadlines,
  type CaseEvent,
  extensionLimit,
  firstDueDate,
  vietnamDate,
} from '@gd/rules';
import type { Happened } from './event-view.js';
import type { CaseRow } from './store.js';

/** As PostgreSQL writes a day after all days. */
export const NEVER = 'infinity';

/** What the clock needs to know of a case. */
export type Clocked = Pick<CaseRow, 'kind' | 'submitted_at' | 'lodged_on' | 'channel' | 'details'>;
type ClockEvent = Pick<Happened, 'type' | 'at' | 'complex' | 'remote' | 'days' | 'done_on'>;

export interface CaseClock {
  deadlines: CaseDeadlineView[];
  firstDue: string | null;
  /** The next open due day of the office, or {@link NEVER}. */
  nextDue: string;
}

const toEvent = ({ type, at, complex, remote, days, done_on }: ClockEvent): CaseEvent => ({
  type,
  at,
  ...(complex !== null && { complex }),
  ...(remote !== null && { remote }),
  ...(days !== null && { days }),
  ...(type === 'delivered' && done_on !== null && { deliveredOn: done_on }),
});
export const rulesEvents = (events: readonly ClockEvent[]): CaseEvent[] => events.map(toEvent);

/** @param on the day in Vietnam for which open steps are judged */
function clockInput(row: Clocked, events: readonly ClockEvent[], on: string): CaseClockInput {
  const { instance, right } = row.details ?? {};
  return {
    kind: row.kind,
    submittedAt: row.submitted_at,
    // What was sent online begins with the day of sending, which the rules take from `submittedAt`; a part of a mixed
    // matter keeps the day of the whole.
    ...((row.channel !== 'online' || row.lodged_on !== vietnamDate(row.submitted_at)) && {
      lodgedOn: row.lodged_on,
    }),
    channel: row.channel,
    facts: { ...(instance && { instance }), ...(right && { right }) },
    events: rulesEvents(events),
    on,
  };
}

/** The rules leave out what has not happened; answers say null. */
const toView = (deadline: CaseDeadline): CaseDeadlineView => ({
  step: deadline.step,
  owedBy: deadline.owedBy,
  leg: deadline.leg,
  rule: deadline.rule,
  basis: deadline.basis,
  from: deadline.from,
  forecast: deadline.forecast,
  due: deadline.due,
  limit: deadline.limit,
  extendedBy: deadline.extendedBy,
  skipped: [...deadline.skipped],
  paused: [...deadline.paused],
  status: deadline.status,
  doneOn: deadline.doneOn ?? null,
  explanation: deadline.explanation,
});

const isOpen = ({ status, owedBy }: CaseDeadline): boolean =>
  owedBy === 'office' && (status === 'pending' || status === 'overdue');

/** @param today the day in Vietnam for which open steps are judged */
export function caseClock(row: Clocked, events: readonly ClockEvent[], today: string): CaseClock {
  const { on, ...input } = clockInput(row, events, today);
  const deadlines = caseDeadlines({ ...input, ...(on !== undefined && { on }) });
  const open = deadlines.filter(isOpen).flatMap(({ due }) => due ?? []);
  return {
    deadlines: deadlines.map(toView),
    firstDue: firstDueDate(input),
    nextDue: open.sort()[0] ?? NEVER,
  };
}

/** How far the period may still be extended today, or null. */
export function extensionOf(
  row: Clocked,
  events: readonly ClockEvent[],
  today: string,
): OfficerCase['extension'] {
  const { allowed, maxDays, unit, rule, basis } = extensionLimit(clockInput(row, events, today));
  return allowed ? { maxDays, unit, rule, basis } : null;
}
