import { caseDeadlines, type CaseClockInput, type CaseDeadline } from '../cases/deadlines.js';
import type { CaseEvent, CaseEventType } from '../cases/events.js';
import type { DeadlineStep } from '../cases/kinds.js';

/** Noon in Vietnam. */
export const at = (date: string) => `${date}T12:00:00+07:00`;

/** `happened('2026-03-02 received')` and so on. */
export function happened(...lines: string[]): CaseEvent[] {
  return lines.map((line) => {
    const [date = '', type] = line.split(' ');
    return { type: type as CaseEventType, at: at(date) };
  });
}

export function clock(
  sent: string,
  lines: string[],
  on?: string,
  more: Partial<CaseClockInput> = {},
): CaseDeadline[] {
  return caseDeadlines({
    kind: 'FBK',
    submittedAt: at(sent),
    events: happened(...lines),
    ...(on && { on }),
    ...more,
  });
}

export function find(deadlines: readonly CaseDeadline[], step: DeadlineStep, leg?: number): CaseDeadline {
  const found = deadlines.find((one) => one.step === step && (leg === undefined || one.leg === leg));
  if (!found) throw new Error(`No ${step}`);
  return found;
}
