/** Checks that the schemas of the contract cannot make, in the words of the contract's field errors. */
import type { FieldError } from '@gd/contract';
import { checkCommand, extensionLimit, type Command } from '@gd/rules';
import { clockOf } from './case-views.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockEvent, MockState } from './state.js';
import type { World } from './world.js';

/** @throws {Refusal} `validation_failed` when there is an error among them */
export function refuseIfAny(errors: readonly (FieldError | false | null | undefined)[]): void {
  const found = errors.filter((error) => error !== false && error !== null && error !== undefined);
  if (found.length > 0) throw new Refusal('validation_failed', found);
}

/** The first file that was never uploaded. */
export function fileError(ids: readonly string[], state: MockState): FieldError | undefined {
  const at = ids.findIndex((id) => !state.files.has(id));
  return at < 0 ? undefined : { pointer: `/fileIds/${at}`, code: 'file_unknown' };
}

/** A unit that must be a commune of the province, in force today. */
export async function unitError(
  pointer: string,
  key: string,
  province: string,
  world: World,
): Promise<FieldError | undefined> {
  const unit = await world.unit(key);
  if (unit?.level !== 'commune') return { pointer, code: 'unit_unknown' };
  if (unit.validTo !== null && unit.validTo < world.today()) return { pointer, code: 'unit_not_in_force' };
  if (unit.parent !== province.slice(0, 2)) return { pointer, code: 'unit_other_province' };
  return undefined;
}

export type StepDetails = Partial<
  Pick<
    MockEvent,
    | 'text'
    | 'toUnit'
    | 'rightAddress'
    | 'doneBy'
    | 'doneOn'
    | 'days'
    | 'complex'
    | 'remote'
    | 'score'
    | 'codes'
    | 'fileIds'
  >
>;

/** What a step still lacks: an answer that says nothing, a day in the future, a unit that cannot take the case. */
export async function checkDetails(
  theCase: MockCase,
  command: Command,
  { text, toUnit, doneOn, days, fileIds = [] }: StepDetails,
  state: MockState,
  world: World,
): Promise<void> {
  const today = world.today();
  const { maxDays } = extensionLimit(clockOf(theCase, world));
  const input = { text: text ?? undefined, documents: fileIds.length };
  const vague = command === 'answer' && checkCommand('answer', input, today)[0];
  refuseIfAny([
    vague &&
      vague.code === 'too_short' && {
        pointer: '/text',
        code: 'answer_too_short',
        params: { minimum: vague.min },
      },
    toUnit === theCase.unit && { pointer: '/toUnit', code: 'invalid_value' },
    toUnit ? await unitError('/toUnit', toUnit, state.site.province, world) : undefined,
    days && days > maxDays
      ? { pointer: '/days', code: 'extension_too_long', params: { maximum: maxDays } }
      : undefined,
    doneOn ? doneOn > today && { pointer: '/doneOn', code: 'date_in_future' } : undefined,
    fileError(fileIds, state),
  ]);
}
