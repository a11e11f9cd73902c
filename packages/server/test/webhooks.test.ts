import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Page, Problem, Webhook, WebhookDelivery } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { NINH_BINH, TENANT } from './support/names.js';
import { startReceiver, type Received, type Receiver } from './support/receiver.js';
import { asOfficer, call, command, newKey, report, sendReport, submit } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

/** The server's present. The library that verifies goes by the real time, and allows for five minutes. */
let moment = Date.now() - 200_000;

let server: TestServer;
let receiver: Receiver;
let admin: string;
let leader: string;
beforeAll(async () => {
  server = await startTestServer({ GD_WEBHOOK_ALLOW_LOOPBACK: 'true' });
  admin = await server.officer(['site-admin'], NINH_BINH);
  leader = await server.officer();
});
afterAll(() => server.close());
beforeEach(async () => {
  later(0);
  await server.services.database.session((client) =>
    client.query('delete from outbox; delete from webhooks'),
  );
  receiver = await startReceiver();
  return () => receiver.close();
});
const at = (): string => new Date(moment).toISOString();
function later(seconds: number): void {
  moment += seconds * 1000;
  server.setNow(at());
}

interface Made {
  webhook: Webhook;
  secret: string;
}

const make = <T = Made>(events: string[], url = receiver.url, key = admin) =>
  call<T>(`${server.url}/v1/webhooks`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey() }),
    json: { url, events },
  });
const made = async (events: string[]): Promise<Made> => {
  const { status, body } = await make(events);
  expect(status).toBe(201);
  return body;
};
const list = async (): Promise<Webhook[]> =>
  (await call<{ items: Webhook[] }>(`${server.url}/v1/webhooks`, { headers: asOfficer(admin) })).body.items;
const deliveries = async (id: string, query = ''): Promise<Page<WebhookDelivery>> =>
  (
    await call<Page<WebhookDelivery>>(`${server.url}/v1/webhooks/${id}/deliveries${query}`, {
      headers: asOfficer(admin),
    })
  ).body;
const replay = (id: string, since: string) =>
  call<{ queued: number }>(`${server.url}/v1/webhooks/${id}/replay`, {
    method: 'POST',
    headers: asOfficer(admin, { 'Idempotency-Key': newKey() }),
    json: { since },
  });
const receivedCount = (count: number) => expect.poll(() => receiver.received.length).toBe(count);
const delivered = (id: string) =>
  expect.poll(async () => (await deliveries(id)).items.every(({ deliveredAt }) => deliveredAt)).toBe(true);
const headersOf = ({ headers }: Received): Record<string, string> => ({
  'webhook-id': String(headers['webhook-id']),
  'webhook-timestamp': String(headers['webhook-timestamp']),
  'webhook-signature': String(headers['webhook-signature']),
});

