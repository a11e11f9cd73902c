import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CaseReceipt, Problem } from '@gd/contract';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { HOA_LU, NINH_BINH, SITE, TENANT } from './support/names.js';
import { call, newKey, newSecret, report, sendReport, submit, track, upload } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const rows = (sql: string, ...values: unknown[]) =>
  server.services.database.all(statement('test', z.record(z.string(), z.unknown()), sql), values);

describe('a report that is taken', () => {
  it('answers with a receipt: code, unit, due dates and their reasons', async () => {
    const submission = report();
    const { status, headers, body } = await submit(server.url, submission);
    expect(status).toBe(201);
    expect(headers.get('Location')).toBe(`/v1/tracking/${body.code}`);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toMatchObject({
      id: submission.id,
      status: 'submitted',
      kind: 'FBK',
      unit: { key: HOA_LU },
    });
    expect(body.code).toMatch(/^37-/);
    const answer = body.deadlines.find(({ step }) => step === 'answer');
    // Ten working days after Monday 2 March 2026.
    expect(answer).toMatchObject({ due: '2026-03-16', rule: 'T-22', forecast: true, status: 'pending' });
    expect(answer?.explanation.vi).toContain('10 ngày làm việc');
  });

  it('keeps contact, consent and secret apart from the case', async () => {
    const secret = newSecret();
    const submission = report();
    await submit(server.url, submission, { secret });
    const [contact] = await rows(
      'select * from case_contacts where tenant_id = $1 and case_id = $2',
      TENANT,
      submission.id,
    );
    expect(contact).toMatchObject({ name: null, phone: null, sealed: expect.any(Buffer) as Buffer });
    const [consent] = await rows(
      'select * from consents where tenant_id = $1 and case_id = $2',
      TENANT,
      submission.id,
    );
    expect(consent).toMatchObject({
      purpose: 'case-handling',
      version: '2026-11-23',
      locale: 'vi',
      given_at: '2026-03-02T01:59:00.000Z',
      recorded_at: '2026-03-02T02:00:00.000Z',
    });
    expect(consent?.['text']).toContain('Luật Bảo vệ dữ liệu cá nhân');
    const [row] = await rows(
      'select * from cases where tenant_id = $1 and case_id = $2',
      TENANT,
      submission.id,
    );
    expect(JSON.stringify(row)).not.toContain('Hạnh');
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('takes an anonymous report without contact and consent', async () => {
    const { status, body } = await submit(server.url, report({ sender: null, consent: null }));
    expect(status).toBe(201);
    expect(
      await rows('select 1 from case_contacts where tenant_id = $1 and case_id = $2', TENANT, body.id),
    ).toEqual([]);
    expect(
      await rows('select 1 from consents where tenant_id = $1 and case_id = $2', TENANT, body.id),
    ).toEqual([]);
  });

  it('takes a report to the province itself', async () => {
    expect((await submit(server.url, report({ place: { unit: NINH_BINH } }))).status).toBe(201);
  });

  it.each(['2026-03-02T08:59:00+23:59', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])(
    'keeps the time of consent whatever the clock of the device says: %s',
    async (givenAt) => {
      const submission = report({ consent: { version: '2026-11-23', locale: 'vi', givenAt } });
      expect((await submit(server.url, submission)).status).toBe(201);
      const [consent] = await rows(
        'select extract(epoch from given_at)::text as seconds from consents where tenant_id = $1 and case_id = $2',
        TENANT,
        submission.id,
      );
      expect(Number(consent?.['seconds'])).toBe(Date.parse(givenAt) / 1000);
    },
  );

  it('keeps ids in lower case, however they were written (RFC 9562 §4)', async () => {
    const file = await upload(server.url, new Blob(['%PDF-1.4\n']), 'a.pdf');
    const submission = report();
    const written = { ...submission, id: submission.id.toUpperCase(), fileIds: [file.body.id.toUpperCase()] };
    const { status, body } = await submit(server.url, written);
    expect([status, body.id]).toEqual([201, submission.id]);
    expect(body.files.map(({ id }) => id)).toEqual([file.body.id]);
  });

  it('has a file once that is named twice', async () => {
    const { body: file } = await upload(server.url, new Blob(['%PDF-1.4\n']), 'a.pdf');
    const { status, body } = await submit(server.url, report({ fileIds: [file.id, file.id] }));
    expect([status, body.files.length]).toEqual([201, 1]);
  });

  it('stores text composed (NFC), however it was typed', async () => {
    const sent = await sendReport(server.url, { title: 'Đèn đường hỏng'.normalize('NFD') });
    const { body } = await track(server.url, sent.code, sent.secret);
    expect(body.title).toBe('Đèn đường hỏng'.normalize('NFC'));
  });
});

describe('a report that is refused names the field and the reason, in both languages', () => {
  const refused: [what: string, changes: object, pointer: string, code: string][] = [
    ['an unknown unit', { place: { unit: '99999@2025-07-01' } }, '/place/unit', 'unit_unknown'],
    [
      'a unit of another province',
      { place: { unit: '20335@2025-07-01' } },
      '/place/unit',
      'unit_other_province',
    ],
    ['a unit of the past', { place: { unit: '14335@0' } }, '/place/unit', 'unit_not_in_force'],
    ['no key of a unit', { place: { unit: 'Hoa Lư' } }, '/place/unit', 'invalid_format'],
    ['a NUL byte', { title: 'Đèn đường\u0000 hỏng' }, '/title', 'control_character'],
    ['half a surrogate pair', { title: 'Đèn đường \ud83d hỏng' }, '/title', 'control_character'],
    ['a title that is too short', { title: 'Hỏng' }, '/title', 'too_short'],
    ['content that is too long', { content: 'a'.repeat(10_001) }, '/content', 'too_long'],
    ['a title of another type', { title: 12 }, '/title', 'invalid_type'],
    ['a kind that does not exist', { kind: 'CPL' }, '/kind', 'invalid_value'],
    ['a recommendation without proposal', { kind: 'REC' }, '/proposal', 'proposal_required'],
    [
      'an anonymous recommendation',
      { kind: 'REC', proposal: 'Thay đèn', sender: null },
      '/sender',
      'anonymous_not_allowed',
    ],
    [
      'no way to answer',
      { sender: { name: 'Hạnh', address: 'Phúc Ninh' } },
      '/sender/phone',
      'contact_required',
    ],
    [
      'a wrong phone number',
      { sender: { name: 'Hạnh', address: 'Phúc Ninh', phone: '12' } },
      '/sender/phone',
      'invalid_phone',
    ],
    ['no consent', { consent: null }, '/consent', 'required'],
    [
      'an old consent',
      { consent: { version: '2020', locale: 'vi', givenAt: '2026-03-02T08:59:00+07:00' } },
      '/consent/version',
      'consent_outdated',
    ],
    ['a file that was not uploaded', { fileIds: [newId()] }, '/fileIds/0', 'file_unknown'],
    ['a field that does not exist', { idCard: '001' }, '/idCard', 'unknown_field'],
    ['an id of another version', { id: '6f0f1b1e-0f5c-4c7e-9d6c-0a2f4d1d2c3b' }, '/id', 'invalid_format'],
  ];

  it.each(refused)('%s', async (_what, changes, pointer, code) => {
    const submission = { ...report(), ...changes };
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map((language) =>
        submit<Problem>(server.url, submission, { headers: { 'Accept-Language': language } }),
      ),
    );
    expect(vi?.status).toBe(422);
    expect(vi?.headers.get('Content-Type')).toContain('application/problem+json');
    expect(vi?.headers.get('Content-Language')).toBe('vi');
    expect(vi?.body).toMatchObject({
      type: '/problems/validation-failed',
      code: 'validation_failed',
      title: 'Có mục chưa đúng',
    });
    expect(en?.body.title).toBe('Some fields need attention');
    const [inVi, inEn] = [vi, en].map((answer) =>
      answer?.body.errors?.find((error) => error.pointer === pointer),
    );
    expect(inVi?.code).toBe(code);
    expect(inEn?.code).toBe(code);
    expect(inVi?.detail).not.toBe(inEn?.detail);
    expect(inVi?.detail).toBeTruthy();
  });

  it('names every wrong field at once', async () => {
    const { body } = await submit<Problem>(server.url, report({ title: '', content: '' }));
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/title', 'too_short'],
      ['/content', 'too_short'],
    ]);
  });

  it.each([
    [
      'broken JSON',
      '{"title": "Đèn',
      'application/json',
      400,
      'malformed_json',
      'Nội dung gửi lên không phải JSON hợp lệ',
    ],
    [
      'a raw NUL byte in JSON',
      '{"title": "\u0000"}',
      'application/json',
      400,
      'malformed_json',
      'Nội dung gửi lên không phải JSON hợp lệ',
    ],
    [
      'an empty body',
      '',
      'application/json',
      400,
      'malformed_json',
      'Nội dung gửi lên không phải JSON hợp lệ',
    ],
    [
      'a prototype',
      '{"__proto__": {"a": 1}}',
      'application/json',
      400,
      'malformed_json',
      'Nội dung gửi lên không phải JSON hợp lệ',
    ],
    [
      'plain text',
      'xin chào',
      'text/plain',
      415,
      'unsupported_media_type',
      'Kiểu nội dung không được hỗ trợ',
    ],
    [
      'a form',
      'title=a',
      'application/x-www-form-urlencoded',
      415,
      'unsupported_media_type',
      'Kiểu nội dung không được hỗ trợ',
    ],
    [
      'a body over 64 KiB',
      JSON.stringify({ content: 'a'.repeat(70_000) }),
      'application/json',
      413,
      'body_too_large',
      'Nội dung gửi lên quá lớn',
    ],
  ])('%s', async (_what, body, type, status, code, title) => {
    const headers = {
      'Gd-Site': SITE,
      'Idempotency-Key': newKey(),
      'Gd-Case-Secret': newSecret(),
      'Content-Type': type,
    };
    const answer = await call(`${server.url}/v1/cases`, { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status, body: { code, title, status } });
    const english = await call(`${server.url}/v1/cases`, {
      method: 'POST',
      headers: { ...headers, 'Accept-Language': 'en-GB, vi;q=0.5' },
      body,
    });
    expect(english.body.title).not.toBe(title);
  });

  it('without a secret of the right form', async () => {
    const { status, body } = await submit<Problem>(server.url, report(), { secret: 'short' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: 'Gd-Case-Secret', code: 'invalid_format' }]);
  });

  it('without a site key, with a wrong one, and with one of a form that no key has', async () => {
    expect(await submit<Problem>(server.url, report(), { site: '' })).toMatchObject({
      status: 400,
      body: { code: 'site_key_missing' },
    });
    for (const site of ['gd_site_37_nowhere', "gd_site_37'--", 'x'])
      expect(await submit<Problem>(server.url, report(), { site })).toMatchObject({
        status: 403,
        body: { code: 'site_key_unknown' },
      });
  });
});

