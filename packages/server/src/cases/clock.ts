/** The due dates of a case by the rules, as answers show them and as the row keeps them for sorting. */
import type { CaseDeadlineView } from '@gd/contract';
import { type CaseDeadline, caseDeadlines, type CaseEvent, type CaseKind, firstDueDate } from '@gd/rules';

/** As PostgreSQL writes a day after all days. */
export const NEVER = 'infinity';

export interface CaseClock {
  deadlines: CaseDeadlineView[];
  firstDue: string | null;
  /** The next open due day, or {@link NEVER}. */
  nextDue: string;
}

/** The rules leave out what has not happened; answers say null. */
const toView = (deadline: CaseDeadline): CaseDeadlineView => ({
  step: deadline.step,
  leg: deadline.leg,
  rule: deadline.rule,
  basis: deadline.basis,
  from: deadline.from,
  forecast: deadline.forecast,
  due: deadline.due,
  limit: deadline.limit,
  skipped: [...deadline.skipped],
  paused: [...deadline.paused],
  status: deadline.status,
  doneOn: deadline.doneOn ?? null,
  explanation: deadline.explanation,
});

const isOpen = ({ status }: CaseDeadline): boolean => status === 'pending' || status === 'overdue';

/** @param today the day in Vietnam for which open steps are judged */
export function caseClock(
  { kind, submittedAt }: { kind: CaseKind; submittedAt: string },
  events: readonly CaseEvent[],
  today: string,
): CaseClock {
  const input = { kind, submittedAt, events };
  const deadlines = caseDeadlines({ ...input, on: today });
  const open = deadlines.filter(isOpen).flatMap(({ due }) => due ?? []);
  return {
    deadlines: deadlines.map(toView),
    firstDue: firstDueDate(input),
    nextDue: open.sort()[0] ?? NEVER,
  };
}