describe('a webhook', () => {
  it('is made by an administrator, who sees its secret once; it is sealed at rest', async () => {
    const { webhook, secret } = await made(['case.submitted', 'case.submitted']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({ url: receiver.url, events: ['case.submitted'], disabledAt: null });
    expect(await list()).toEqual([webhook]);
    const rows = await server.services.database.all(
      statement(
        'webhook_secret',
        z.object({ sealed: z.instanceof(Buffer) }),
        'select secret_sealed as sealed from webhooks where tenant_id = $1',
      ),
      [TENANT],
    );
    expect(rows[0]?.sealed.toString('latin1')).not.toContain(secret.slice(6, 20));
    expect((await make<Problem>(['case.submitted'], receiver.url, leader)).status).toBe(403);
  });

  it.each(['http://10.0.0.1/', 'https://169.254.169.254/', 'https://hooks.example.vn:22/'])(
    'is not made for %s',
    async (url) => {
      const { status, body } = await make<Problem>(['case.submitted'], url);
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([{ pointer: '/url', code: 'url_not_allowed' }]);
    },
  );

  it('hears of the steps it asked for, signed, with ids and no content', async () => {
    const { webhook, secret } = await made(['case.submitted', 'case.received']);
    const sent = await sendReport(server.url);
    await command(server.url, leader, sent.id, 'receive', { note: 'Ghi chú nội bộ' });
    await command(server.url, leader, sent.id, 'start');
    await receivedCount(2);
    await delivered(webhook.id);
    const bodies = receiver.received.map((request) =>
      new Verifier(secret).verify(request.body, headersOf(request)),
    );
    expect(bodies).toContainEqual({
      type: 'case.received',
      timestamp: at(),
      data: {
        id: sent.id,
        code: sent.code,
        kind: 'FBK',
        seq: 2,
        status: 'received',
        by: 'officer',
        unit: '14329@2025-07-01',
        toUnit: null,
        submittedAt: at(),
      },
    });
    const tampered = receiver.received[0] as Received;
    expect(() =>
      new Verifier(secret).verify(tampered.body.replace('FBK', 'REC'), headersOf(tampered)),
    ).toThrow();
    expect(JSON.stringify(receiver.received)).not.toMatch(/Đèn|Hạnh|0912|Ghi chú/);
    const { items } = await deliveries(webhook.id);
    expect(items).toMatchObject([
      { status: 204, attempts: 1, caseId: sent.id, nextAttemptAt: null },
      { status: 204, attempts: 1, caseId: sent.id, nextAttemptAt: null },
    ]);
    expect(new Set(items.map(({ id }) => id))).toEqual(
      new Set(receiver.received.map(({ headers }) => headers['webhook-id'])),
    );
  });

  it('hears of a private case by id and type alone', async () => {
    await made(['case.submitted']);
    const { body } = await submit(
      server.url,
      report({
        kind: 'DSR',
        sender: { name: 'Hạnh', address: 'Phố 5', phone: '0912 345 678', idNumber: '037090001234' },
        details: { right: 'access' },
      }),
    );
    await receivedCount(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
      type: 'case.submitted',
      timestamp: at(),
      data: { id: body.id },
    });
  });

  it('is tried again after a failure, under the same id and with a signature of the new time', async () => {
    const { webhook, secret } = await made(['case.submitted']);
    receiver.status = 503;
    await sendReport(server.url);
    await receivedCount(1);
    await expect
      .poll(async () => (await deliveries(webhook.id)).items)
      .toMatchObject([{ status: 503, attempts: 1, deliveredAt: null, nextAttemptAt: expect.any(String) }]);
    receiver.status = 200;
    later(10);
    await receivedCount(2);
    await delivered(webhook.id);
    const [first, second] = receiver.received as [Received, Received];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.headers['webhook-timestamp']).not.toBe(first.headers['webhook-timestamp']);
    expect(() => new Verifier(secret).verify(second.body, headersOf(second))).not.toThrow();
  });

  it('ends when the receiver says that it is gone', async () => {
    const { webhook } = await made(['case.submitted']);
    receiver.status = 410;
    await sendReport(server.url);
    await receivedCount(1);
    await expect.poll(async () => (await list())[0]?.disabledAt).toEqual(expect.any(String));
    await expect
      .poll(async () => (await deliveries(webhook.id)).items)
      .toMatchObject([{ status: 410, deliveredAt: null, nextAttemptAt: null }]);
    receiver.status = 200;
    await sendReport(server.url);
    expect((await deliveries(webhook.id)).items).toHaveLength(1);
    expect((await replay(webhook.id, new Date(0).toISOString())).status).toBe(404);
  });

  it('is replayed from a moment on, under the ids it had', async () => {
    const { webhook } = await made(['case.submitted']);
    await sendReport(server.url);
    later(60);
    const second = await sendReport(server.url);
    await receivedCount(2);
    await delivered(webhook.id);
    const { body } = await replay(webhook.id, at());
    expect(body).toEqual({ queued: 1 });
    await receivedCount(3);
    await delivered(webhook.id);
    const [before, again] = receiver.received.filter(({ body: sent }) => sent.includes(second.id)) as [
      Received,
      Received,
    ];
    expect(again.headers['webhook-id']).toBe(before.headers['webhook-id']);
    expect(again.body).toBe(before.body);
  });

  it('is stopped with what still waits for it; its deliveries can be read, page by page', async () => {
    const { webhook } = await made(['case.submitted']);
    for (let i = 0; i < 3; i += 1) await sendReport(server.url);
    await receivedCount(3);
    await delivered(webhook.id);
    receiver.status = 500;
    await sendReport(server.url);
    await receivedCount(4);
    await expect.poll(async () => (await deliveries(webhook.id)).items[0]?.status).toBe(500);
    const { status, body } = await call<Webhook>(`${server.url}/v1/webhooks/${webhook.id}`, {
      method: 'DELETE',
      headers: asOfficer(admin),
    });
    expect([status, body.disabledAt]).toEqual([200, at()]);
    const first = await deliveries(webhook.id, '?limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await deliveries(webhook.id, `?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect(rest).toMatchObject({ items: [{ status: 204 }], nextCursor: null });
    const unknown = await call(`${server.url}/v1/webhooks/${newKey()}`, {
      method: 'DELETE',
      headers: asOfficer(admin),
    });
    expect(unknown.status).toBe(404);
  });
});
