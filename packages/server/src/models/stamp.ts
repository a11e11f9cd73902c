/** What tells whether what was counted of a register is still so. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const latest = statement(
  'model_stamp',
  z.object({ changed_at: z.string(), models: z.int(), versions: z.int() }),
  `select changed_at, count(*)::int as models, sum(version)::int as versions from models
   where tenant_id = $1 and changed_at = (select max(changed_at) from models where tenant_id = $1)
   group by changed_at`,
);

/**
 * Another text after every change of a model, as each has a time and raises a version. Where a change with an earlier time
 * is committed after one with a later time, the text is the same: what is remembered under it must be forgotten by age.
 */
export async function stampOf(db: Db, tenant: string): Promise<string> {
  const found = await db.one(latest, [tenant]);
  return found ? `${found.changed_at} ${found.models} ${found.versions}` : '';
}
