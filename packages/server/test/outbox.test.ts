import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { openLog } from '../src/logger.js';
import { DeliveryError, type Handlers, type Message } from '../src/outbox/message.js';
import { WAITS, waitAfter } from '../src/outbox/schedule.js';
import { enqueue, forgetMessages } from '../src/outbox/store.js';
import { LEASE_MS, outboxWorker, type OutboxWorker } from '../src/outbox/worker.js';
import { TENANT } from './support/names.js';
import { call } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

const START = Date.parse('2026-03-02T09:00:00+07:00');

/** Without GD_SMTP_URL the server itself sends no mail, so messages of that kind are left to the tests. */
let server: TestServer;
let now: number;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  now = START;
  await server.services.database.session((client) => client.query('delete from outbox'));
});

const worker = (handlers: Handlers): OutboxWorker =>
  outboxWorker({
    database: server.services.database,
    clock: () => new Date(now),
    handlers,
    log: openLog('silent'),
  });

const queue = (dueAt?: Date): Promise<string> =>
  enqueue(server.services.database, {
    tenant: TENANT,
    kind: 'mail',
    payload: { caseId: newId(), seq: 1 },
    now: new Date(now),
    ...(dueAt && { dueAt }),
  });

const rows = () =>
  server.services.database.all(
    statement(
      'outbox_rows',
      z.object({
        attempts: z.int(),
        last_error: z.nullable(z.string()),
        done: z.boolean(),
        failed: z.boolean(),
      }),
      `select attempts, last_error, done_at is not null as done, failed_at is not null as failed
       from outbox where tenant_id = $1 order by message_id`,
    ),
    [TENANT],
  );

const metric = async (name: string): Promise<string | undefined> => {
  const { body } = await call<string>(`${server.url}/metrics`);
  return new RegExp(`^${name}\\{kind="mail"\\} (\\d+)$`, 'm').exec(body)?.[1];
};

describe('the outbox', () => {
  it('keeps a message with the transaction that queued it, and forgets it with one that failed', async () => {
    const failing = server.services.database.transaction(async (db) => {
      await enqueue(db, {
        tenant: TENANT,
        kind: 'mail',
        payload: { caseId: newId(), seq: 1 },
        now: new Date(now),
      });
      throw new Error('the business failed');
    });
    await expect(failing).rejects.toThrow('the business failed');
    expect(await rows()).toEqual([]);
  });

  it('delivers each message once with ten workers at it, and none before its time', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => queue()));
    const later = await queue(new Date(START + 60_000));
    const sent: string[] = [];
    const handlers: Handlers = { mail: async ({ id }) => void sent.push(id) };
    await Promise.all(Array.from({ length: 10 }, () => worker(handlers).runDue()));
    expect(sent.sort()).toEqual(ids.sort());
    now += 60_000;
    await worker(handlers).runDue();
    expect(sent.filter((id) => id === later)).toHaveLength(1);
    expect((await rows()).every(({ done, attempts }) => done && attempts === 1)).toBe(true);
  });

  it('tries again with growing waits and gives up in the end, visibly and with a code only', async () => {
    const id = await queue();
    const seen: Message[] = [];
    const failing = worker({
      mail: async (message) => {
        seen.push(message);
        throw Object.assign(new Error('550 nguyen.hanh@example.vn unknown'), { code: 'ECONNECTION' });
      },
    });
    await failing.runDue();
    expect(await metric('gd_outbox_pending')).toBe('1');
    await failing.runDue();
    expect(seen).toHaveLength(1);
    for (const wait of WAITS) {
      now += wait * 1.2;
      await failing.runDue();
    }
    expect(seen).toHaveLength(WAITS.length + 1);
    expect(new Set(seen.map((message) => message.id))).toEqual(new Set([id]));
    expect(await rows()).toEqual([
      { attempts: WAITS.length + 1, last_error: 'ECONNECTION', done: false, failed: true },
    ]);
    now += 10 * 24 * 3_600_000;
    await failing.runDue();
    expect(seen).toHaveLength(WAITS.length + 1);
    expect([await metric('gd_outbox_pending'), await metric('gd_outbox_stuck')]).toEqual(['0', '1']);
  });

  it('gives up at once where another attempt cannot succeed', async () => {
    await queue();
    await worker({ mail: () => Promise.reject(new DeliveryError('smtp_550', true)) }).runDue();
    expect(await rows()).toEqual([{ attempts: 1, last_error: 'smtp_550', done: false, failed: true }]);
  });

  it('gets the message of a dead worker back when its lease ends, and lets a late one say nothing', async () => {
    await queue();
    let finish: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (finish = resolve));
    const lost = worker({ mail: () => hanging }).runDue();
    let second = 0;
    const heir = worker({ mail: async () => void (second += 1) });
    await expect.poll(rows).toMatchObject([{ attempts: 1 }]);
    await heir.runDue();
    expect(second).toBe(0);
    now += LEASE_MS;
    await worker({ mail: () => Promise.reject(new DeliveryError('smtp_550', true)) }).runDue();
    finish();
    await lost;
    expect(await rows()).toEqual([{ attempts: 2, last_error: 'smtp_550', done: false, failed: true }]);
  });

  it('forgets what is finished and old, and nothing that waits', async () => {
    await queue();
    await worker({ mail: async () => undefined }).runDue();
    await queue();
    expect(await forgetMessages(server.services.database, TENANT, new Date(START))).toBe(0);
    expect(await forgetMessages(server.services.database, TENANT, new Date(START + 1))).toBe(1);
    expect(await rows()).toMatchObject([{ done: false }]);
  });
});

describe('the waits', () => {
  it('grow, vary by a fifth, last for days and end', () => {
    expect(WAITS).toEqual([...WAITS].sort((a, b) => a - b));
    expect(waitAfter(1, 0)).toBe(4_000);
    expect(waitAfter(1, 0.999_999)).toBe(6_000);
    expect(waitAfter(WAITS.length + 1, 0.5)).toBeUndefined();
    const days = WAITS.reduce((sum, wait) => sum + wait, 0) / (24 * 3_600_000);
    expect(days).toBeGreaterThan(3);
  });
});
