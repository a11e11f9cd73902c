/** Checks that the schemas of the contract cannot make, in the words of the contract's field errors. */
import type { FieldError } from '@gd/contract';
import { fileIdsOf } from './file-handlers.js';
import { Refusal } from './refusal.js';
import type { MockState } from './state.js';
import type { World } from './world.js';

/** @throws {Refusal} `validation_failed` when there is an error among them */
export function refuseIfAny(errors: readonly (FieldError | false | null | undefined)[]): void {
  const found = errors.filter((error) => error !== false && error !== null && error !== undefined);
  if (found.length > 0) throw new Refusal('validation_failed', found);
}

/** @throws {Refusal} naming each file that was never uploaded or is part of a case already */
export function checkFiles(ids: readonly string[], { files, cases }: MockState): void {
  const attached = new Set(cases.flatMap(fileIdsOf));
  refuseIfAny(
    ids.map(
      (id, i) => (!files.has(id) || attached.has(id)) && { pointer: `/fileIds/${i}`, code: 'file_unknown' },
    ),
  );
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
