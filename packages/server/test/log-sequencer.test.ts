/** The sequencer under attack: ten servers at once, connections cut, processes killed, rows changed under it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  checkConsistency,
  type Checkpoint,
  EMPTY_FRONTIER,
  type Frontier,
  grow,
  openCheckpoint,
  openVerifierKeys,
  proveConsistency,
  rootOf,
  toBase64Url,
} from '@gd/receipts';
import { listKeys } from '../src/log/key-store.js';
import { sequence } from '../src/log/sequencer.js';
import { checkpointsAfter, leavesFrom, toBytes, treeReader } from '../src/log/tree-store.js';
import { appendLeaves, type LogServer, startTestLog, type TestLog } from './support/log.js';
import { TENANT } from './support/names.js';

let log: TestLog;
beforeEach(async () => {
  log = await startTestLog();
});
afterEach(() => log.close());

const EVERYTHING = 1_000_000;

/**
 * Reads the whole log and compares it with what was appended: no gap, no leaf twice, and every checkpoint the root of the
 * leaves that were there, each going on from the one before.
 */
async function expectWhole({ database }: LogServer, appended: ReadonlySet<string>): Promise<void> {
  const leaves = await leavesFrom(database, TENANT, 0, EVERYTHING);
  expect(leaves.map(({ leaf_index }) => leaf_index)).toEqual(leaves.map((_, index) => index));
  expect(leaves.map(({ leaf_id }) => leaf_id).sort()).toEqual([...appended].sort());

  const keys = await openVerifierKeys(await listKeys(database, TENANT));
  const notes = await checkpointsAfter(database, TENANT, 0, EVERYTHING);
  const checkpoints = await Promise.all(notes.map(({ note }) => openCheckpoint(note, keys)));
  expect(checkpoints.map(({ size }) => size)).toEqual(notes.map(({ size }) => size));
  expect(checkpoints.at(-1)?.size ?? 0).toBe(leaves.length);

  let frontier: Frontier = EMPTY_FRONTIER;
  let before: Checkpoint | undefined;
  for (const checkpoint of checkpoints) {
    const { size, root } = checkpoint;
    const added = leaves.slice(frontier.size, size).map(({ hash }) => toBytes(hash));
    frontier = (await grow(frontier, added)).frontier;
    expect(toBase64Url(await rootOf(frontier))).toBe(toBase64Url(root));
    if (before) {
      const hashes = await proveConsistency(treeReader(database, TENANT), before.size, size);
      const claim = { from: before.size, to: size, oldRoot: before.root, newRoot: root, hashes };
      expect(await checkConsistency(claim)).toBe(true);
    }
    before = checkpoint;
  }
}

const countWaiting = async ({ database }: LogServer): Promise<number> =>
  database.session(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from log_leaves where leaf_index is null',
    );
    return rows[0]?.count ?? 0;
  });

/** Numbers until nothing waits, whoever else is at it. */
async function settle(server: LogServer): Promise<void> {
  while ((await countWaiting(server)) > 0) await sequence(server, TENANT);
}

const signedSizes = async ({ database }: LogServer): Promise<number[]> =>
  (await checkpointsAfter(database, TENANT, 0, EVERYTHING)).map(({ size }) => size);

const ten = <T>(make: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 10 }, make));

describe('the sequencer', () => {
  it(
    'of ten servers at once makes one log: no gap, no fork, no leaf twice',
    { timeout: 60_000 },
    async () => {
      const servers = await ten(() => log.connect());
      const sequencers = await ten(() => log.connect('sequencer'));
      const appended = new Set<string>();
      let isAppending = true;
      let failures = 0;
      const appending = servers.map(async (server, at) => {
        for (let turn = 0; turn < 60 || failures < 3; turn += 1) {
          const ids = Array.from({ length: 1 + (turn % 9) }, (_, n) => `${at}-${turn}/${n}`);
          const fail = turn % 7 === 3;
          await appendLeaves(server, ids, { fail }).catch((error: unknown) => {
            if (!fail) throw error;
          });
          if (!fail) for (const id of ids) appended.add(id);
        }
      });
      const numbering = sequencers.map(async (server) => {
        while (isAppending) {
          await sequence(server, TENANT).catch(() => (failures += 1));
          await sleep(5);
        }
      });
      // Connections are cut in the middle of a numbering.
      const cutting = (async () => {
        const { database } = await log.connect();
        while (isAppending) {
          await sleep(60);
          await database.session((client) =>
            client.query(
              `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and application_name = 'sequencer' and state <> 'idle'`,
            ),
          );
        }
      })();
      await Promise.all(appending);
      isAppending = false;
      await Promise.all([...numbering, cutting]);

      const [server] = servers as [LogServer];
      await settle(server);
      expect(appended.size).toBeGreaterThan(2_000);
      await expectWhole(server, appended);
      // Nothing waits: nothing more is signed.
      const signed = await signedSizes(server);
      expect(await sequence(server, TENANT)).toBe(0);
      expect(await signedSizes(server)).toEqual(signed);
    },
  );

  it('that is killed again and again leaves a log that goes on', { timeout: 60_000 }, async () => {
    const server = await log.connect();
    const appended = new Set<string>();
    let isAppending = true;
    const appending = (async () => {
      for (let turn = 0; isAppending; turn += 1) {
        const ids = Array.from({ length: 20 }, (_, n) => `k${turn}/${n}`);
        await appendLeaves(server, ids);
        for (const id of ids) appended.add(id);
        // Enough for the sequencer to be at work all the time, and no more.
        await sleep(5);
      }
    })();
    for (let kill = 0; kill < 3; kill += 1) {
      const args = [inject('programs').sequencer, log.databaseUrl, log.folder];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      const signed = (await signedSizes(server)).length;
      while ((await signedSizes(server)).length === signed) await sleep(5);
      await sleep(kill * 17);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    isAppending = false;
    await appending;
    await settle(server);
    await expectWhole(server, appended);
  });

  it('refuses a second leaf of the same record', async () => {
    const server = await log.connect();
    await appendLeaves(server, ['a/1']);
    await expect(appendLeaves(server, ['a/1'])).rejects.toThrow(/duplicate key/);
  });

  it.each([
    ['a signed checkpoint', `update log_checkpoints set note = replace(note, E'\\n5\\n', E'\\n4\\n')`],
    ['the last checkpoint that is gone', 'delete from log_checkpoints where size = 5'],
    ['a hash of the tree', `update log_leaves set subtrees = set_byte(subtrees, 35, 1) where leaf_index = 3`],
    ['the hash of the last leaf', `update log_leaves set hash = sha256('x') where leaf_index = 4`],
    ['a key that is gone', 'delete from log_keys'],
    ['a leaf that is gone', 'delete from log_leaves where leaf_index = 4'],
    [
      'a key that is another',
      `update log_keys set verifier_key = replace(verifier_key, 'gd.example', 'x.example')`,
    ],
  ])('signs nothing more over %s', async (_what, sql) => {
    const server = await log.connect();
    await appendLeaves(server, ['a/1', 'a/2', 'a/3']);
    await sequence(server, TENANT);
    await appendLeaves(server, ['a/4', 'a/5']);
    await sequence(server, TENANT);
    await server.database.session((client) => client.query(sql));
    const signed = await checkpointsAfter(server.database, TENANT, 0, EVERYTHING);
    await appendLeaves(server, ['a/6']);
    await expect(sequence(server, TENANT)).rejects.toThrow();
    expect(await checkpointsAfter(server.database, TENANT, 0, EVERYTHING)).toEqual(signed);
  });
});
