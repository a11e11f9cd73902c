/** Leaves of many events at once, written in the transaction of what happened. */
import * as z from 'zod/mini';
import { commit, leafHash, newSalt } from '@gd/receipts';
import { type Db, statement } from '../database/database.js';
import type { NewLeaf } from './append.js';

const insertAll = statement(
  'log_leaves_insert',
  z.object({}),
  `insert into log_leaves (tenant_id, leaf_id, kind, time, commitment, hash)
   select tenant_id, leaf_id, kind, time, commitment, decode(hash, 'hex')
   from json_to_recordset($1::json)
     as leaf (tenant_id text, leaf_id text, kind text, time timestamptz, commitment text, hash text)`,
);

export interface Opening {
  commitment: string;
  salt: string;
}

/** As `appendLeaf`, in one statement. Returns what opens each commitment, in the same order. */
export async function appendLeaves(db: Db, leaves: readonly NewLeaf[]): Promise<Opening[]> {
  const openings: Opening[] = [];
  const rows: Record<string, string>[] = [];
  for (const { tenant, kind, id, time, content } of leaves) {
    const salt = newSalt();
    const commitment = await commit(content, salt);
    const hash = await leafHash({ kind, id, time, commitment });
    openings.push({ commitment, salt });
    rows.push({
      tenant_id: tenant,
      leaf_id: id,
      kind,
      time,
      commitment,
      hash: Buffer.from(hash).toString('hex'),
    });
  }
  await db.send(insertAll, [JSON.stringify(rows)]);
  return openings;
}
