/** What anybody may read of a log: its keys, its checkpoints, and proofs by hashes. */
import type { OperationOf } from '@gd/contract';
import {
  checkInclusion,
  type Checkpoint,
  formatHashes,
  openVerifierKey,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  proveInclusion,
} from '@gd/receipts';
import type { Db } from '../database/database.js';
import { invalid, ProblemError } from '../problem-error.js';
import type { UseCase } from '../use-case.js';
import { listKeys } from './key-store.js';
import { LogDamagedError } from './sequencer.js';
import { findCheckpoint, findLeaf, toBytes, treeReader } from './tree-store.js';

export const readKeys: UseCase<OperationOf<'log.keys'>> = async ({ db, tenant }) => {
  const [present, ...older] = await listKeys(db, tenant);
  if (present === undefined) throw new ProblemError('not_found');
  const { name } = await openVerifierKey(present);
  return { body: { origin: name, verifierKeys: [present, ...older] } };
};

/** @throws {ProblemError} `not_found` before the first leaf, and for a size that was never signed */
async function checkpointOf(
  db: Db,
  tenant: string,
  size: number | undefined,
): Promise<Checkpoint & { note: string }> {
  const row = await findCheckpoint(db, tenant, size);
  if (!row) throw new ProblemError('not_found');
  return { note: row.note, ...parseCheckpoint(parseNote(row.note).text) };
}

export const readCheckpoint: UseCase<OperationOf<'log.checkpoint'>> = async ({ db, tenant }, { query }) => {
  const { note } = await checkpointOf(db, tenant, query.size);
  return { body: { checkpoint: note } };
};

export const readInclusion: UseCase<OperationOf<'log.inclusion'>> = async ({ db, tenant }, { query }) => {
  const leafHash = Buffer.from(query.leafHash, 'base64url');
  const [row, checkpoint] = await Promise.all([
    findLeaf(db, tenant, leafHash),
    checkpointOf(db, tenant, query.size),
  ]);
  const { note, size, root } = checkpoint;
  const index = row?.leaf_index ?? undefined;
  // Not in the log, or not in the tree of that checkpoint.
  if (index === undefined || index >= size) throw new ProblemError('not_found');
  const hashes = await proveInclusion(treeReader(db, tenant), index, size);
  if (!(await checkInclusion({ index, size, leafHash: toBytes(leafHash), root, hashes })))
    throw new LogDamagedError(`The log of tenant ${tenant} is not what was signed at size ${size}`);
  return { body: { index, treeSize: size, hashes: formatHashes(hashes), checkpoint: note } };
};

export const readConsistency: UseCase<OperationOf<'log.consistency'>> = async ({ db, tenant }, { query }) => {
  const { from, to } = query;
  const latest = await findCheckpoint(db, tenant);
  if (!latest || to > latest.size) throw new ProblemError('not_found');
  if (from > to) throw invalid({ pointer: '?from', code: 'invalid_value' });
  return { body: { hashes: formatHashes(await proveConsistency(treeReader(db, tenant), from, to)) } };
};
