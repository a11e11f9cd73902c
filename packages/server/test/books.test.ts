/** Books: built by the committee of the province, frozen when published, made into files in the background. */
import { setTimeout } from 'node:timers/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type {
  Book,
  BookBody,
  BookCandidate,
  BookExport,
  BookSummary,
  OfficerBook,
  Problem,
} from '@gd/contract';
import { exportWorker } from '../src/books/export-worker.js';
import { claimExport, insertExport } from '../src/books/export-store.js';
import { cleanUpFiles } from '../src/files/clean-up.js';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { lockModel } from '../src/models/store.js';
import { openLog } from '../src/logger.js';
import { runUpkeep } from '../src/upkeep.js';
import { HOA_LU, NINH_BINH, SITE, TENANT } from './support/names.js';
import { asOfficer, call, newKey, upload } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let committee: string;
let editor: string;
let reviewer: string;
beforeAll(async () => {
  server = await startTestServer();
  committee = await server.officer(['committee'], NINH_BINH);
  editor = await server.officer(['model-editor'], NINH_BINH);
  reviewer = await server.officer(['model-reviewer'], NINH_BINH);
});
afterAll(() => server.close());

const REGISTER = '/v1/register/books';

const get = <T>(path: string, key = committee) => call<T>(server.url + path, { headers: asOfficer(key) });
const post = <T>(path: string, json: unknown = {}, key = committee, headers = {}) =>
  call<T>(server.url + path, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'If-Match': '*', ...headers }),
    json,
  });
const patch = <T>(id: string, json: BookBody, headers = {}) =>
  call<T>(`${server.url}${REGISTER}/${id}`, {
    method: 'PATCH',
    headers: asOfficer(committee, { 'If-Match': '*', ...headers }),
    json,
  });
const atSite = <T>(path: string) => call<T>(server.url + path, { headers: { 'Gd-Site': SITE } });

/** A model with a photo, registered. */
async function registerModel(title: string): Promise<{ id: string; photoId: string; slug: string }> {
  const image = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2f6f4f' } })
    .webp()
    .toBuffer();
  const { body: file } = await upload(server.url, new Blob([image]), 'anh.webp', asOfficer(editor));
  const id = newId();
  const nominated = await post<{ slug: string }>(
    '/v1/models/nominations',
    {
      id,
      title,
      summary: 'Nhân dân góp công, góp tiền thắp sáng đường thôn.',
      field: 'economy',
      kind: 'collective',
      level: 'commune',
      unit: HOA_LU,
      photos: [{ fileId: file.id, alt: 'Đường thôn có đèn' }],
      nominator: null,
      locale: 'vi',
    },
    editor,
  );
  expect(nominated.status).toBe(201);
  expect((await post(`/v1/register/models/${id}/register`, {}, reviewer)).status).toBe(200);
  return { id, photoId: file.id, slug: nominated.body.slug };
}

async function newBook(title = 'Sách "Dân vận khéo" thử'): Promise<string> {
  const id = newId();
  expect((await post(REGISTER, { id, title })).status).toBe(201);
  return id;
}

const candidates = async (id: string, query = ''): Promise<BookCandidate[]> =>
  (await get<{ items: BookCandidate[] }>(`${REGISTER}/${id}/candidates${query}`)).body.items;

async function made(bookId: string, format: string): Promise<BookExport> {
  const asked = await post<BookExport>(`${REGISTER}/${bookId}/exports`, { id: newId(), format });
  expect(asked.status).toBe(201);
  for (;;) {
    const { body } = await get<BookExport>(`${REGISTER}/${bookId}/exports/${asked.body.id}`);
    if (body.status === 'done' || body.status === 'failed') return body;
    await setTimeout(50);
  }
}

