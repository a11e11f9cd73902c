/** The SQL of leaves, the tree they make, and checkpoints. */
import * as z from 'zod/mini';
import type { Bytes, Leaf, NodeReader } from '@gd/receipts';
import { type Db, statement } from '../database/database.js';

export const HASH_BYTES = 32;
const buffer = z.instanceof(Buffer);
export const toBytes = (bytes: Buffer): Bytes => new Uint8Array(bytes);

const leafRow = z.object({
  leaf_id: z.string(),
  kind: z.string(),
  time: z.string(),
  commitment: z.string(),
  hash: buffer,
  leaf_index: z.nullable(z.int()),
  subtrees: z.nullable(buffer),
});
export type LeafRow = z.output<typeof leafRow>;
const COLUMNS = Object.keys(leafRow.shape).join(', ');

export const leafOfRow = ({ kind, leaf_id, time, commitment }: LeafRow): Leaf => ({
  kind,
  id: leaf_id,
  time,
  commitment,
});

const waiting = statement(
  'log_waiting',
  z.object({ leaf_id: z.string(), hash: buffer }),
  `select leaf_id, hash from log_leaves where tenant_id = $1 and leaf_index is null
   order by time, leaf_id collate "C" limit $2`,
);
const number = statement(
  'log_number',
  z.object({}),
  `update log_leaves set leaf_index = numbered.leaf_index, subtrees = numbered.subtrees
   from unnest($2::text[], $3::bigint[], $4::bytea[]) as numbered (leaf_id, leaf_index, subtrees)
   where log_leaves.tenant_id = $1 and log_leaves.leaf_id = numbered.leaf_id and log_leaves.leaf_index is null`,
);
const nodes = statement(
  'log_nodes',
  z.object({ leaf_index: z.int(), hash: buffer, subtrees: buffer }),
  `select leaf_index, hash, subtrees from log_leaves where tenant_id = $1 and leaf_index = any($2::bigint[])`,
);
const byHash = statement(
  'log_leaf_by_hash',
  leafRow,
  `select ${COLUMNS} from log_leaves where tenant_id = $1 and hash = $2`,
);
const from = statement(
  'log_leaves_from',
  leafRow,
  `select ${COLUMNS} from log_leaves where tenant_id = $1 and leaf_index >= $2 order by leaf_index limit $3`,
);
const checkpointRow = z.object({ size: z.int(), note: z.string() });
export type CheckpointRow = z.output<typeof checkpointRow>;
const latest = statement(
  'log_checkpoint_latest',
  checkpointRow,
  'select size, note from log_checkpoints where tenant_id = $1 order by size desc limit 1',
);
const ofSize = statement(
  'log_checkpoint_of_size',
  checkpointRow,
  'select size, note from log_checkpoints where tenant_id = $1 and size = $2',
);
const after = statement(
  'log_checkpoints_after',
  checkpointRow,
  'select size, note from log_checkpoints where tenant_id = $1 and size > $2 order by size limit $3',
);
const insertCheckpoint = statement(
  'log_checkpoint_insert',
  z.object({}),
  'insert into log_checkpoints (tenant_id, size, note, created_at) values ($1, $2, $3, $4)',
);

export interface WaitingLeaf {
  leaf_id: string;
  hash: Buffer;
}
/** Leaves that are committed and have no number, the oldest first. */
export const waitingLeaves = (db: Db, tenant: string, limit: number): Promise<WaitingLeaf[]> =>
  db.all(waiting, [tenant, limit]);

export interface NumberedLeaf {
  leafId: string;
  index: number;
  subtrees: readonly Bytes[];
}
/** Returns how many had no number before. */
export const numberLeaves = (db: Db, tenant: string, leaves: readonly NumberedLeaf[]): Promise<number> =>
  db.run(number, [
    tenant,
    leaves.map(({ leafId }) => leafId),
    leaves.map(({ index }) => index),
    leaves.map(({ subtrees }) => Buffer.concat(subtrees)),
  ]);

/** The tree as it is stored: a node lies with the last leaf under it. */
export const treeReader =
  (db: Db, tenant: string): NodeReader =>
  async (wanted) => {
    const lastOf = (level: number, index: number): number => (index + 1) * 2 ** level - 1;
    const indexes = [...new Set(wanted.map(({ level, index }) => lastOf(level, index)))];
    const rows = new Map((await db.all(nodes, [tenant, indexes])).map((row) => [row.leaf_index, row]));
    return wanted.map(({ level, index }) => {
      const row = rows.get(lastOf(level, index));
      if (!row) return new Uint8Array();
      return toBytes(
        level === 0 ? row.hash : row.subtrees.subarray((level - 1) * HASH_BYTES, level * HASH_BYTES),
      );
    });
  };

export const findLeaf = (db: Db, tenant: string, hash: Buffer): Promise<LeafRow | undefined> =>
  db.one(byHash, [tenant, hash]);
export const leavesFrom = (db: Db, tenant: string, index: number, limit: number): Promise<LeafRow[]> =>
  db.all(from, [tenant, index, limit]);

/** Of a size, or the latest. */
export const findCheckpoint = (db: Db, tenant: string, size?: number): Promise<CheckpointRow | undefined> =>
  size === undefined ? db.one(latest, [tenant]) : db.one(ofSize, [tenant, size]);
export const checkpointsAfter = (
  db: Db,
  tenant: string,
  size: number,
  limit: number,
): Promise<CheckpointRow[]> => db.all(after, [tenant, size, limit]);
export const addCheckpoint = (db: Db, tenant: string, row: CheckpointRow, now: Date): Promise<number> =>
  db.run(insertCheckpoint, [tenant, row.size, row.note, now]);