describe('Idempotency-Key', () => {
  it('is required', async () => {
    const { status, body } = await submit<Problem>(server.url, report(), { key: '' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'idempotency_key_missing', title: 'Thiếu Idempotency-Key' });
  });

  it('has a form', async () => {
    expect((await submit<Problem>(server.url, report(), { key: 'a b' })).body.errors).toMatchObject([
      { pointer: 'Idempotency-Key' },
    ]);
  });

  it('gives the first answer again to the same body', async () => {
    const [submission, options] = [report(), { key: newKey(), secret: newSecret() }];
    const first = await submit(server.url, submission, options);
    const second = await submit(server.url, submission, options);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    const written = await rows(
      'select 1 from case_events where tenant_id = $1 and case_id = $2',
      TENANT,
      submission.id,
    );
    expect(written).toHaveLength(1);
  });

  it('refuses another body, and another secret', async () => {
    const [submission, options] = [report(), { key: newKey(), secret: newSecret() }];
    await submit(server.url, submission, options);
    for (const [other, otherOptions] of [
      [{ ...submission, title: 'Một chuyện khác hẳn' }, options],
      [submission, { ...options, secret: newSecret() }],
    ] as const)
      expect(await submit<Problem>(server.url, other, otherOptions)).toMatchObject({
        status: 422,
        body: { code: 'idempotency_key_reused', title: 'Idempotency-Key đã dùng cho nội dung khác' },
      });
  });

  it('another key with the same id is refused', async () => {
    const submission = report();
    await submit(server.url, submission);
    expect(await submit<Problem>(server.url, submission)).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    });
  });

  it('stays free when the first attempt was refused', async () => {
    const [submission, key] = [report(), newKey()];
    expect((await submit(server.url, { ...submission, title: '' }, { key })).status).toBe(422);
    expect((await submit(server.url, submission, { key })).status).toBe(201);
  });

  it('writes once when the same request comes many times at once', async () => {
    const [submission, options] = [report(), { key: newKey(), secret: newSecret() }];
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => submit(server.url, submission, options)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
  });

  it('answers 409 while the first is still running', async () => {
    const [submission, key] = [report(), newKey()];
    const { database } = server.services;
    const site = await rows('select site_id from sites where tenant_id = $1 and key = $2', TENANT, SITE);
    await database
      .transaction(async (db) => {
        await db.run(
          statement(
            'test_claim',
            z.object({}),
            `insert into idempotency_keys (tenant_id, operation, caller, key, request_hash, created_at)
          values ($1, 'cases.submit', $2, $3, '', now())`,
          ),
          [TENANT, `site:${String(site[0]?.['site_id'])}`, key],
        );
        const waiting = await submit<Problem>(server.url, submission, { key });
        expect(waiting).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
        expect(waiting.headers.get('Retry-After')).toBe('1');
        throw new Error('roll back');
      })
      .catch((error: Error) => expect(error.message).toBe('roll back'));
    expect((await submit<CaseReceipt>(server.url, submission, { key })).status).toBe(201);
  });
});
