/** Numbers the committed leaves of a tenant and signs what the log then is. One server at a time does it. */
import {
  EMPTY_FRONTIER,
  type Frontier,
  frontierOf,
  grow,
  openCheckpoint,
  openVerifierKeys,
  rootOf,
  sameBytes,
  signCheckpoint,
} from '@gd/receipts';
import type { Database, Db } from '../database/database.js';
import { activeKey, claimKey, listKeys } from './key-store.js';
import type { LogKeys } from './keys.js';
import {
  addCheckpoint,
  findCheckpoint,
  numberLeaves,
  toBytes,
  treeReader,
  waitingLeaves,
} from './tree-store.js';

/** Leaves in one transaction, and so in one checkpoint. */
const BATCH = 1_000;

/** What is stored is not what was signed. Nothing more is signed, for that would be a fork (C2SP tlog-checkpoint). */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
}

/** The tree that was signed last, read again and compared. @throws {LogDamagedError} */
async function signedTree(db: Db, tenant: string): Promise<Frontier> {
  const latest = await findCheckpoint(db, tenant);
  if (!latest) return EMPTY_FRONTIER;
  const damaged = (error?: unknown) =>
    new LogDamagedError(`The log of tenant ${tenant} is not what was signed at size ${latest.size}`, {
      cause: error,
    });
  try {
    const { size, root } = await openCheckpoint(
      latest.note,
      await openVerifierKeys(await listKeys(db, tenant)),
    );
    const frontier = await frontierOf(treeReader(db, tenant), size);
    if (size === latest.size && sameBytes(await rootOf(frontier), root)) return frontier;
  } catch (error) {
    throw damaged(error);
  }
  throw damaged();
}

export interface Sequencing {
  database: Database;
  logKeys: LogKeys;
  clock: () => Date;
}

/** @returns how many leaves got a number; undefined where another server is at it */
async function sequenceBatch(
  { database, logKeys, clock }: Sequencing,
  tenant: string,
): Promise<number | undefined> {
  return database.transaction(async (db) => {
    const key = await claimKey(db, tenant);
    if (!key) {
      // Held by another server, or removed: a log without its key must not look like one at work.
      if (await activeKey(db, tenant)) return undefined;
      throw new LogDamagedError(`The log of tenant ${tenant} has lost its key`);
    }
    const waiting = await waitingLeaves(db, tenant, BATCH);
    if (waiting.length === 0) return 0;
    const before = await signedTree(db, tenant);
    const { frontier, subtrees } = await grow(
      before,
      waiting.map(({ hash }) => toBytes(hash)),
    );
    const numbered = waiting.map(({ leaf_id }, offset) => ({
      leafId: leaf_id,
      index: before.size + offset,
      subtrees: subtrees[offset] ?? [],
    }));
    if ((await numberLeaves(db, tenant, numbered)) !== waiting.length)
      throw new LogDamagedError(`Leaves of tenant ${tenant} were changed while they got their numbers`);
    const signer = await logKeys.open(db, tenant, key);
    const { size } = frontier;
    const note = await signCheckpoint(signer, { size, root: await rootOf(frontier) });
    await addCheckpoint(db, tenant, { size, note }, clock());
    return waiting.length;
  });
}

/**
 * Numbers all leaves that wait, in batches of one transaction each.
 * @returns how many got a number here; fewer than waited where another server is at it
 * @throws {LogDamagedError}
 */
export async function sequence(options: Sequencing, tenant: string): Promise<number> {
  if ((await waitingLeaves(options.database, tenant, 1)).length === 0) return 0;
  await options.logKeys.ensure(tenant);
  let total = 0;
  for (;;) {
    const numbered = await sequenceBatch(options, tenant);
    total += numbered ?? 0;
    if (numbered === undefined || numbered < BATCH) return total;
  }
}
