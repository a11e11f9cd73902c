/** How a choice lies over fields and units. */
import * as z from 'zod/mini';
import type { BookBalance } from '@gd/contract';
import { type Balance, type Candidate, MODEL_FIELDS } from '@gd/rules';
import { type Db, statement } from '../database/database.js';
import type { Units } from '../units.js';

const candidateRow = z.object({
  model_id: z.string(),
  field: z.enum(MODEL_FIELDS),
  units_today: z.array(z.string()),
  score: z.nullable(z.number()),
});
const every = statement(
  'book_candidates',
  candidateRow,
  'select model_id, field, units_today, score from models where tenant_id = $1 and listed',
);

export const candidatesOf = (db: Db, tenant: string): Promise<z.output<typeof candidateRow>[]> =>
  db.all(every, [tenant]);

/** A model that several communes of today share counts for the first of them. */
export const placedOf = ({
  model_id,
  field,
  units_today,
  score,
}: z.output<typeof candidateRow>): Candidate => ({
  id: model_id,
  field,
  unit: units_today[0] ?? null,
  score,
});

export const shownBalance = async (units: Units, { byField, byUnit }: Balance): Promise<BookBalance> => ({
  byField: [...byField],
  byUnit: await Promise.all(
    byUnit.map(async ({ unit, ...row }) => ({ unit: unit === null ? null : await units.ref(unit), ...row })),
  ),
});
