/** How a case of the mock comes to be and moves on, by the state machine of `@gd/rules`. */
import { applyCommand, COMMAND_RULES, type Command, type CommandResult } from '@gd/rules';
import type { StepDetails } from './checks.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockEvent } from './state.js';

const NOTHING = {
  unit: null,
  text: null,
  toUnit: null,
  rightAddress: null,
  doneBy: null,
  doneOn: null,
  fileIds: [],
} as const satisfies StepDetails & { unit: null };

/** The first event of a case. */
export const submittedEvent = (at: Date): MockEvent => ({
  ...NOTHING,
  type: 'submitted',
  at: at.toISOString(),
  by: 'citizen',
  status: 'submitted',
  fileIds: [],
});

/** @throws {Refusal} when the status of the case does not allow the command */
export function transition({ status }: MockCase, command: Command): Extract<CommandResult, { ok: true }> {
  const result = applyCommand(status, command);
  if (!result.ok) throw new Refusal('command_not_allowed', [], result.reason.explanation);
  return result;
}

/** Appends the event of a command. @throws {Refusal} when the status does not allow it. */
export function append(theCase: MockCase, command: Command, at: Date, details: StepDetails): void {
  const result = transition(theCase, command);
  const by = COMMAND_RULES[command].actor;
  theCase.events.push({
    ...NOTHING,
    fileIds: [],
    type: result.event,
    at: at.toISOString(),
    by,
    status: result.status,
    ...(by === 'officer' && { unit: theCase.unit }),
    ...details,
  });
  theCase.status = result.status;
  theCase.unit = details.toUnit ?? theCase.unit;
}
