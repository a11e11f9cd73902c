import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CaseContact, CaseSummary, Page, Problem } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { HOA_LU, NINH_BINH, TENANT, YEN_TU } from './support/names.js';
import {
  ANSWER,
  asOfficer,
  call,
  command,
  newKey,
  readCase,
  sendReport,
  track,
  upload,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer();
});
afterAll(() => server.close());

const pdf = () => new Blob(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n']);

describe('the way of a case', () => {
  it('is received, started, answered and closed, each with its event, version and due dates', async () => {
    const sent = await sendReport(server.url);
    const received = await command(server.url, leader, sent.id, 'receive', { note: 'Đã nhận' });
    expect(received.status).toBe(200);
    expect(received.headers.get('ETag')).toBe('"2.2026-03-02"');
    expect(received.body).toMatchObject({
      status: 'received',
      allowed: ['start', 'ask', 'transfer', 'refuse', 'message', 'note', 'restrict', 'split'],
      firstDue: '2026-03-16',
    });
    await command(server.url, leader, sent.id, 'start');
    const file = await upload(server.url, pdf(), 'biên bản.pdf', asOfficer(leader));
    const answered = await command(server.url, leader, sent.id, 'answer', {
      ...ANSWER,
      text: 'Xem biên bản.',
      fileIds: [file.body.id],
    });
    expect(answered.body.events.at(-1)).toMatchObject({
      type: 'answered',
      by: 'officer',
      unit: { key: HOA_LU },
      doneBy: 'Tổ quản lý đô thị',
      doneOn: '2026-03-02',
      files: [{ name: 'biên bản.pdf' }],
    });
    const closed = await command(server.url, leader, sent.id, 'close');
    expect(closed.body.status).toBe('closed');
    expect(closed.body.allowed).toEqual(['note', 'restrict', 'publish']);
    expect(closed.headers.get('ETag')).toBe('"5.2026-03-02"');
    const events = await call<{ items: { seq: number }[] }>(`${server.url}/v1/cases/${sent.id}/events`, {
      headers: asOfficer(leader),
    });
    expect(events.body.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    const download = await call(`${server.url}/v1/cases/${sent.id}/files/${file.body.id}`, {
      headers: asOfficer(leader),
    });
    expect(download.headers.get('Content-Disposition')).toContain('attachment');
  });

  it('is refused with a reason and the right address', async () => {
    const sent = await sendReport(server.url);
    await command(server.url, leader, sent.id, 'receive');
    const { body } = await command(server.url, leader, sent.id, 'refuse', {
      reason: 'Việc này thuộc công ty điện lực.',
      rightAddress: 'Điện lực Hoa Lư',
    });
    expect(body.events.at(-1)).toMatchObject({ type: 'refused', rightAddress: 'Điện lực Hoa Lư' });
  });
});

describe('a step that is refused', () => {
  it('comes at the wrong time: the answer says what is possible', async () => {
    const sent = await sendReport(server.url);
    const vi = await command<Problem>(server.url, leader, sent.id, 'answer', ANSWER);
    expect(vi).toMatchObject({ status: 409, body: { code: 'command_not_allowed' } });
    expect(vi.body.detail).toMatch(
      /^Hồ sơ ở trạng thái “Đã gửi” nên không thể “Trả lời”. Có thể: “Tiếp nhận”, “Nhắn người gửi”/,
    );
    const en = await command<Problem>(server.url, leader, sent.id, 'answer', ANSWER, {
      'Accept-Language': 'en',
    });
    expect(en.body.detail).toMatch(
      /^The case is “Submitted”, so “Answer” is not possible. Possible: “Receive”, “Message the sender”/,
    );
  });

  it('rests on an old version', async () => {
    const sent = await sendReport(server.url);
    const etag = (await readCase(server.url, leader, sent.id)).headers.get('ETag') ?? '';
    await command(server.url, leader, sent.id, 'receive');
    const vi = await command<Problem>(server.url, leader, sent.id, 'start', {}, { 'If-Match': etag });
    expect(vi).toMatchObject({
      status: 412,
      body: { code: 'etag_stale', title: 'Bản ghi đã được người khác sửa, hãy tải lại' },
    });
    const en = await command<Problem>(
      server.url,
      leader,
      sent.id,
      'start',
      {},
      { 'If-Match': '"nonsense"', 'Accept-Language': 'en' },
    );
    expect(en).toMatchObject({
      status: 412,
      body: { title: 'The record was changed meanwhile; load it again' },
    });
  });

  it('rests on no version at all', async () => {
    const sent = await sendReport(server.url);
    const url = `${server.url}/v1/cases/${sent.id}/receive`;
    const headers = asOfficer(leader, { 'Idempotency-Key': newKey() });
    expect(await call(url, { method: 'POST', headers, json: {} })).toMatchObject({
      status: 428,
      body: { code: 'if_match_missing' },
    });
  });

  const wrong: [string, string[], string, object, string, string][] = [
    [
      'a vague answer without a document',
      ['receive', 'start'],
      'answer',
      { ...ANSWER, text: 'Đã xử lý.' },
      '/text',
      'answer_too_short',
    ],
    [
      'an answer done tomorrow',
      ['receive', 'start'],
      'answer',
      { ...ANSWER, doneOn: '2026-03-03' },
      '/doneOn',
      'date_in_future',
    ],
    [
      'an answer done in a year that never was',
      ['receive', 'start'],
      'answer',
      { ...ANSWER, doneOn: '0000-01-01' },
      '/doneOn',
      'invalid_format',
    ],
    [
      'an answer without a day',
      ['receive', 'start'],
      'answer',
      { text: ANSWER.text, doneBy: 'Tổ' },
      '/doneOn',
      'required',
    ],
    [
      'a transfer to the same unit',
      ['receive'],
      'transfer',
      { toUnit: HOA_LU, reason: 'Không đúng thẩm quyền' },
      '/toUnit',
      'invalid_value',
    ],
    [
      'a transfer to another province',
      ['receive'],
      'transfer',
      { toUnit: '20335@2025-07-01', reason: 'Không đúng thẩm quyền' },
      '/toUnit',
      'unit_other_province',
    ],
    [
      'a transfer to a unit of the past',
      ['receive'],
      'transfer',
      { toUnit: '14335@0', reason: 'Không đúng thẩm quyền' },
      '/toUnit',
      'unit_not_in_force',
    ],
    [
      'a transfer without a reason',
      ['receive'],
      'transfer',
      { toUnit: YEN_TU, reason: 'Chuyển' },
      '/reason',
      'too_short',
    ],
    ['a question of two words', ['receive'], 'ask', { question: 'Ở đâu?' }, '/question', 'too_short'],
    ['a refusal without a reason', ['receive'], 'refuse', { reason: '' }, '/reason', 'too_short'],
  ];
  it.each(wrong)('%s', async (_what, before, name, body, pointer, code) => {
    const sent = await sendReport(server.url);
    for (const step of before) await command(server.url, leader, sent.id, step);
    const [vi, en] = [
      await command<Problem>(server.url, leader, sent.id, name, body),
      await command<Problem>(server.url, leader, sent.id, name, body, { 'Accept-Language': 'en' }),
    ];
    expect(vi.status).toBe(422);
    const [inVi, inEn] = [vi, en].map((answer) =>
      answer.body.errors?.find((error) => error.pointer === pointer),
    );
    expect([inVi?.code, inEn?.code]).toMatchObject(
      code === 'required' ? [expect.anything(), expect.anything()] : [code, code],
    );
    expect(inVi?.detail).not.toBe(inEn?.detail);
  });

  it('brings a file that somebody else uploaded', async () => {
    const sent = await sendReport(server.url);
    for (const step of ['receive', 'start']) await command(server.url, leader, sent.id, step);
    const citizens = await upload(server.url, pdf(), 'a.pdf');
    const { body } = await command<Problem>(server.url, leader, sent.id, 'answer', {
      ...ANSWER,
      fileIds: [citizens.body.id],
    });
    expect(body.errors).toMatchObject([{ pointer: '/fileIds/0', code: 'file_unknown' }]);
  });

  it('is repeated: the first answer comes again, though the version has moved on', async () => {
    const sent = await sendReport(server.url);
    const headers = { 'Idempotency-Key': newKey(), 'If-Match': '"1"' };
    const first = await command(server.url, leader, sent.id, 'receive', {}, headers);
    const second = await command(server.url, leader, sent.id, 'receive', {}, headers);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
  });

  it('comes twice at once from two officers: one wins', async () => {
    const sent = await sendReport(server.url);
    const [a, b] = await Promise.all(
      [1, 2].map(() => command(server.url, leader, sent.id, 'receive', {}, { 'If-Match': '"1"' })),
    );
    expect([a?.status, b?.status].sort()).toEqual([200, 412]);
  });
});

describe('units and tenants', () => {
  it('an officer of a commune sees its own cases only; one of the province sees all', async () => {
    const sent = await sendReport(server.url);
    const neighbour = await server.officer(['leader'], YEN_TU);
    const province = await server.officer(['leader'], NINH_BINH);
    expect(await readCase<Problem>(server.url, neighbour, sent.id)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect(
      (await command<Problem>(server.url, neighbour, sent.id, 'receive', {}, { 'If-Match': '"1"' })).status,
    ).toBe(404);
    for (const path of ['events', 'contact', `files/${newId()}`])
      expect(
        (await call(`${server.url}/v1/cases/${sent.id}/${path}`, { headers: asOfficer(neighbour) })).status,
      ).toBe(404);
    expect((await readCase(server.url, province, sent.id)).status).toBe(200);
    const ids = async (key: string) =>
      (
        await call<Page<CaseSummary>>(`${server.url}/v1/cases?limit=100`, { headers: asOfficer(key) })
      ).body.items.map(({ id }) => id);
    expect(await ids(neighbour)).not.toContain(sent.id);
    expect(await ids(province)).toContain(sent.id);
  });

  it('a transfer moves the case to the other unit, with a clock of its own', async () => {
    const sent = await sendReport(server.url);
    const neighbour = await server.officer(['leader'], YEN_TU);
    await command(server.url, leader, sent.id, 'receive');
    const { status, body } = await command(server.url, leader, sent.id, 'transfer', {
      toUnit: YEN_TU,
      reason: 'Đoạn đường này thuộc xã Yên Từ',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'transferred', unit: { key: YEN_TU } });
    expect(body.events.at(-1)).toMatchObject({ toUnit: { key: YEN_TU }, unit: { key: HOA_LU } });
    expect((await readCase<Problem>(server.url, leader, sent.id)).status).toBe(404);
    const received = await command(server.url, neighbour, sent.id, 'receive');
    expect(received.body.status).toBe('received');
    expect(received.body.deadlines.filter(({ step }) => step === 'intake').map(({ leg }) => leg)).toEqual([
      1, 2,
    ]);
  });

  it('another tenant’s officer does not find the case', async () => {
    const { database } = server.services;
    await database.run(
      statement(
        'test_tenant',
        z.object({}),
        `insert into tenants values ('38', '38@2025-07-01', now()) on conflict do nothing`,
      ),
      [],
    );
    const { createKey } = await import('../src/keys/keys.js');
    const foreign = await createKey(
      database,
      server.services.units,
      { tenant: '38', roles: ['leader'], unitKey: '38@2025-07-01', name: 'Thanh Hóa' },
      new Date(),
    );
    const sent = await sendReport(server.url);
    expect((await readCase<Problem>(server.url, foreign, sent.id)).status).toBe(404);
    const list = await call<Page<CaseSummary>>(`${server.url}/v1/cases`, { headers: asOfficer(foreign) });
    expect(list.body.items).toEqual([]);
    // The same key with the other tenant's number in it is no key.
    expect(
      (await readCase<Problem>(server.url, foreign.replace('gd_key_38', 'gd_key_37'), sent.id)).status,
    ).toBe(401);
  });

  it('a revoked key is no key', async () => {
    const key = await server.officer();
    const { revokeKey } = await import('../src/keys/store.js');
    await revokeKey(server.services.database, TENANT, key.split('_')[3] ?? '', new Date());
    const { status, headers, body } = await call(`${server.url}/v1/cases`, { headers: asOfficer(key) });
    expect(status).toBe(401);
    expect(body.code).toBe('unauthenticated');
    expect(headers.get('WWW-Authenticate')).toBe('Bearer');
  });
});

describe('the sender’s contact', () => {
  it('is read apart from the case, and every read is recorded', async () => {
    const sent = await sendReport(server.url);
    expect(JSON.stringify((await readCase(server.url, leader, sent.id)).body)).not.toMatch(/Hạnh|0912 ?345/);
    const contact = await call<CaseContact>(`${server.url}/v1/cases/${sent.id}/contact`, {
      headers: asOfficer(leader),
    });
    expect(contact.body).toEqual({
      name: 'Nguyễn Thị Hạnh',
      address: 'Số 5, phố Phúc Ninh',
      phone: '0912 345 678',
      email: null,
      idNumber: null,
      organisation: null,
      representatives: [],
    });
    const reads = await server.services.database.all(
      statement(
        'test_reads',
        z.object({ officer_id: z.string(), request_id: z.string() }),
        'select officer_id, request_id from contact_reads where tenant_id = $1 and case_id = $2',
      ),
      [TENANT, sent.id],
    );
    expect(reads).toEqual([
      { officer_id: `key:${leader.split('_')[3]}`, request_id: contact.headers.get('Gd-Request-Id') },
    ]);
  });

  it('of an anonymous report does not exist', async () => {
    const sent = await sendReport(server.url, { sender: null, consent: null });
    const { status } = await call(`${server.url}/v1/cases/${sent.id}/contact`, {
      headers: asOfficer(leader),
    });
    expect(status).toBe(404);
  });
});

// Last: the limits of calls take no time that runs backwards.
describe('as time goes by', () => {
  it('is asked about, and the answer’s clock waits for the sender', async () => {
    const sent = await sendReport(server.url);
    await command(server.url, leader, sent.id, 'receive');
    const { body } = await command(server.url, leader, sent.id, 'ask', { question: 'Cột đèn số mấy?' });
    expect(body).toMatchObject({ status: 'needs_info', allowed: ['refuse', 'message', 'note', 'restrict'] });
    server.setNow('2026-03-05T09:00:00+07:00');
    const later = await track(server.url, sent.code, sent.secret);
    expect(later.body.deadlines.find(({ step }) => step === 'answer')).toMatchObject({
      due: '2026-03-19',
      paused: ['2026-03-03', '2026-03-04', '2026-03-05'],
    });
    expect(later.body.firstDue).toBe('2026-03-16');
  });

  it('was based on yesterday’s reading of the same version: it is taken', async () => {
    const sent = await sendReport(server.url);
    const etag = (await readCase(server.url, leader, sent.id)).headers.get('ETag') ?? '';
    server.setNow('2026-03-06T09:00:00+07:00');
    const { status } = await command(server.url, leader, sent.id, 'receive', {}, { 'If-Match': etag });
    expect(status).toBe(200);
  });
});
