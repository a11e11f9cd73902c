/** Which models an officer works on. Others do not exist for them. */
import { models } from '@gd/contract';
import { allowedModelCommands, type ModelCommand, vietnamDate } from '@gd/rules';
import { ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf } from '../use-case.js';
import { findModel, lockModel, type ModelRow } from './store.js';

/** An officer of a unit works on the models of the unit, by its present or an earlier name; one of the province on all. */
export const isOfOfficer = (
  { units }: Pick<ModelRow, 'units'>,
  { unitKey, sees }: Pick<Officer, 'unitKey' | 'sees'>,
): boolean => sees === 'tenant' || units.includes(unitKey);

function visible(row: ModelRow | undefined, officer: Officer): ModelRow {
  if (!row || !isOfOfficer(row, officer)) throw new ProblemError('not_found');
  return row;
}

/** @throws {ProblemError} `not_found` also for a model of another unit */
export const findVisibleModel = async (context: Context, modelId: string): Promise<ModelRow> =>
  visible(await findModel(context.db, context.tenant, modelId), officerOf(context));

/** The model on the version that the officer has read, locked. @throws {ProblemError} `not_found` or `etag_stale` */
export async function lockVisibleModel(
  context: Context,
  modelId: string,
  ifMatch: number | 'any' | undefined,
): Promise<ModelRow> {
  const row = visible(await lockModel(context.db, context.tenant, modelId), officerOf(context));
  if (ifMatch !== 'any' && ifMatch !== row.version) throw new ProblemError('etag_stale');
  return row;
}

/** A unit's committee recognises at its own level; what leaves the register is for the province's committee. */
export const isBeyondUnit = (command: ModelCommand, officer: Officer): boolean =>
  officer.sees === 'unit' && command === 'remove';

const mayCommand = (command: ModelCommand, officer: Officer): boolean =>
  models[command].access.roles.some((role) => officer.roles.includes(role)) &&
  !isBeyondUnit(command, officer);

/** The commands that the state of a model allows to an officer. */
export const commandsFor = (row: ModelRow, officer: Officer): ModelCommand[] =>
  allowedModelCommands(row).filter(
    (command) =>
      mayCommand(command, officer) &&
      // Above the commune there is nothing left for a unit's committee.
      !(command === 'recognise' && officer.sees === 'unit' && row.recognition !== null),
  );

/** The year in Vietnam: a review of this year is enough for it. */
export const thisYear = (now: Date): string => vietnamDate(now).slice(0, 4);
