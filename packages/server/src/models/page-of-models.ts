/** A page of models in one of the orders. */
import * as z from 'zod/mini';
import { decodeCursor, pageOf } from '../cursor.js';
import type { Conditions } from '../database/conditions.js';
import type { Db } from '../database/database.js';
import type { Order } from './filters.js';
import { LIST_COLUMNS, modelListRow } from './store.js';

const orderedRow = z.extend(modelListRow, { title_key: z.string() });
const total = z.object({ total: z.int() });

/** How many models some conditions leave. Asked at once, with the conditions as they are now. */
export async function countOf(db: Db, conditions: Conditions): Promise<number> {
  const sql = `select count(*)::int as total from models where ${conditions.sql}`;
  const counted = await db.one(conditions.statement('model_count', total, sql), [...conditions.values]);
  return counted?.total ?? 0;
}

export interface ListPage {
  rows: z.output<typeof orderedRow>[];
  nextCursor: string | null;
}

/** @throws {ProblemError} `validation_failed` for a cursor of another order */
export async function pageOfModels(
  db: Db,
  conditions: Conditions,
  order: Order,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<ListPage> {
  const after = decodeCursor(cursor, order.cursor);
  if (after) {
    const [, value, slug] = after;
    conditions.when(value, (first) => order.after(first, conditions.value(slug)));
  }
  const sql = `select ${LIST_COLUMNS}, title_key from models where ${conditions.sql}
    order by ${order.sql} limit ${conditions.value(limit + 1)}`;
  const found = await db.all(conditions.statement('model_list', orderedRow, sql), conditions.values);
  return pageOf(found, limit, order.valuesOf);
}