const bytes = async (path: string, key?: string): Promise<Buffer> => {
  const response = await fetch(server.url + path, key === undefined ? {} : { headers: asOfficer(key) });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

describe('a book', () => {
  it('goes from draft to agreed to published, is read and downloaded, and stays as it was', async () => {
    const model = await registerModel('Thắp sáng đường quê');
    const other = await registerModel('Đoạn đường tự quản');
    const id = await newBook();

    const first = await get<OfficerBook>(`${REGISTER}/${id}`);
    expect(first.body).toMatchObject({ status: 'draft', size: 100, models: 0, allowed: ['edit', 'agree'] });
    const empty = await post<Problem>(`${REGISTER}/${id}/agree`);
    expect(empty.body).toMatchObject({ status: 409, code: 'book_not_ready' });

    const body: BookBody = {
      title: 'Sách "Dân vận khéo" thử',
      publisher: 'Tỉnh ủy Ninh Bình',
      period: '2021–2025',
      foreword: 'Lời nói đầu.',
      coverPhotoId: model.photoId,
      chapters: [{ title: 'Kinh tế', text: 'Mở đầu.', modelIds: [model.id, other.id] }],
    };
    const edited = await patch<OfficerBook>(id, body, { 'If-Match': first.headers.get('ETag')! });
    expect(edited.body).toMatchObject({
      models: 2,
      cover: { id: model.photoId },
      allowed: ['edit', 'agree', 'export'],
    });
    expect(edited.body.balance.byField.find(({ field }) => field === 'economy')).toMatchObject({ chosen: 2 });
    expect((await patch<Problem>(id, body, { 'If-Match': first.headers.get('ETag')! })).body.code).toBe(
      'etag_stale',
    );

    expect((await post<Problem>(`${REGISTER}/${id}/publish`)).body.code).toBe('command_not_allowed');
    expect((await post<OfficerBook>(`${REGISTER}/${id}/agree`)).body).toMatchObject({
      status: 'agreed',
      allowed: ['reopen', 'publish', 'export'],
    });
    expect((await patch<Problem>(id, body)).body.code).toBe('command_not_allowed');
    await post(`${REGISTER}/${id}/reopen`);
    await post(`${REGISTER}/${id}/agree`);
    expect((await atSite<Problem>(`/v1/books/${id}`)).status).toBe(404);
    expect((await call(`${server.url}/v1/open-data/${TENANT}/books/${id}/epub`)).status).toBe(404);
    expect((await post<OfficerBook>(`${REGISTER}/${id}/publish`)).body).toMatchObject({
      status: 'published',
      publishedAt: new Date(NOW).toISOString(),
      allowed: ['export'],
    });

    const before = await atSite<Book>(`/v1/books/${id}`);
    expect(before.body.chapters[0]?.models.map(({ title }) => title.vi)).toEqual([
      'Thắp sáng đường quê',
      'Đoạn đường tự quản',
    ]);
    expect((await atSite<{ items: BookSummary[] }>('/v1/books')).body.items.map((one) => one.id)).toEqual([
      id,
    ]);

    // One file of a format for officers and the public, whoever asks first.
    const [epub, again] = [await made(id, 'epub'), await made(id, 'epub')];
    expect(again.id).toBe(epub.id);
    expect(epub).toMatchObject({ status: 'done', done: 2, total: 2 });
    const file = await bytes(`/v1/open-data/${TENANT}/books/${id}/epub`);
    expect(file.length).toBe(epub.size);
    expect(file.equals(await bytes(`${REGISTER}/${id}/exports/${epub.id}/file`, reviewer))).toBe(true);
    expect((await EpubCheck.validate(file)).messages).toEqual([]);

    // The model goes on: another title and no photo, then it is removed.
    await post(
      `/v1/register/models/${model.id}/edit`,
      {
        title: 'Tên khác về sau',
        summary: 'Nội dung khác về sau của mô hình này.',
        field: 'economy',
        kind: 'collective',
        level: 'commune',
        unit: HOA_LU,
      },
      editor,
    );
    const removal = {
      reason: 'ended',
      note: 'Mô hình đã kết thúc.',
      decision: { number: '1-QĐ', date: '2026', issuer: 'Ban Chỉ đạo' },
    };
    expect((await post(`/v1/register/models/${model.id}/remove`, removal)).status).toBe(200);
    const later = new Date(new Date(NOW).getTime() + 3 * 24 * 3_600_000);
    await cleanUpFiles(server.services.database, server.services.blobs, TENANT, later);
    expect((await atSite<Book>(`/v1/books/${id}`)).body).toEqual(before.body);
    const photo = await fetch(`${server.url}/v1/open-data/${TENANT}/model-photos/${model.photoId}`);
    expect(photo.status).toBe(200);
    expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(100);
    expect((await bytes(`/v1/open-data/${TENANT}/books/${id}/epub`)).equals(file)).toBe(true);
    expect(JSON.parse((await bytes(`/v1/open-data/${TENANT}/books/${id}/json`)).toString())).toEqual(
      before.body,
    );
    expect((await bytes(`/v1/open-data/${TENANT}/books/${id}/print`)).subarray(0, 2).toString()).toBe('PK');
  });

  it('is not published with a model that was removed meanwhile', async () => {
    const model = await registerModel('Mô hình sẽ kết thúc');
    const id = await newBook();
    await patch(id, { title: 'Sách hai', chapters: [{ title: 'Một', modelIds: [model.id] }] });
    await post(`${REGISTER}/${id}/agree`);
    const removal = {
      reason: 'ended',
      note: 'Mô hình đã kết thúc.',
      decision: { number: '2-QĐ', date: '2026', issuer: 'Ban Chỉ đạo' },
    };
    await post(`/v1/register/models/${model.id}/remove`, removal);
    const { body } = await post<Problem>(`${REGISTER}/${id}/publish`);
    expect(body).toMatchObject({
      code: 'book_not_ready',
      detail: expect.stringContaining('Mô hình sẽ kết thúc'),
    });
    // It is shown no longer, and cannot be chosen again.
    expect((await get<OfficerBook>(`${REGISTER}/${id}`)).body.chapters[0]?.models).toEqual([]);
    await post(`${REGISTER}/${id}/reopen`);
    const chosen = await patch<Problem>(id, {
      title: 'Sách hai',
      chapters: [{ title: 'Một', modelIds: [model.id] }],
    });
    expect(chosen.body.errors).toMatchObject([{ pointer: '/chapters/0/modelIds/0', code: 'model_unknown' }]);
  });

  it('waits for a removal that is under way when it is published', async () => {
    const model = await registerModel('Mô hình đang được đưa ra');
    const id = await newBook();
    await patch(id, { title: 'Sách ba', chapters: [{ title: 'Một', modelIds: [model.id] }] });
    await post(`${REGISTER}/${id}/agree`);
    const waiting = statement(
      'test_waiting',
      z.object({ n: z.int() }),
      `select count(*)::int as n from pg_locks where not granted and locktype = 'transactionid'`,
    );
    const { publishing } = await server.services.database.transaction(async (db) => {
      await lockModel(db, TENANT, model.id);
      let isOver = false;
      const answer = post<Problem>(`${REGISTER}/${id}/publish`).finally(() => (isOver = true));
      while (!isOver && (await db.one(waiting, []))?.n === 0) await setTimeout(20);
      await db.run(
        statement(
          'test_remove',
          z.object({}),
          `update models set listed = false where tenant_id = $1 and model_id = $2`,
        ),
        [TENANT, model.id],
      );
      return { publishing: answer };
    });
    expect((await publishing).body).toMatchObject({ code: 'book_not_ready' });
  });

  it('takes listed models only, each once, and a cover of one of them', async () => {
    const id = await newBook();
    const [one] = await candidates(id);
    const refused = async (body: BookBody) => (await patch<Problem>(id, body)).body.errors;
    const modelId = one!.model.id;
    expect(await refused({ title: 'Sách', chapters: [{ title: 'Một', modelIds: [newId()] }] })).toMatchObject(
      [{ pointer: '/chapters/0/modelIds/0', code: 'model_unknown' }],
    );
    expect(
      await refused({ title: 'Sách', chapters: [{ title: 'Một', modelIds: [modelId, modelId] }] }),
    ).toMatchObject([{ pointer: '/chapters', code: 'duplicate' }]);
    const chapters = [{ title: 'Một', modelIds: [modelId] }];
    expect(await refused({ title: 'Sách', coverPhotoId: newId(), chapters })).toMatchObject([
      { pointer: '/coverPhotoId', code: 'file_unknown' },
    ]);
    // As long as the contract allows, in letters of three bytes.
    const long = {
      title: 'Sách',
      foreword: 'ế'.repeat(20_000),
      chapters: Array.from({ length: 30 }, () => ({ title: 'Một', text: 'ế'.repeat(10_000) })),
    };
    expect((await patch(id, long)).status).toBe(200);
  });

  it('is chosen from candidates: the best score first, by words and field, and as proposed', async () => {
    const { database } = server.services;
    await database.session((client) =>
      client.query(`update models set score = 91.5 where slug in ('dvk-003', 'dvk-007')`),
    );
    const id = await newBook();
    const all = await candidates(id, '?limit=100');
    expect(all.slice(0, 2).map(({ model }) => model.slug)).toEqual(['dvk-003', 'dvk-007']);
    expect(all[0]).toMatchObject({ score: 91.5, chosen: false });
    const page = await get<{ items: BookCandidate[]; nextCursor: string; total: number }>(
      `${REGISTER}/${id}/candidates?limit=1`,
    );
    expect(page.body.total).toBe(all.length);
    const [second] = await candidates(id, `?limit=1&cursor=${page.body.nextCursor}`);
    expect(second?.model.slug).toBe('dvk-007');
    expect((await candidates(id, '?q=nha+mang')).map(({ model }) => model.slug)).toEqual(['dvk-001']);
    const economy = await candidates(id, '?field=economy&limit=100');
    expect(new Set(economy.map(({ model }) => model.field))).toEqual(new Set(['economy']));

    await patch(id, { title: 'Sách', size: 10, chapters: [{ title: 'Một', modelIds: [all[0]!.model.id] }] });
    const { body: proposal } = await get<{ items: BookCandidate[]; balance: OfficerBook['balance'] }>(
      `${REGISTER}/${id}/proposal`,
    );
    expect(proposal.items).toHaveLength(10);
    expect(
      proposal.items
        .slice(0, 2)
        .map(({ model }) => model.slug)
        .sort(),
    ).toEqual(['dvk-003', 'dvk-007']);
    expect(proposal.items.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(proposal.balance.byField.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(10);
  });

  it('is built by the province’s committee, and read by that of a commune', async () => {
    const commune = await server.officer(['committee'], HOA_LU);
    const id = await newBook();
    expect((await post<Problem>(REGISTER, { id: newId(), title: 'Sách' }, commune)).body.code).toBe(
      'forbidden',
    );
    expect((await post<Problem>(`${REGISTER}/${id}/agree`, {}, commune)).body.code).toBe('forbidden');
    expect((await get<OfficerBook>(`${REGISTER}/${id}`, commune)).body.allowed).toEqual([]);
    // The scores of other units' models are not its business.
    for (const scored of ['candidates', 'proposal'])
      expect((await get<Problem>(`${REGISTER}/${id}/${scored}`, commune)).body.code).toBe('forbidden');
    expect((await post<Problem>(REGISTER, { id, title: 'Sách' })).body.code).toBe('already_exists');
    expect(
      (await get<{ items: BookSummary[] }>(REGISTER, commune)).body.items.map((one) => one.id),
    ).toContain(id);
  });
});

describe('the files of a book', () => {
  const log = openLog('silent');
  const draftOf = async (...slugs: string[]): Promise<string> => {
    const id = await newBook();
    const chosen = (await candidates(id, '?limit=100')).filter(({ model }) => slugs.includes(model.slug));
    await patch(id, {
      title: 'Sách',
      chapters: [{ title: 'Một', modelIds: chosen.map(({ model }) => model.id) }],
    });
    return id;
  };

  it('of a draft are what it says now, and go after a day', async () => {
    const id = await draftOf('dvk-001', 'dvk-002');
    const json = await made(id, 'json');
    const file = JSON.parse(
      (await bytes(`${REGISTER}/${id}/exports/${json.id}/file`, committee)).toString(),
    ) as Book;
    expect(file).toMatchObject({ status: 'draft', models: 2 });
    const again = await made(id, 'json');
    expect(again.id).not.toBe(json.id);
    server.setNow('2026-03-04T09:00:00+07:00');
    await runUpkeep(server.services);
    server.setNow(NOW);
    expect((await get(`${REGISTER}/${id}/exports/${json.id}`)).status).toBe(404);
  });

  it('are taken up again when the server that made them has died, and given up after three attempts', async () => {
    const { database, clock } = server.services;
    const id = await draftOf('dvk-001');
    const now = clock();
    // Left behind by servers that died: the lease of the one is over, that of the other was its last.
    const [stale, last] = [newId(), newId()];
    const lease = new Date(now.getTime() - 1);
    await database.transaction(async (db) => {
      for (const exportId of [stale, last])
        await insertExport(
          db,
          TENANT,
          { id: exportId, bookId: id, format: 'epub', isFinal: false, total: 1 },
          now,
        );
      expect(await claimExport(db, TENANT, now, lease)).toMatchObject({ status: 'running', attempts: 1 });
      await claimExport(db, TENANT, now, lease);
    });
    await database.session((client) =>
      client.query(`update book_exports set attempts = 3 where export_id = $1`, [last]),
    );
    await exportWorker({ ...server.services, log }).runDue();
    for (;;) {
      const states = await Promise.all(
        [stale, last].map(
          async (exportId) => (await get<BookExport>(`${REGISTER}/${id}/exports/${exportId}`)).body.status,
        ),
      );
      if (!states.includes('running') && !states.includes('waiting')) {
        expect(states).toEqual(['done', 'failed']);
        break;
      }
      await setTimeout(50);
    }
    expect((await get(`${REGISTER}/${id}/exports/${last}/file`)).status).toBe(404);
  });

  it('hold the pages for print, which are served with a policy that allows nothing inline', async () => {
    const id = await draftOf('dvk-001');
    const address = `${server.url}/books/${TENANT}/${id}/print`;
    const { database } = server.services;
    const spoil = (forces: string) =>
      database.session((client) =>
        client.query(`update models set forces = $1 where slug = 'dvk-001'`, [forces]),
      );
    // Whoever may not see a draft is told before its models are read.
    await spoil('[{}]');
    expect((await fetch(address)).status).toBe(404);
    await spoil('[]');
    const page = await fetch(`${address}?size=a4`, { headers: asOfficer(committee) });
    expect(page.status).toBe(200);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).toContain('size: 210mm 297mm');
    expect((await fetch(`${address}?size=b5`, { headers: asOfficer(committee) })).status).toBe(404);
    for (const script of ['paged.js', 'print.js'])
      expect((await fetch(`${server.url}/books/${script}`)).headers.get('Content-Type')).toContain(
        'javascript',
      );
    expect((await fetch(`${server.url}/books/constructor`)).status).toBe(404);
    const { id: exportId } = await made(id, 'print');
    const zip = await bytes(`${REGISTER}/${id}/exports/${exportId}/file`, committee);
    for (const name of ['sach-a5.html', 'sach-a4.html', 'paged.js', 'print.js'])
      expect(zip.includes(name)).toBe(true);
  });
});
