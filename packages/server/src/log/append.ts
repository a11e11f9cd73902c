/** A leaf for the log, written in the transaction of what happened; the sequencer numbers it later. */
import * as z from 'zod/mini';
import { commit, type Leaf, leafHash, newSalt } from '@gd/receipts';
import { type Db, statement } from '../database/database.js';

const insert = statement(
  'log_leaf_insert',
  z.object({}),
  `insert into log_leaves (tenant_id, leaf_id, kind, time, commitment, hash) values ($1, $2, $3, $4, $5, $6)`,
);

export interface NewLeaf {
  tenant: string;
  /** `case.submitted`; `….erased` for a lawful erasure. */
  kind: string;
  /** `<case>/<seq>`: no two leaves have the same. */
  id: string;
  /** As `Date.toISOString` writes it. */
  time: string;
  /** What it commits to: plain JSON. */
  content: unknown;
}

/**
 * Writes a leaf; a second one of the same id fails. The caller keeps the salt with the content: both together open the
 * commitment.
 */
export async function appendLeaf(
  db: Db,
  { tenant, kind, id, time, content }: NewLeaf,
): Promise<{ leaf: Leaf; salt: string }> {
  // The row keeps milliseconds, and the leaf is made from it again.
  if (new Date(time).toISOString() !== time) throw new TypeError('The time of a leaf has another form');
  const salt = newSalt();
  const leaf: Leaf = { kind, id, time, commitment: await commit(content, salt) };
  await db.send(insert, [tenant, id, kind, time, leaf.commitment, Buffer.from(await leafHash(leaf))]);
  return { leaf, salt };
}
