/** The SQL of sets of criteria. */
import * as z from 'zod/mini';
import { criteriaSet } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const { shape } = criteriaSet();
const criteriaRow = z.object({
  criteria_id: z.string(),
  year: z.int(),
  title: shape.title,
  basis: z.string(),
  criteria: shape.criteria,
  bands: shape.bands,
  discuss_above: z.number(),
  /** Scores refer to it. */
  used: z.boolean(),
});
export type CriteriaRow = z.output<typeof criteriaRow>;

const COLUMNS = `one.criteria_id, one.year, one.title, one.basis, one.criteria, one.bands, one.discuss_above,
  exists (select from model_scores as score
          where score.tenant_id = one.tenant_id and score.criteria_id = one.criteria_id) as used`;
const NEWEST_FIRST = 'one.year desc, one.created_at desc, one.criteria_id';

const list = statement(
  'criteria_list',
  criteriaRow,
  `select ${COLUMNS} from scoring_criteria as one
   where one.tenant_id = $1 and ($2::int is null or one.year = $2) order by ${NEWEST_FIRST}`,
);
const find = statement(
  'criteria_find',
  criteriaRow,
  `select ${COLUMNS} from scoring_criteria as one where one.tenant_id = $1 and one.criteria_id = $2`,
);
const current = statement(
  'criteria_current',
  criteriaRow,
  `select ${COLUMNS} from scoring_criteria as one where one.tenant_id = $1
   order by one.year = $2 desc, ${NEWEST_FIRST} limit 1`,
);
const lockForUse = statement(
  'criteria_lock_for_use',
  z.object({}),
  'select from scoring_criteria where tenant_id = $1 and criteria_id = $2 for share',
);
const lockForChange = statement(
  'criteria_lock_for_change',
  z.object({}),
  'select from scoring_criteria where tenant_id = $1 and criteria_id = $2 for update',
);
const put = statement(
  'criteria_put',
  z.object({}),
  `insert into scoring_criteria
     (tenant_id, criteria_id, year, title, basis, criteria, bands, discuss_above, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (tenant_id, criteria_id) do update set
     year = excluded.year, title = excluded.title, basis = excluded.basis, criteria = excluded.criteria,
     bands = excluded.bands, discuss_above = excluded.discuss_above`,
);

/** The latest year first; within a year the newest set. */
export const listCriteriaRows = (db: Db, tenant: string, year?: number): Promise<CriteriaRow[]> =>
  db.all(list, [tenant, year ?? null]);
export const findCriteria = (db: Db, tenant: string, id: string): Promise<CriteriaRow | undefined> =>
  db.one(find, [tenant, id]);
/** The newest set of a year; where the year has none, that of the latest year. */
export const currentCriteria = (db: Db, tenant: string, year: number): Promise<CriteriaRow | undefined> =>
  db.one(current, [tenant, year]);

/** Reads a set that a score will refer to; nobody changes it until the transaction ends. */
export async function criteriaForUse(db: Db, tenant: string, id: string): Promise<CriteriaRow | undefined> {
  await db.all(lockForUse, [tenant, id]);
  return findCriteria(db, tenant, id);
}
/** Reads a set that will be changed; no score can refer to it until the transaction ends. */
export async function criteriaForChange(
  db: Db,
  tenant: string,
  id: string,
): Promise<CriteriaRow | undefined> {
  await db.all(lockForChange, [tenant, id]);
  return findCriteria(db, tenant, id);
}

export const putCriteriaRow = (
  db: Db,
  tenant: string,
  row: Omit<CriteriaRow, 'used'>,
  now: Date,
): Promise<void> =>
  db.send(put, [
    tenant,
    row.criteria_id,
    row.year,
    row.title,
    row.basis,
    JSON.stringify(row.criteria),
    JSON.stringify(row.bands),
    row.discuss_above,
    now,
  ]);
