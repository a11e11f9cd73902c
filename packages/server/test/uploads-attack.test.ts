/** Uploads in parts, from many senders at once and at several servers: real HTTP, one database, one folder. */
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, statement } from '../src/database/database.js';
import { openLog } from '../src/logger.js';
import { type RunningServer, startServer } from '../src/server.js';
import { readSettings } from '../src/settings.js';
import { openLocker } from '../src/uploads/locker.js';
import { SITE } from './support/names.js';
import { call, newKey } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

const MIB = 1024 * 1024;
const BEGIN = { 'Tus-Resumable': '1.0.0', 'Gd-Site': SITE };
const PART = { ...BEGIN, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' };

let server: TestServer;
let second: RunningServer;
/** A server on what the first one has. */
async function beside(env: Record<string, string>): Promise<RunningServer> {
  const started = await startServer(
    readSettings({
      GD_PORT: '0',
      GD_DATA_DIR: server.folder,
      DATABASE_URL: server.databaseUrl,
      GD_RATE_LIMIT_UPLOAD: '100000',
      ...env,
    }),
    { clock: server.services.clock, log: openLog('silent'), checkAnswers: true },
  );
  // What the start itself took counts as pressure for a moment.
  while ((await fetch(`${started.url}/health/live`)).status === 503) await setTimeout(50);
  return started;
}

/** Waits until so many locks are held. */
async function advisoryLocks(count: number): Promise<void> {
  const held = statement(
    'test_locks',
    z.object({ count: z.int() }),
    `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = pg_locks.database
     where locktype = 'advisory' and granted and datname = current_database()`,
  );
  while ((await server.services.database.one(held, []))?.count !== count) await setTimeout(20);
}

beforeAll(async () => {
  server = await startTestServer();
  second = await beside({});
});
afterAll(async () => {
  await second.close();
  await server.close();
});

const begin = (url: string, length: number, headers: Record<string, string> = {}) =>
  call(`${url}/v1/uploads`, {
    method: 'POST',
    headers: { ...BEGIN, 'Upload-Length': String(length), 'Idempotency-Key': newKey(), ...headers },
  });
const idOf = ({ status, headers }: { status: number; headers: Headers }) => {
  expect(status).toBe(201);
  return headers.get('Location')?.split('/').at(-1) ?? '';
};

describe('uploads at several servers', () => {
  it('that are begun with one key at the same time are one', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const urls = [server.url, second.url, server.url, second.url, server.url, second.url];
    const begun = await Promise.all(urls.map((url) => begin(url, 5, headers)));
    expect(begun.map(({ status }) => status)).toEqual(urls.map(() => 201));
    expect(new Set(begun.map(idOf)).size).toBe(1);
    // The others found it, and begin nothing anew: what had come would be gone.
    expect(begun.filter((answer) => answer.headers.get('Upload-Offset') === null)).toHaveLength(1);
  });

  it('take no byte of a part that has stalled, once another server was asked to go on', async () => {
    const id = idOf(await begin(server.url, MIB));
    const stalled = request(`${server.url}/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...PART, 'Content-Length': String(MIB) },
    });
    const ended = new Promise((resolve) => stalled.on('error', resolve).on('close', resolve));
    stalled.flushHeaders();
    await advisoryLocks(1);
    const body = new Uint8Array(MIB).fill(2);
    const address = `${second.url}/v1/uploads/${id}`;
    expect((await call(address, { method: 'PATCH', headers: PART, body })).status).toBe(204);
    stalled.end(new Uint8Array(MIB).fill(1));
    await ended;
    const bytes = new Set<number>();
    for await (const chunk of server.services.uploads.read(id))
      for (const byte of chunk as Buffer) bytes.add(byte);
    expect([...bytes]).toEqual([2]);
  });
});

describe('the lock of an upload', () => {
  it('passes between servers when it is wanted, and when its holder dies', async () => {
    const [first, other] = [1, 2].map(() => openDatabase({ connectionString: server.databaseUrl }));
    if (!first || !other) throw new Error('Two databases');
    const { signal } = new AbortController();
    const order: string[] = [];
    const held = openLocker(first).newLock('x');
    const wanted = openLocker(other).newLock('x');
    await held.lock(signal, async () => {
      order.push('asked for');
      await held.unlock();
      order.push('given');
    });
    await wanted.lock(signal, () => undefined);
    order.push('taken');
    expect(order).toEqual(['asked for', 'given', 'taken']);

    // As when a server is killed: nobody unlocks.
    const next = openLocker(first).newLock('x');
    const taking = next.lock(signal, () => undefined);
    await first.session((client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
         where locktype = 'advisory' and granted and datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
    await taking;
    await next.unlock();
    await wanted.unlock();
    await Promise.all([first.close(), other.close()]);
  });
});

describe('uploads that would fill the disk', () => {
  it('are refused beyond what all senders may have begun, whoever asks', async () => {
    const small = await beside({ GD_UPLOADS_UNFINISHED_MB: '60', GD_TRUST_PROXY: '127.0.0.1' });
    try {
      const from = (n: number) => begin(small.url, 20 * MIB, { 'X-Forwarded-For': `203.0.113.${n}` });
      const statuses: number[] = [];
      let last = await from(0);
      for (let n = 1; last.status === 201; n += 1) {
        statuses.push(last.status);
        expect(n).toBeLessThan(4);
        last = await from(n);
      }
      expect(statuses.length).toBeGreaterThan(0);
      expect(last.status).toBe(507);
      expect(last.headers.get('Retry-After')).toBe('600');
      expect(last.body).toMatchObject({ code: 'storage_full' });
    } finally {
      await small.close();
    }
  });

  it('are refused while there is little room, begun or not, and so is a file in one piece', async () => {
    const id = idOf(await begin(server.url, 5));
    const full = await beside({ GD_DISK_FREE_MB: String(2 ** 40) });
    try {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(2 * MIB)]), 'a.pdf');
      const headers = { 'Gd-Site': SITE, 'Idempotency-Key': newKey(), 'Accept-Language': 'vi' };
      const answers = await Promise.all([
        begin(full.url, 5, { 'Accept-Language': 'vi' }),
        call(`${full.url}/v1/uploads/${id}`, {
          method: 'PATCH',
          headers: { ...PART, 'Accept-Language': 'vi' },
          body: '%PDF-',
        }),
        call(`${full.url}/v1/files`, { method: 'POST', headers, body: form }),
      ]);
      for (const { status, body, headers: answered } of answers) {
        expect([status, answered.get('Retry-After')]).toEqual([507, '600']);
        expect(body).toMatchObject({ title: 'Máy chủ tạm hết chỗ cho tệp, hãy thử lại sau' });
      }
      // What had come stays, for when there is room.
      expect((await call(`${full.url}/v1/uploads/${id}`, { method: 'HEAD', headers: BEGIN })).status).toBe(
        200,
      );
    } finally {
      await full.close();
    }
  });
});
