/** The criteria by which a province scores the models of a year. */
import type { CriteriaSet, OperationOf, ParsedBody } from '@gd/contract';
import { checkCriteria } from '@gd/rules';
import type { Db } from '../database/database.js';
import { thisYear } from '../models/visibility.js';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import {
  criteriaForChange,
  type CriteriaRow,
  currentCriteria,
  findCriteria,
  listCriteriaRows,
  putCriteriaRow,
} from './criteria-store.js';

type Body = ParsedBody<OperationOf<'scoring.putCriteria'>>;

export const criteriaView = ({ criteria_id, discuss_above, ...rest }: CriteriaRow): CriteriaSet => ({
  ...rest,
  id: criteria_id,
  discussAbove: discuss_above,
});

/** The set that is scored by now: of the present year in Vietnam, else the newest; undefined where there is none. */
export const presentCriteria = (
  db: Db,
  { tenant, now }: Pick<Context, 'tenant' | 'now'>,
): Promise<CriteriaRow | undefined> => currentCriteria(db, tenant, Number(thisYear(now)));

/** The set of an id, or the present one. @throws {ProblemError} `not_found` or `no_criteria` */
export async function criteriaOf(context: Context, id: string | undefined): Promise<CriteriaRow> {
  const { db, tenant } = context;
  const row = id === undefined ? await presentCriteria(db, context) : await findCriteria(db, tenant, id);
  if (!row) throw new ProblemError(id === undefined ? 'no_criteria' : 'not_found');
  return row;
}

export const listCriteria: UseCase<OperationOf<'scoring.criteria'>> = async ({ db, tenant }, { query }) => ({
  body: { items: (await listCriteriaRows(db, tenant, query.year)).map(criteriaView) },
});

export const writeCriteria = (db: Db, tenant: string, body: Body, now: Date): Promise<void> => {
  const { id, discussAbove, ...rest } = body;
  return putCriteriaRow(db, tenant, { ...rest, criteria_id: id, discuss_above: discussAbove }, now);
};

/** They are the whole province's: the committee of a unit has none to set. */
export const putCriteria: UseCase<OperationOf<'scoring.putCriteria'>> = async (context, { body }) => {
  const { db, tenant, now } = context;
  if (officerOf(context).sees !== 'tenant') throw new ProblemError('forbidden');
  const errors = checkCriteria(body);
  if (errors.length > 0) throw invalid(...errors);
  if ((await criteriaForChange(db, tenant, body.id))?.used) throw new ProblemError('criteria_in_use');
  await writeCriteria(db, tenant, body, now);
  return { body: { ...body, used: false } };
};
