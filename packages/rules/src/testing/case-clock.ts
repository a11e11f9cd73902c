import { caseDeadlines } from '../cases/clock/case-deadlines.js';
import type { CaseClockInput, CaseDeadline } from '../cases/clock/deadline.js';
import type { CaseEvent, CaseEventType } from '../cases/events.js';
import type { DeadlineStep } from '../cases/kinds.js';

/** Noon in Vietnam. */
export const at = (date: string) => `${date}T12:00:00+07:00`;

/** `happened('2026-03-02 received', '2026-03-03 started complex', '2026-03-04 extended 5')` and so on. */
export function happened(...lines: string[]): CaseEvent[] {
  return lines.map((line) => {
    const [date = '', type, ...facts] = line.split(' ');
    const days = facts.find((fact) => /^-?[\d.]+$/.test(fact));
    return {
      type: type as CaseEventType,
      at: at(date),
      ...(facts.includes('complex') && { complex: true }),
      ...(facts.includes('remote') && { remote: true }),
      ...(days && { days: Number(days) }),
    };
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

/** Deadlines as lines: `answer 1 T-22: 2026-03-02 → 2026-03-16 pending`. */
export const summary = (deadlines: readonly CaseDeadline[]): string[] =>
  deadlines.map(
    ({ step, leg, rule, from, due, status }) => `${step} ${leg} ${rule}: ${from} → ${due} ${status}`,
  );
