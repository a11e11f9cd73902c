/** How a case of the mock comes to be and moves on, by the state machine of `@gd/rules`. */
import { newSalt } from '@gd/receipts';
import {
  applyCommand,
  caseState,
  COMMAND_RULES,
  type CaseEvent,
  type CaseState,
  type Command,
  type CommandResult,
} from '@gd/rules';
import type { StepDetails } from './steps.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockEvent } from './state.js';

const nothing = () =>
  ({
    unit: null,
    text: null,
    toUnit: null,
    rightAddress: null,
    doneBy: null,
    doneOn: null,
    days: null,
    complex: null,
    remote: null,
    score: null,
    codes: [],
    fileIds: [],
    salt: newSalt(),
    commitment: null,
  }) satisfies Partial<MockEvent>;

/** The first event of a case, by the sender or by the officer who registered it. */
export const submittedEvent = (
  at: Date,
  { by, unit }: Pick<MockEvent, 'by' | 'unit'> = { by: 'citizen', unit: null },
): MockEvent => ({
  ...nothing(),
  type: 'submitted',
  at: at.toISOString(),
  by,
  unit,
  status: 'submitted',
});

/** The events as the rules take them. */
export const rulesEvents = ({ events }: Pick<MockCase, 'events'>): CaseEvent[] =>
  events.map(({ type, at, complex, remote, days, doneOn }) => ({
    type,
    at,
    ...(complex !== null && { complex }),
    ...(remote !== null && { remote }),
    ...(days !== null && { days }),
    ...(type === 'delivered' && doneOn !== null && { deliveredOn: doneOn }),
  }));

export const stateOf = (theCase: MockCase): CaseState => caseState(theCase.kind, rulesEvents(theCase));

/** @throws {Refusal} when the state of the case does not allow the command */
export function transition(theCase: MockCase, command: Command): Extract<CommandResult, { ok: true }> {
  const result = applyCommand(stateOf(theCase), command);
  if (!result.ok) throw new Refusal('command_not_allowed', [], result.reason.explanation);
  return result;
}

/** Appends the event of a command. @throws {Refusal} when the state does not allow it. */
export function append(
  theCase: MockCase,
  command: Command,
  at: Date,
  { kind, by = COMMAND_RULES[command].actor, ...details }: StepDetails,
): void {
  const { event: type, status } = transition(theCase, command);
  const unit = by === 'officer' ? theCase.unit : null;
  theCase.events.push({ ...nothing(), type, at: at.toISOString(), by, status, unit, ...details });
  theCase.status = status;
  theCase.unit = details.toUnit ?? theCase.unit;
  if (type === 'restricted') theCase.restrictedAs = kind ?? null;
  if (type === 'unrestricted') theCase.restrictedAs = null;
}

/** Erasure is no command: the office's duty, at any stage. */
export function appendErased(theCase: MockCase, at: Date, reason: string): void {
  const { status, unit } = theCase;
  theCase.events.push({
    ...nothing(),
    type: 'erased',
    at: at.toISOString(),
    by: 'officer',
    status,
    unit,
    text: reason,
  });
}
