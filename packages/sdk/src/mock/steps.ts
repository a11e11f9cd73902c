/** One step of a case: the rules say whether it may be taken, what it brings is checked, an event is added. */
import type { FieldError } from '@gd/contract';
import {
  checkCommand,
  extensionLimit,
  type Command,
  type CommandInput,
  type CommandProblem,
} from '@gd/rules';
import { append, transition } from './case-events.js';
import { clockOf } from './case-views.js';
import { checkFiles, refuseIfAny, unitError } from './checks.js';
import type { MockCase, MockEvent, MockState } from './state.js';
import type { World } from './world.js';

/** What comes with a step: the fields of the contract's bodies. */
export interface StepBody extends CommandInput {
  note?: string | undefined;
  comment?: string | undefined;
  rightAddress?: string | undefined;
  complex?: boolean | undefined;
  remote?: boolean | undefined;
  kind?: 'CPL' | 'DEN' | undefined;
  codes?: string[] | undefined;
  fileIds?: string[] | undefined;
}

/** What an event keeps of a step, and what a restricted case seems to be. */
export interface StepDetails extends Partial<Omit<MockEvent, 'type' | 'at' | 'status' | 'unit'>> {
  kind?: 'CPL' | 'DEN' | undefined;
}

const detailsOf = (body: StepBody): StepDetails => ({
  kind: body.kind,
  text: body.text ?? body.question ?? body.reason ?? body.note ?? (body.comment || null),
  toUnit: body.toUnit ?? null,
  rightAddress: body.rightAddress ?? null,
  doneBy: body.doneBy ?? null,
  doneOn: body.doneOn ?? body.deliveredOn ?? null,
  days: body.days ?? null,
  complex: body.complex ?? null,
  remote: body.remote ?? null,
  score: body.score ?? null,
  codes: body.codes ?? [],
  fileIds: body.fileIds ?? [],
});

function fieldErrorOf(command: Command, problem: CommandProblem): FieldError {
  const pointer = `/${problem.field}`;
  if (problem.code === 'required') return { pointer, code: 'required' };
  const params = { minimum: problem.min };
  if (problem.code === 'out_of_range') return { pointer, code: 'too_small', params };
  return { pointer, code: command === 'answer' ? 'answer_too_short' : 'too_short', params };
}

/** What a step still lacks: an answer that says nothing, a day in the future, a unit that cannot take the case. */
async function checkStep(
  theCase: MockCase,
  command: Command,
  body: StepBody,
  state: MockState,
  world: World,
): Promise<void> {
  const today = world.today();
  const { toUnit, doneOn, deliveredOn, days, fileIds = [] } = body;
  const { maxDays } = extensionLimit(clockOf(theCase, world));
  const inFuture = (day: string | undefined, pointer: string) =>
    (day ?? today) > today && ({ pointer, code: 'date_in_future' } as const);
  const isSameUnit = toUnit === theCase.unit;
  refuseIfAny([
    ...checkCommand(command, { ...body, documents: fileIds.length }, today).map((problem) =>
      fieldErrorOf(command, problem),
    ),
    isSameUnit && { pointer: '/toUnit', code: 'invalid_value' },
    toUnit && !isSameUnit ? await unitError('/toUnit', toUnit, state.site.province, world) : undefined,
    inFuture(doneOn, '/doneOn'),
    inFuture(deliveredOn, '/deliveredOn'),
    (days ?? 0) > maxDays && { pointer: '/days', code: 'extension_too_long', params: { maximum: maxDays } },
  ]);
  checkFiles(fileIds, state);
}

/** @throws {Refusal} `command_not_allowed` or `validation_failed` */
export async function takeStep(
  theCase: MockCase,
  command: Command,
  body: StepBody,
  state: MockState,
  world: World,
): Promise<void> {
  transition(theCase, command);
  await checkStep(theCase, command, body, state, world);
  append(theCase, command, world.now(), detailsOf(body));
}
