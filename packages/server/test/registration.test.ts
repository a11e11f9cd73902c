/** What officers register from paper and at the desk, and a complaint to the end of the law. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficerCase, Problem } from '@gd/contract';
import { HOA_LU } from './support/names.js';
import {
  ANSWER,
  asOfficer,
  call,
  command,
  complaint,
  newKey,
  newSecret,
  paper,
  readCase,
  register,
  track,
  walk,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
});
afterAll(() => server.close());

const send = <T>(json: unknown, key = leader) =>
  call<T>(`${server.url}/v1/cases/register`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'Gd-Case-Secret': newSecret() }),
    json,
  });

const due = ({ deadlines }: Pick<OfficerCase, 'deadlines'>, step: string) =>
  deadlines.find((deadline) => deadline.step === step);

describe('a paper', () => {
  it('is registered on behalf of its sender, who follows it with code and secret', async () => {
    const sent = await register(server.url, leader);
    const { body } = await track(server.url, sent.code, sent.secret);
    expect(body).toMatchObject({
      channel: 'paper',
      lodgedOn: '2026-02-26',
      unit: { key: HOA_LU },
      events: [{ type: 'submitted', by: 'officer', unit: { key: HOA_LU } }],
    });
    // Day 0 is the day it was received: one working day later.
    expect(due(body, 'intake')).toMatchObject({ from: '2026-02-26', due: '2026-02-27', status: 'overdue' });
  });

  it.each([
    ['tomorrow', paper({ lodgedOn: '2026-03-03' }), '/lodgedOn', 'date_in_future'],
    ['a complaint without signature', complaint({ signed: false }), '/signed', 'signature_required'],
    ['a denunciation', { ...paper(), kind: 'DEN' }, '/kind', 'invalid_value'],
    [
      'another province',
      paper({ place: { unit: '20335@2025-07-01' } }),
      '/place/unit',
      'unit_other_province',
    ],
  ])('is refused: %s', async (_what, body, pointer, code) => {
    const answer = await send<Problem>(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.find((error) => error.pointer === pointer)?.code).toBe(code);
  });

  it('is not for auditors and editors', async () => {
    expect((await send<Problem>(paper(), await server.officer(['auditor']))).status).toBe(403);
  });
});

describe('a complaint', () => {
  it('is accepted, extended within its limit by being complex, decided and delivered', async () => {
    const sent = await register(server.url, leader, complaint());
    const received = await walk(server.url, leader, sent.id, 'receive');
    expect(received.allowed).toContain('accept');
    expect(received.allowed).not.toContain('start');
    expect(due(received, 'acceptance')?.rule).toBe('T-05');
    const accepted = await walk(server.url, leader, sent.id, ['accept', { remote: true }]);
    expect(accepted.events.at(-1)).toMatchObject({ type: 'accepted', remote: true, complex: null });
    expect(due(accepted, 'answer')).toMatchObject({ rule: 'T-06', limit: { n: 45, unit: 'day' } });
    const decided = await walk(server.url, leader, sent.id, 'start', ['answer', ANSWER]);
    expect(decided.allowed).toContain('deliver');
    expect(decided.allowed).not.toContain('publish');
    expect(due(decided, 'delivery')).toMatchObject({ rule: 'T-07', status: 'pending' });
    const late = await command<Problem>(server.url, leader, sent.id, 'deliver', {
      deliveredOn: '2026-03-03',
    });
    expect(late.body.errors).toMatchObject([{ pointer: '/deliveredOn', code: 'date_in_future' }]);
    server.setNow('2026-03-03T09:00:00+07:00');
    const delivered = await walk(server.url, leader, sent.id, ['deliver', { deliveredOn: '2026-03-02' }]);
    expect(delivered.events.at(-1)).toMatchObject({
      type: 'delivered',
      doneOn: '2026-03-02',
      status: 'answered',
    });
    expect(due(delivered, 'delivery')?.status).toBe('done');
    // The second complaint counts from the day the decision was sent, not from the day that was recorded.
    expect(due(delivered, 'second-complaint')).toMatchObject({ from: '2026-03-02' });
  });

  it('is suspended, resumed, suspended and terminated, each with its reason', async () => {
    const sent = await register(server.url, leader, complaint());
    const reason = 'Chờ kết quả giám định của cơ quan có thẩm quyền.';
    const ended = await walk(
      server.url,
      leader,
      sent.id,
      ...['receive', 'accept', 'start'],
      ...(['suspend', 'resume', 'suspend', 'terminate'] as const).map((step) => [step, { reason }] as const),
    );
    expect(ended).toMatchObject({ status: 'terminated' });
    expect(ended.events.slice(-4).map(({ type, text }) => [type, text])).toEqual([
      ['suspended', reason],
      ['resumed', reason],
      ['suspended', reason],
      ['terminated', reason],
    ]);
  });
});

describe('an extension', () => {
  it('stays within the limit that the case shows, with a reason, and keeps the first due day', async () => {
    const sent = await register(server.url, leader, paper({ lodgedOn: '2026-03-02' }));
    const started = await walk(server.url, leader, sent.id, 'receive', 'start');
    expect(started.extension).toMatchObject({ maxDays: 10, unit: 'working-day', rule: 'T-22' });
    const reason = 'Cần chờ đơn vị thi công cung cấp bản vẽ.';
    const long = await command<Problem>(server.url, leader, sent.id, 'extend', { reason, days: 11 });
    expect(long.body.errors).toMatchObject([
      { pointer: '/days', code: 'extension_too_long', params: { maximum: 10 } },
    ]);
    const extended = await walk(server.url, leader, sent.id, ['extend', { reason, days: 5 }]);
    expect(extended).toMatchObject({ status: 'extended', firstDue: '2026-03-16', extension: null });
    expect(due(extended, 'answer')).toMatchObject({ due: '2026-03-23', extendedBy: 5 });
    expect(extended.events.at(-1)).toMatchObject({ days: 5, text: reason });
    expect((await command<Problem>(server.url, leader, sent.id, 'extend', { reason, days: 1 })).status).toBe(
      409,
    );
    expect((await readCase(server.url, leader, sent.id)).body.allowed).not.toContain('extend');
  });

  it('is offered as long as it may be given, and not to what is late', async () => {
    const sent = await register(server.url, leader, paper({ lodgedOn: '2026-03-02' }));
    await walk(server.url, leader, sent.id, 'receive', 'start');
    const shown = async (now: string) => {
      server.setNow(now);
      const { allowed, extension } = (await readCase(server.url, leader, sent.id)).body;
      return [allowed.includes('extend'), extension !== null];
    };
    expect(await shown('2026-03-16T09:00:00+07:00')).toEqual([true, true]);
    expect(await shown('2026-03-17T09:00:00+07:00')).toEqual([false, false]);
  });
});
