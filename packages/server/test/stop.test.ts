/** A server that is stopped: its jobs end at once and are waited for, so that nothing is missed and nothing is logged. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { Database } from '../src/database/database.js';
import { openLog } from '../src/logger.js';
import { outboxWorker } from '../src/outbox/worker.js';
import { appendLeaves } from './support/log.js';
import { TENANT } from './support/names.js';
import { startTestServer } from './support/server.js';

afterEach(() => vi.useRealTimers());

it('waits for the look into the outbox that is under way, before the database goes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let answer: () => void = () => undefined;
  const slow = new Promise<never[]>((resolve) => (answer = () => resolve([])));
  const all = vi.fn(() => slow);
  const database = { all } as unknown as Database;
  const clock = () => new Date();
  const end = outboxWorker({ database, clock, handlers: {}, log: openLog('silent') }).start();
  vi.advanceTimersByTime(1_000);
  expect(all).toHaveBeenCalledOnce();
  let isEnded = false;
  const ended = end().then(() => (isEnded = true));
  await setImmediate();
  expect(isEnded).toBe(false);
  answer();
  await ended;
});

it('publishes nothing more while a last request is under way, and logs no error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gd-checkpoints-'));
  const server = await startTestServer({ GD_CHECKPOINT_DIR: folder });
  const { database } = server.services;
  await appendLeaves({ database }, ['a/1']);
  await expect.poll(() => readdir(join(folder, TENANT)).catch(() => [])).toHaveLength(1);

  const { hostname, port } = new URL(server.url);
  const request = connect(Number(port), hostname);
  await once(request, 'connect');
  request.write('POST /v1/publications/similar HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n');
  await sleep(100);
  const closed = server.close();
  await rm(folder, { recursive: true });
  await appendLeaves({ database }, ['a/2']);
  // Longer than until the next look at the log.
  await sleep(1_500);
  request.destroy();
  await closed;
  expect(server.logged()).not.toMatch(/"level":("error"|"warn"|50|40)/);
});
