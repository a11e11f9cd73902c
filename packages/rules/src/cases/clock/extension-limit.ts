import type { LocalizedText } from '../../text.js';
import type { RuleId } from '../kinds.js';
import { extensionsBefore, openClock } from './case-clock.js';
import { answerOf, deadlineOf } from './case-deadlines.js';
import type { CaseClockInput } from './deadline.js';
import type { LimitUnit } from './period.js';
import { timeStep } from './starts.js';
import { placedSteps } from './steps.js';

/** How far the answer of a case may still be extended. */
export interface ExtensionLimit {
  /** Whether an extension is possible on the day: some are left, and the answer is owed and not yet late. */
  readonly allowed: boolean;
  /** The most days that the next extension may add; 0 where none is allowed. */
  readonly maxDays: number;
  readonly unit: LimitUnit;
  /** How many extensions are left, this one included. */
  readonly remaining: number;
  readonly rule: RuleId;
  readonly basis: LocalizedText;
}

/**
 * How far the answer may still be extended on the day `on` (else the day of the last event). What is late is
 * not made on time by an extension.
 * @throws {InvalidInstantError} and {InvalidDateError} as {@link caseDeadlines}
 */
export function extensionLimit(input: CaseClockInput): ExtensionLimit {
  const clock = openClock(input);
  const current = placedSteps(clock).findLast(({ plan }) => plan.step === 'answer') ?? answerOf(clock);
  const answer = deadlineOf(clock, current, timeStep(clock, current));
  const { extension, history } = clock;
  const used = extensionsBefore(history, history.events.length);
  const remaining = current.plan.extends && extension ? Math.max(0, extension.times - used) : 0;
  const allowed =
    remaining > 0 && extension !== undefined && extension.most.n > 0 && answer.status === 'pending';
  return {
    allowed,
    maxDays: allowed ? extension.most.n : 0,
    unit: extension?.most.unit ?? answer.limit.unit,
    remaining,
    rule: extension?.rule ?? answer.rule,
    basis: extension?.basis ?? answer.basis,
  };
}
