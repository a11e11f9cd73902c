/** The log of a running server: keys, checkpoints, proofs, what is published, and the auditor's export. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCheckpoint, openVerifierKey, openVerifierKeys, verifyReceipt } from '@gd/receipts';
import { listKeys } from '../src/log/key-store.js';
import { folderPublisher } from '../src/log/publish.js';
import { signCaseReceipt } from '../src/log/receipt.js';
import { sequence } from '../src/log/sequencer.js';
import { checkpointsAfter } from '../src/log/tree-store.js';
import { openVault } from '../src/vault/vault.js';
import { appendLeaves, clock, type LogServer, startTestLog, type TestLog } from './support/log.js';
import { TENANT } from './support/names.js';
import { gdServer } from './support/process.js';

describe('the keys of a log', () => {
  let log: TestLog;
  let server: LogServer;
  beforeEach(async () => {
    log = await startTestLog();
    server = await log.connect();
  });
  afterEach(() => log.close());

  it('are made once, whoever is first, and named after the server', async () => {
    const servers = await Promise.all(Array.from({ length: 5 }, () => log.connect()));
    const signers = await Promise.all(
      servers.map(({ logKeys, database }) => logKeys.signer(database, TENANT)),
    );
    expect(new Set(signers.map(({ id }) => id)).size).toBe(1);
    const [key, ...others] = await listKeys(server.database, TENANT);
    expect(others).toEqual([]);
    expect(await openVerifierKey(key ?? '')).toMatchObject({ name: 'gd.example/log/37', id: signers[0]?.id });
  });

  it('lie in the database sealed', async () => {
    await server.logKeys.ensure(TENANT);
    const { rows } = await server.database.session((client) =>
      client.query<{ sealed: Buffer }>('select sealed from log_keys'),
    );
    expect(rows).toHaveLength(1);
    for (const { sealed } of rows) expect(sealed.includes('PRIVATE')).toBe(false);
  });

  it('are changed by command; what the older ones signed stays good, and the log goes on', async () => {
    const leaf = { kind: 'test.done', id: 'x/1', time: clock().toISOString(), commitment: 'x' };
    const promise = { tenant: TENANT, code: 'x', leaf, salt: 'x', now: clock() };
    const before = await signCaseReceipt(server.database, server, promise);
    await appendLeaves(server, ['a/1']);
    await sequence(server, TENANT);

    const env = {
      DATABASE_URL: log.databaseUrl,
      GD_DATA_DIR: log.folder,
      GD_PUBLIC_URL: 'https://moved.example',
    };
    const { code, out, err } = await gdServer(['log', 'rotate-key', '--tenant', TENANT], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const listed = await listKeys(server.database, TENANT);
    expect(listed).toHaveLength(2);
    expect(out.trim()).toBe(listed[0]);

    // Another server sees the new key at once; one that runs, within seconds.
    const other = await log.connect();
    const after = await signCaseReceipt(other.database, other, promise);
    await appendLeaves(server, ['a/2']);
    await sequence(server, TENANT);
    const keys = await openVerifierKeys(listed);
    expect(after.keyId).not.toBe(before.keyId);
    expect(after.origin).toBe(before.origin);
    for (const receipt of [before, after]) expect(await verifyReceipt(receipt, keys)).toEqual([]);
    expect(await verifyReceipt(after, keys.slice(1))).toMatchObject([{ code: 'receipt-key-unknown' }]);
    const notes = await checkpointsAfter(server.database, TENANT, 0, 10);
    expect(notes).toHaveLength(2);
    for (const { note, size } of notes) expect(await openCheckpoint(note, keys)).toMatchObject({ size });
    await expect(openCheckpoint(notes[1]?.note ?? '', keys.slice(1))).rejects.toMatchObject({
      code: 'unknown-key',
    });
  });
});

describe('a log whose keys were destroyed with all secrets of its tenant', () => {
  it('goes on after it was given a new one', async () => {
    const log = await startTestLog();
    try {
      const server = await log.connect();
      const { database } = server;
      await appendLeaves(server, ['a/1']);
      await sequence(server, TENANT);
      const vault = await openVault({ database, dataFolder: log.folder, masterKey: undefined, clock });
      await vault.destroyTenantKey(database, TENANT, clock());
      await appendLeaves(server, ['a/2']);
      // Another server, which has nothing in its memory.
      const other = await log.connect();
      await expect(sequence(other, TENANT)).rejects.toThrow('destroyed');
      await other.logKeys.rotate(TENANT);
      expect(await sequence(other, TENANT)).toBe(1);
    } finally {
      await log.close();
    }
  });
});

describe('the published checkpoints', () => {
  let log: TestLog;
  let root: string;
  beforeAll(async () => {
    log = await startTestLog();
    root = await mkdtemp(join(tmpdir(), 'gd-checkpoints-'));
  });
  afterAll(async () => {
    await log.close();
    await rm(root, { recursive: true, force: true });
  });

  it('are files that are written once each, by any number of servers, and never changed', async () => {
    const server = await log.connect();
    const folder = join(root, TENANT);
    const sign = async (id: string) => {
      await appendLeaves(server, [id]);
      await sequence(server, TENANT);
    };
    await sign('a/1');
    await sign('a/2');
    const [one, other] = [folderPublisher(root), folderPublisher(root)];
    await Promise.all([one, other].map((publisher) => publisher.publish(server.database, TENANT)));
    expect((await readdir(folder)).sort()).toEqual(['0000000000000001.txt', '0000000000000002.txt']);

    // Whoever rewrites the database does not reach what was published.
    const first = await readFile(join(folder, '0000000000000001.txt'), 'utf8');
    await server.database.session((client) =>
      client.query(`update log_checkpoints set note = 'forged' where size = 1`),
    );
    await sign('a/3');
    expect(await folderPublisher(root).publish(server.database, TENANT)).toBe(1);
    expect(await one.publish(server.database, TENANT)).toBe(1);
    expect(await one.publish(server.database, TENANT)).toBe(0);
    expect(await readdir(folder)).toHaveLength(3);
    expect(await readFile(join(folder, '0000000000000001.txt'), 'utf8')).toBe(first);
    const keys = await openVerifierKeys(await listKeys(server.database, TENANT));
    expect(await openCheckpoint(first, keys)).toMatchObject({ size: 1 });
  });
});
