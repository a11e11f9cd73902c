import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, TrackedCase } from '@gd/contract';
import { newId } from '../src/ids.js';
import {
  call,
  command,
  newSecret,
  type SentCase,
  senderStep,
  sendReport,
  track,
  upload,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let officer: string;
beforeAll(async () => {
  server = await startTestServer();
  officer = await server.officer();
});
afterAll(() => server.close());

const step = <T = TrackedCase>(sent: SentCase, name: string, json: unknown = {}, headers = {}) =>
  senderStep<T>(server.url, sent, name, json, headers);

describe('following a case', () => {
  it('shows the case, and nothing of who sent it', async () => {
    const sent = await sendReport(server.url);
    const { status, body, headers } = await track(server.url, sent.code, sent.secret);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: sent.id,
      status: 'submitted',
      allowed: ['write', 'withdraw'],
      unit: { label: { vi: 'Phường Hoa Lư' } },
    });
    expect(JSON.stringify(body)).not.toMatch(/Hạnh|0912 ?345/);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('reads a code as people type it', async () => {
    const sent = await sendReport(server.url);
    const typed = sent.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await track(server.url, typed, sent.secret)).status).toBe(200);
  });

  it('gives one same answer to a wrong code, a wrong secret and none', async () => {
    const [sent, other] = [await sendReport(server.url), await sendReport(server.url)];
    const answers = await Promise.all([
      track<Problem>(server.url, sent.code, newSecret()),
      track<Problem>(server.url, sent.code, other.secret),
      track<Problem>(server.url, '37-0000-0000-0', sent.secret),
      track<Problem>(server.url, 'gì đó', sent.secret),
      call(`${server.url}/v1/tracking/${sent.code}`),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({
        type: '/problems/case-not-found',
        title: 'Không tìm thấy phản ánh với mã và mật mã này',
        status: 404,
        code: 'case_not_found',
        requestId: '',
      });
    }
  });
});

describe('what the sender can do', () => {
  it('withdraws, once', async () => {
    const sent = await sendReport(server.url);
    expect((await step(sent, 'withdraw', { reason: 'Đã tự sửa' })).body).toMatchObject({
      status: 'withdrawn',
      allowed: [],
    });
    const again = await step<Problem>(sent, 'withdraw', {}, { 'Accept-Language': 'en' });
    expect(again).toMatchObject({ status: 409, body: { code: 'command_not_allowed' } });
    expect(again.body.detail).toContain('Withdrawn');
  });

  it('replies with a file when asked, and only then', async () => {
    const sent = await sendReport(server.url);
    expect((await step<Problem>(sent, 'reply', { text: 'Xin bổ sung' })).status).toBe(409);
    await command(server.url, officer, sent.id, 'receive');
    await command(server.url, officer, sent.id, 'ask', { question: 'Cột đèn số mấy, thưa bà?' });
    const file = await upload(
      server.url,
      new Blob(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n']),
      'sơ đồ.pdf',
    );
    const { status, body } = await step(sent, 'reply', { text: 'Cột số 5', fileIds: [file.body.id] });
    expect(status).toBe(200);
    expect(body.status).toBe('received');
    expect(body.files).toEqual([]);
    expect(body.events.at(-1)).toMatchObject({
      type: 'info_supplied',
      by: 'citizen',
      text: 'Cột số 5',
      files: [{ name: 'sơ đồ.pdf' }],
    });
  });

  it('confirms an answer', async () => {
    const sent = await sendReport(server.url);
    await command(server.url, officer, sent.id, 'receive');
    await command(server.url, officer, sent.id, 'start');
    const answer = {
      text: 'Đã thay bóng đèn và kiểm tra đường dây của cả phố Phúc Ninh.',
      doneBy: 'Tổ điện phường',
      doneOn: '2026-03-02',
    };
    expect((await command(server.url, officer, sent.id, 'answer', answer)).status).toBe(200);
    const { body } = await step(sent, 'confirm', { note: 'Cảm ơn' });
    expect(body.status).toBe('closed');
    expect(body.events.map(({ type }) => type)).toEqual([
      'submitted',
      'received',
      'started',
      'answered',
      'confirmed',
    ]);
    expect(body.deadlines.map(({ status }) => status)).toEqual(['done', 'not-applicable', 'done']);
  });

  it('writes twenty times in a row, and again once the office has written; what leads on stays open', async () => {
    const sent = await sendReport(server.url);
    await command(server.url, officer, sent.id, 'receive');
    const write = (text: string) => step<Problem>(sent, 'write', { text, fileIds: [] });
    for (let n = 1; n <= 20; n += 1) expect((await write(`Lần thứ ${n}`)).status).toBe(200);
    const { status, body } = await write('Lần thứ 21');
    expect([status, body.code]).toEqual([409, 'command_not_allowed']);
    expect(body.detail).toContain('20');
    await command(server.url, officer, sent.id, 'message', { text: 'Chúng tôi đã đọc.', fileIds: [] });
    expect((await write('Cảm ơn')).status).toBe(200);
    for (let n = 2; n <= 20; n += 1) await write(`Lần thứ ${n}`);
    expect((await write('Nữa')).status).toBe(409);
    expect((await step(sent, 'withdraw')).status).toBe(200);
  });

  it('needs the secret of this very case', async () => {
    const [sent, other] = [await sendReport(server.url), await sendReport(server.url)];
    expect((await step<Problem>({ ...sent, secret: other.secret }, 'withdraw')).status).toBe(404);
  });
});

describe('files of a case', () => {
  it('are read with code and secret, never by address alone', async () => {
    const { body: file } = await upload(
      server.url,
      new Blob(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n']),
      'giấy tờ.pdf',
    );
    const sent = await sendReport(server.url, { fileIds: [file.id] });
    const url = `${server.url}/v1/tracking/${sent.code}/files/${file.id}`;
    const { status, headers } = await call(url, { headers: { 'Gd-Case-Secret': sent.secret } });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="gi_y t_.pdf"; filename*=UTF-8''gi%E1%BA%A5y%20t%E1%BB%9D.pdf`,
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect((await call(url)).status).toBe(404);
    expect(
      (
        await call(`${server.url}/v1/tracking/${sent.code}/files/${newId()}`, {
          headers: { 'Gd-Case-Secret': sent.secret },
        })
      ).status,
    ).toBe(404);
    const other = await sendReport(server.url);
    expect(
      (
        await call(`${server.url}/v1/tracking/${other.code}/files/${file.id}`, {
          headers: { 'Gd-Case-Secret': other.secret },
        })
      ).status,
    ).toBe(404);
  });
});

// Last: the limits of calls take no time that runs backwards.
describe('as time goes by', () => {
  it('answers 304 to an entity tag that is still right, and anew after a change or on another day', async () => {
    const sent = await sendReport(server.url);
    const etag = (await track(server.url, sent.code, sent.secret)).headers.get('ETag') ?? '';
    const again = () => track(server.url, sent.code, sent.secret, { 'If-None-Match': etag });
    expect((await again()).status).toBe(304);
    server.setNow('2026-03-04T09:00:00+07:00');
    const late = await again();
    expect(late.status).toBe(200);
    expect(late.body.deadlines.find((deadline) => deadline.step === 'intake')?.status).toBe('overdue');
    await command(server.url, officer, sent.id, 'receive');
    expect((await again()).status).toBe(200);
  });
});
