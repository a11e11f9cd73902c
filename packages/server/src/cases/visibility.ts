/** Which cases an officer may open. Others do not exist for them. */
import type { Role } from '@gd/contract';
import { ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf } from '../use-case.js';
import { type CaseRow, findCase, lockCase } from './store.js';

/** Who works on a case: what is restricted is theirs alone, and only in the unit that must act. */
const WORKERS: readonly Role[] = ['intake', 'handler', 'leader'];

/** An officer of a commune sees the cases that its unit must act on; one of the province sees all that are not restricted. */
export function maySee(
  row: Pick<CaseRow, 'unit_key' | 'restricted'>,
  { unitKey, sees, roles }: Officer,
): boolean {
  const isOfUnit = row.unit_key === unitKey;
  if (row.restricted) return isOfUnit && roles.some((role) => WORKERS.includes(role));
  return isOfUnit || sees === 'tenant';
}

function visible(row: CaseRow | undefined, officer: Officer): CaseRow {
  if (!row || !maySee(row, officer)) throw new ProblemError('not_found');
  return row;
}

/** @throws {ProblemError} `not_found` also for a case that the officer may not see */
export const findVisible = async (context: Context, caseId: string): Promise<CaseRow> =>
  visible(await findCase(context.db, context.tenant, caseId), officerOf(context));

/** The case on the version that the officer has read, locked. @throws {ProblemError} `not_found` or `etag_stale` */
export async function lockVisible(
  context: Context,
  caseId: string,
  ifMatch: number | 'any' | undefined,
): Promise<CaseRow> {
  const row = visible(await lockCase(context.db, context.tenant, caseId), officerOf(context));
  if (ifMatch !== 'any' && ifMatch !== row.version) throw new ProblemError('etag_stale');
  return row;
}
