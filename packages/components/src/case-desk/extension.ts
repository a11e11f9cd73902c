/** What an extension would come to: the same clock as the server's, on the events that the desk shows. */
import { caseDeadlines, clockedFrom, vietnamDate, type CaseEvent } from '@gd/rules';
import type { OfficerCase } from '@gd/contract';

type Timed = Pick<OfficerCase, 'kind' | 'submittedAt' | 'lodgedOn' | 'channel' | 'details' | 'events'>;

/** The new day of the answer after an extension by so many days; undefined where the calendar is not known. */
export function dueAfterExtension(view: Timed, days: number, now: Date): string | undefined {
  const { kind, submittedAt, lodgedOn, channel, details } = view;
  const events = view.events.map(({ type, at, complex, remote, days: by, doneOn }): CaseEvent => ({
    type,
    at,
    complex: complex ?? undefined,
    remote: remote ?? undefined,
    days: by ?? undefined,
    deliveredOn: type === 'delivered' ? (doneOn ?? undefined) : undefined,
  }));
  const steps = caseDeadlines({
    ...{ kind, submittedAt, channel },
    lodgedOn: clockedFrom(channel, lodgedOn, submittedAt),
    facts: { instance: details?.instance, right: details?.right },
    events: [...events, { type: 'extended', at: now.toISOString(), days }],
    on: vietnamDate(now),
  });
  return steps.findLast(({ step, status }) => step === 'answer' && status === 'pending')?.due ?? undefined;
}
