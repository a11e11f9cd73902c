/** The due dates of a case by the rules, as answers show them and as the row keeps them for sorting. */
import type { CaseDeadlineView, OfficerCase } from '@gd/contract';
import {
  type CaseClockInput,
  type CaseDeadline,
  caseDeadlines,
  type CaseEvent,
  clockedFrom,
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
    lodgedOn: clockedFrom(row.channel, row.lodged_on, row.submitted_at),
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

function clockOf({ on, ...input }: CaseClockInput): CaseClock {
  const deadlines = caseDeadlines({ ...input, ...(on !== undefined && { on }) });
  const open = deadlines.filter(isOpen).flatMap(({ due }) => due ?? []);
  return {
    deadlines: deadlines.map(toView),
    firstDue: firstDueDate(input),
    nextDue: open.sort()[0] ?? NEVER,
  };
}

const MOST_REMEMBERED = 500;
const remembered = new Map<string, CaseClock>();

/** Worked out once for all cases that are sent alike on one day: it is a quarter of what a submission costs. */
function clockOfNew(input: CaseClockInput): CaseClock {
  const key = JSON.stringify({ ...input, submittedAt: vietnamDate(input.submittedAt) });
  const clock = remembered.get(key) ?? clockOf(input);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, clock);
  return clock;
}

/** @param today the day in Vietnam for which open steps are judged */
export function caseClock(row: Clocked, events: readonly ClockEvent[], today: string): CaseClock {
  const input = clockInput(row, events, today);
  return events.length === 0 ? clockOfNew(input) : clockOf(input);
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
