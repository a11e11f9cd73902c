/** What data subjects may ask for: to see their data, and to have them erased where no law needs them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ContactRead, Problem, SubjectCase } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { HOA_LU, YEN_TU } from './support/names.js';
import {
  answered,
  asOfficer,
  call,
  command,
  complaint,
  readCase,
  register,
  senderStep,
  sendReport,
  track,
  upload,
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

const reason = 'Chủ thể dữ liệu yêu cầu xóa dữ liệu.';
const person = {
  name: 'Phạm Thị Sen',
  address: 'Số 8, phố Vạn Hạnh',
  phone: '0911 222 333',
  idNumber: '037190009999',
};
const request = (changes: object = {}) =>
  sendReport(server.url, { kind: 'DSR', sender: person, details: { right: 'access' }, ...changes });
const subject = <T>(id: string, what: 'cases' | 'export', key = leader) =>
  call<T>(`${server.url}/v1/cases/${id}/subject/${what}`, { headers: asOfficer(key) });

describe('the cases of one person', () => {
  it('are found by telephone and name or by number, in the units that the officer works for', async () => {
    const own = await sendReport(server.url, {
      sender: { ...person, phone: '+84 911222333', idNumber: undefined },
    });
    const foreign = await sendReport(server.url, { sender: person, place: { unit: YEN_TU } });
    await sendReport(server.url, { sender: { ...person, name: 'Phạm Văn Sơn', idNumber: undefined } });
    const dsr = await request();
    const { body } = await subject<{ items: SubjectCase[] }>(dsr.id, 'cases');
    expect(body.items).toMatchObject([{ id: own.id, code: own.code, status: 'submitted' }]);
    expect(body.items[0]?.keptBecause?.vi).toContain('đang được xử lý');
    const province = await server.officer(['handler'], '37@2025-07-01');
    const all = await subject<{ items: SubjectCase[] }>(dsr.id, 'cases', province);
    expect(new Set(all.body.items.map(({ id }) => id))).toEqual(new Set([own.id, foreign.id]));
  });

  it('are not given to who has the name and telephone but another ID number', async () => {
    const mine = await sendReport(server.url, { sender: { ...person, name: 'Phạm Thị Mận' } });
    const stranger = await request({
      sender: { ...person, name: 'Phạm Thị Mận', idNumber: '037190001111' },
    });
    const { body } = await subject<{ items: SubjectCase[] }>(stranger.id, 'cases');
    expect(body.items.map(({ id }) => id)).not.toContain(mine.id);
    expect(body.items).toEqual([]);
  });

  it('are not looked for without a request of that person', async () => {
    const sent = await sendReport(server.url);
    for (const what of ['cases', 'export'] as const)
      expect((await subject<Problem>(sent.id, what)).body.code).toBe('command_not_allowed');
  });
});

describe('the copy of the data', () => {
  it('holds cases, contact and consent, without notes of the office; the reading is recorded', async () => {
    const sender = { ...person, name: 'Đỗ Văn Mạnh', idNumber: '037190008888', phone: '0912 000 111' };
    const own = await sendReport(server.url, { sender });
    await walk(server.url, leader, own.id, ['note', { text: 'Việc của cơ quan' }]);
    const dsr = await request({ sender });
    const answer = await subject<{
      request: string;
      cases: { id: string; contact: object; consents: object[] }[];
    }>(dsr.id, 'export');
    expect(answer.headers.get('Content-Disposition')).toContain(`du-lieu-ca-nhan-${dsr.code}.json`);
    expect(answer.body.request).toBe(dsr.code);
    expect(answer.body.cases).toMatchObject([
      {
        id: own.id,
        contact: { name: 'Đỗ Văn Mạnh' },
        consents: [{ purpose: 'case-handling', version: '2026-11-23' }],
      },
      { id: dsr.id },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('Việc của cơ quan');
    const reads = await call<{ items: ContactRead[] }>(`${server.url}/v1/cases/${own.id}/contact/reads`, {
      headers: asOfficer(leader),
    });
    expect(reads.body.items).toMatchObject([
      {
        purpose: 'data-request',
        by: `key:${leader.split('_')[3]}`,
        requestId: answer.headers.get('Gd-Request-Id'),
      },
    ]);
  });
});

describe('erasure', () => {
  it('is refused for a complaint, and for a case that is not over', async () => {
    const cpl = await register(server.url, leader, complaint());
    const open = await sendReport(server.url);
    for (const [{ id }, why] of [
      [cpl, 'khiếu nại'],
      [open, 'đang được xử lý'],
    ] as const) {
      const { status, body } = await command<Problem>(server.url, leader, id, 'erase', { reason });
      expect([status, body.code]).toEqual([409, 'erasure_not_allowed']);
      expect(body.detail).toContain(why);
    }
  });

  it('is done for a data request of the same person, which the officer may see, and for no other', async () => {
    const sent = await sendReport(server.url, { sender: person });
    const anonymous = await sendReport(server.url, { sender: null, consent: null });
    for (const { id } of [sent, anonymous]) await walk(server.url, leader, id, ...answered);
    const own = await request();
    const namesake = await request({
      sender: { ...person, phone: '0911 222 334', idNumber: '037190002222' },
    });
    const elsewhere = await request({ place: { unit: YEN_TU } });
    for (const [id, { id: dataRequest }] of [
      [sent.id, namesake],
      [sent.id, elsewhere],
      [anonymous.id, own],
    ] as const) {
      const { status, body } = await command<Problem>(server.url, leader, id, 'erase', {
        reason,
        dataRequest,
      });
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([{ pointer: '/dataRequest', code: 'invalid_value' }]);
    }
    const erased = await walk(server.url, leader, sent.id, ['erase', { reason, dataRequest: own.id }]);
    expect(erased.content).toBe('');
  });

  it('is the end: nobody can write into the case again, where no later erasure would find it', async () => {
    const sent = await sendReport(server.url);
    await walk(server.url, leader, sent.id, ...answered, 'close', ['erase', { reason }]);
    const tracked = (await track(server.url, sent.code, sent.secret)).body;
    expect([tracked.allowed, (await readCase(server.url, leader, sent.id)).body.allowed]).toEqual([[], []]);
    const rated = await senderStep<Problem>(server.url, sent, 'rate', { score: 1, comment: 'Bí mật' });
    const noted = await command<Problem>(server.url, leader, sent.id, 'note', { text: 'Bí mật' });
    for (const { status, body } of [rated, noted]) {
      expect([status, body.code]).toEqual([409, 'command_not_allowed']);
      expect(body.detail).toContain('đã được xóa');
    }
  });

  it('removes contact, content, files and answers that were kept for repeats; what happened stays', async () => {
    const { body: file } = await upload(server.url, new Blob(['%PDF-1.4\nSen']), 'sen.pdf');
    const words = 'Bí mật của bà Sen ở đây, không ai cần biết.';
    const sent = await sendReport(server.url, { content: words, fileIds: [file.id], sender: person });
    await walk(server.url, leader, sent.id, ...answered, 'close');
    const before = (await readCase(server.url, leader, sent.id)).body;
    const dsr = await request();
    const wrong = await command<Problem>(server.url, leader, sent.id, 'erase', {
      reason,
      dataRequest: sent.id,
    });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/dataRequest', code: 'invalid_value' }]);
    const erased = await walk(server.url, leader, sent.id, ['erase', { reason, dataRequest: dsr.id }]);

    expect(erased).toMatchObject({
      title: '',
      content: '',
      proposal: null,
      files: [],
      status: 'closed',
      unit: { key: HOA_LU },
    });
    expect(erased.events.map(({ type }) => type)).toEqual([
      ...before.events.map(({ type }) => type),
      'erased',
    ]);
    expect(erased.events.slice(0, -1).map(({ leaf, text, salt }) => ({ leaf, text, salt }))).toEqual(
      before.events.map(({ leaf }) => ({ leaf, text: null, salt: null })),
    );
    expect(erased.events.at(-1)).toMatchObject({ text: reason, leaf: { kind: 'case.erased' } });
    expect((await track(server.url, sent.code, sent.secret)).body.content).toBe('');
    for (const path of ['contact', `files/${file.id}`])
      expect(
        (await call(`${server.url}/v1/cases/${sent.id}/${path}`, { headers: asOfficer(leader) })).status,
      ).toBe(404);
    expect((await command<Problem>(server.url, leader, sent.id, 'erase', { reason })).status).toBe(409);

    const { database } = server.services;
    const tables = await database.all(
      statement(
        'test_tables',
        z.object({ name: z.string() }),
        `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      ),
      [],
    );
    for (const { name } of tables) {
      const found = await database.all(
        statement(
          'test_words',
          z.object({}),
          `select from ${name} as row where row::text like '%Bí mật của bà Sen%' or row::text like '%sen.pdf%'`,
        ),
        [],
      );
      expect([name, found.length]).toEqual([name, 0]);
    }
  });
});
