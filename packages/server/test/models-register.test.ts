/** A model's life, from its nomination on: who may do what, what is public of it, and what stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type {
  DeskModel,
  ModelDetail,
  ModelRegister,
  Nomination,
  OfficerModel,
  Page,
  Problem,
} from '@gd/contract';
import { commit } from '@gd/receipts';
import { statement } from '../src/database/database.js';
import { cleanUpFiles } from '../src/files/clean-up.js';
import { newId } from '../src/ids.js';
import { runUpkeep } from '../src/upkeep.js';
import { HOA_LU, NINH_BINH, SITE, TENANT, YEN_TU } from './support/names.js';
import {
  DECISION,
  GOOD,
  modelCommand,
  modelContent,
  nominateAs,
  nominateFromPage,
  nomination,
  openModel,
  REASON,
  recognition,
  removal,
  uploadPhoto,
} from './support/models.js';
import { asOfficer, call, exportedLog, newKey, upload } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let url: string;
/** A unit's editor, the province's reviewer, the committees of the unit and of the province. */
let editor: string;
let reviewer: string;
let unitCommittee: string;
let committee: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ url } = server);
  editor = await server.officer(['model-editor']);
  reviewer = await server.officer(['model-reviewer'], NINH_BINH);
  unitCommittee = await server.officer(['committee']);
  committee = await server.officer(['committee'], NINH_BINH);
});
afterAll(() => server.close());

const site = { 'Gd-Site': SITE };
const query = <Row extends z.ZodMiniType>(row: Row, sql: string, values: unknown[] = []) =>
  server.services.database.all(statement('test', row, sql), values);
const read = <T = ModelDetail>(slug: string) => call<T>(`${url}/v1/models/${slug}`, { headers: site });

type Step = readonly [key: string, name: string, body?: unknown];
/** Takes a model through steps, each of which must succeed. */
async function walk(id: string, ...steps: readonly Step[]): Promise<OfficerModel> {
  let last = (await openModel(url, reviewer, id)).body;
  for (const [key, name, body] of steps) {
    const answer = await modelCommand(url, key, id, name, body);
    if (answer.status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(answer.body)}`);
    last = answer.body;
  }
  return last;
}
const toRunning = (registration: object = {}): Step[] => [
  [reviewer, 'register', { on: '2024-05', ...registration }],
  [editor, 'launch'],
  [editor, 'start'],
];

async function newModel(changes = {}): Promise<{ id: string; slug: string }> {
  const { status, body } = await nominateAs(url, editor, changes);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

describe('a nomination', () => {
  it('by a citizen is for officers only, and who sent it is sealed and every reading recorded', async () => {
    const { status, body } = await nominateFromPage(url);
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: 'Vườn rau tự quản của tổ dân phố', status: 'nominated' });
    expect(body.slug).toMatch(/^vuon-rau-tu-quan-cua-to-dan-pho-[0-9a-f]{4}$/);
    expect((await read<Problem>(body.slug)).status).toBe(404);
    const opened = await openModel(url, reviewer, body.id);
    expect(opened.body).toMatchObject({
      nominatedBy: 'citizen',
      status: 'nominated',
      allowed: ['register', 'decline', 'edit'],
      place: { vi: 'Phường Hoa Lư' },
      events: [{ type: 'nominated', officer: null, on: '2026-03-02' }],
    });
    expect(JSON.stringify(opened.body)).not.toContain('Bưởi');

    const contactOf = (key: string) =>
      call(`${url}/v1/register/models/${body.id}/contact`, { headers: asOfficer(key) });
    expect((await contactOf(editor)).status).toBe(403);
    expect((await contactOf(reviewer)).body).toEqual({
      name: 'Lê Thị Bưởi',
      address: 'Ngõ 9, phố Phúc Ninh',
      phone: '0944 555 666',
      email: null,
    });
    const reads = await query(
      z.object({ officer_id: z.string() }),
      'select officer_id from model_contact_reads where tenant_id = $1 and model_id = $2',
      [TENANT, body.id],
    );
    expect(reads).toEqual([{ officer_id: expect.stringMatching(/^key:/) }]);
    const stored = await query(
      z.object({ row: z.string() }),
      `select model_contacts::text as row from model_contacts where tenant_id = $1
       union all select model_events::text from model_events where tenant_id = $1
       union all select models::text from models where tenant_id = $1`,
      [TENANT],
    );
    expect(stored.filter(({ row }) => /Bưởi|0944 ?555/.test(row))).toEqual([]);
    expect(server.logged()).not.toMatch(/Bưởi|0944 ?555/);
  });

  it('by a citizen who withdraws consent loses its contact for good, and only officers read that it did', async () => {
    const { body } = await nominateFromPage(url);
    const contact = `${url}/v1/register/models/${body.id}/contact`;
    const forget = <T = OfficerModel>(key: string, headers: object = {}, reason = 'consent-withdrawn') =>
      call<T>(`${contact}?reason=${reason}`, {
        method: 'DELETE',
        headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'If-Match': '*', ...headers }),
      });
    expect((await forget(editor)).status).toBe(403);
    expect((await forget(reviewer, { 'If-Match': '"7"' })).status).toBe(412);
    const unnamed = await forget<Problem>(reviewer, {}, 'asked');
    expect(unnamed.body.errors).toMatchObject([{ pointer: '?reason' }]);
    expect((await call(contact, { headers: asOfficer(reviewer) })).status).toBe(200);

    const once = { 'Idempotency-Key': newKey(), 'If-Match': '"1"' };
    const erased = await forget(reviewer, once);
    expect(erased.headers.get('ETag')).toBe('"2"');
    expect(erased.body).toMatchObject({ status: 'nominated', nominatedBy: 'citizen' });
    expect(erased.body.events[1]).toMatchObject({
      ...{ type: 'contact-erased', reason: 'consent-withdrawn', officer: 'Thử nghiệm', text: null },
      ...{ on: '2026-03-02', at: new Date(NOW).toISOString() },
    });
    expect((await forget(reviewer, once)).body).toEqual(erased.body);
    expect((await forget(reviewer)).status).toBe(404);
    expect((await call(contact, { headers: asOfficer(reviewer) })).status).toBe(404);
    const left = await query(
      z.object({ leaf_id: z.string() }),
      `select leaf_id from log_leaves where tenant_id = $1 and leaf_id = $2
         and not exists (select from model_contacts where tenant_id = $1 and model_id = $3)`,
      [TENANT, `model/${body.id}/2`, body.id],
    );
    expect(left).toHaveLength(1);

    await walk(body.id, [reviewer, 'register']);
    const shown = (await read(body.slug)).body.events.map(({ type }) => type);
    expect(shown).toEqual(['nominated', 'registered']);
  });

  it('has the district level only where it began before districts were abolished', async () => {
    const district = { level: 'district' } as const;
    const wrong = await nominateAs<Problem>(url, editor, district);
    expect([wrong.status, wrong.body.errors]).toMatchObject([
      422,
      [{ pointer: '/level', code: 'level_not_in_force' }],
    ]);
    const old = { ...district, period: { from: '2024', to: null } };
    const { id } = await newModel(old);
    const edit = (changes: Partial<Nomination>) =>
      modelCommand<Problem>(url, reviewer, id, 'edit', modelContent(changes));
    const pointers = async (changes: Partial<Nomination>) =>
      (await edit(changes)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await pointers({ ...old, period: { from: '2026', to: null } })).toEqual([
      '/level level_not_in_force',
    ]);
    // Its registration says as well that it was there.
    await walk(id, [reviewer, 'register', { on: '2024-05' }]);
    expect((await edit(district)).status).toBe(200);
  });

  it('may name a unit of any era of the province, and an officer only the own one', async () => {
    const old = await newModel({ unit: '14335@0' });
    expect((await openModel(url, editor, old.id)).body).toMatchObject({
      unit: { label: { vi: 'Phường Phúc Thành' } },
      unitsToday: [{ key: HOA_LU }],
      province: { key: NINH_BINH },
    });
    const refusal = async (changes: object, key = editor) => {
      const { status, body } = await nominateAs<Problem>(url, key, changes);
      return [status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    expect(await refusal({ unit: YEN_TU })).toEqual([422, ['/unit invalid_value']]);
    expect(await refusal({ unit: '20407@0' })).toEqual([422, ['/unit unit_other_province']]);
    expect(await refusal({ unit: '99999@0' })).toEqual([422, ['/unit unit_unknown']]);
    expect(await refusal({ nominator: nomination().nominator })).toEqual([422, ['/nominator invalid_value']]);
    const anonymous = await nominateFromPage<Problem>(url, nomination({ nominator: null }));
    expect(anonymous.body.errors).toMatchObject([{ pointer: '/nominator', code: 'sender_required' }]);
    const silent = await nominateFromPage<Problem>(url, nomination({ consent: null }));
    expect(silent.body.errors).toMatchObject([{ pointer: '/consent', code: 'required' }]);
    const consent = { version: '2019-01', locale: 'vi', givenAt: '2026-03-02T08:59:00+07:00' } as const;
    const outdated = await nominateFromPage<Problem>(url, nomination({ consent }));
    expect(outdated.body.errors).toMatchObject([{ pointer: '/consent/version', code: 'consent_outdated' }]);
    const filled = await nominateFromPage<Problem>(url, nomination({ website: 'http://example.com' }));
    expect(filled.body.code).toBe('looks_automated');
  });

  it('is taken once', async () => {
    const body = nomination();
    const key = { 'Idempotency-Key': newKey() };
    const [first, again] = [await nominateFromPage(url, body, key), await nominateFromPage(url, body, key)];
    expect(again.body).toEqual(first.body);
    expect((await nominateFromPage<Problem>(url, body)).body.code).toBe('already_exists');
  });

  it('from a page needs a solved challenge, but for a few an hour', async () => {
    const careful = await startTestServer({ GD_PROOF_OF_WORK: 'on', GD_RATE_LIMIT_WITHOUT_PROOF: '1' });
    try {
      expect((await nominateFromPage(careful.url)).status).toBe(201);
      expect((await nominateFromPage<Problem>(careful.url)).body.code).toBe('proof_required');
      const officer = await careful.officer(['model-editor']);
      expect((await nominateAs(careful.url, officer)).status).toBe(201);
    } finally {
      await careful.close();
    }
  });

  it('takes a story of the full length', async () => {
    const part = 'Nghĩa tình xóm giềng. '.repeat(227);
    const story = Object.fromEntries(
      ['situation', 'goals', 'method', 'beneficiaries', 'resources', 'outputs', 'sustainability'].map(
        (name) => [name, part],
      ),
    );
    expect((await nominateFromPage(url, nomination({ story }))).status).toBe(201);
  });
});

describe('the life of a model', () => {
  it('leads from the nomination to a recognition and out of the list, each step by its own role', async () => {
    const { id, slug } = await newModel();
    expect((await modelCommand<Problem>(url, editor, id, 'register')).status).toBe(403);
    const { body: early } = await modelCommand<Problem>(url, editor, id, 'launch');
    expect(early).toMatchObject({ code: 'command_not_allowed', status: 409 });
    expect(early.detail).toContain('Ra mắt');

    await walk(id, ...toRunning({ registerNumber: 'NB-17' }));
    expect((await read(slug)).body).toMatchObject({ status: 'running', year: 2024, recognition: null });
    const reported = await walk(id, [
      editor,
      'report',
      { note: REASON, figures: [{ name: 'Số hộ', value: 21 }] },
    ]);
    expect(reported.figures).toEqual([{ name: 'Số hộ', value: 21 }]);
    const reviewed = await walk(id, [reviewer, 'review', { ...GOOD, on: '2026' }]);
    expect(reviewed).toMatchObject({ status: 'reviewed', outcome: 'good' });

    const asUnit = (level: string) =>
      modelCommand<Problem>(url, unitCommittee, id, 'recognise', recognition(level));
    expect((await asUnit('province')).body.errors).toMatchObject([{ pointer: '/level' }]);
    expect((await asUnit('commune')).status).toBe(200);
    expect((await openModel(url, unitCommittee, id)).body.allowed).toEqual([]);
    expect((await modelCommand<Problem>(url, unitCommittee, id, 'remove', removal)).status).toBe(403);
    const again = await modelCommand<Problem>(url, committee, id, 'recognise', recognition('commune'));
    expect(again.body.errors).toMatchObject([{ pointer: '/level', code: 'invalid_value' }]);
    await walk(id, [committee, 'recognise', recognition('province')]);
    expect((await read(slug)).body).toMatchObject({ status: 'recognised', recognition: 'province' });

    const yearly = async () =>
      (await call<ModelRegister>(`${url}/v1/models/register`, { headers: site })).body.years;
    const before = await yearly();
    const removed = await walk(id, [committee, 'remove', { ...removal, on: '2026-03-01' }]);
    expect(removed).toMatchObject({ status: 'removed', allowed: [], registerNumber: 'NB-17' });
    expect(removed.events.map(({ type, on, reason }) => [type, on, reason])).toEqual([
      ['nominated', '2026-03-02', null],
      ['registered', '2024-05', null],
      ['launched', '2026-03-02', null],
      ['started', '2026-03-02', null],
      ['reported', '2026-03-02', null],
      ['reviewed', '2026', null],
      ['recognised', '2026-03-02', null],
      ['recognised', '2026-03-02', null],
      ['removed', '2026-03-01', 'ineffective'],
    ]);
    expect(removed.events.at(-1)).toMatchObject({ decision: DECISION, officer: 'Thử nghiệm' });
    expect((await read<Problem>(slug)).body.code).toBe('not_found');
    const gone = before.map((flow) =>
      flow.year === 2026 ? { ...flow, removed: flow.removed + 1, end: flow.end - 1 } : flow,
    );
    expect(await yearly()).toEqual(gone);
  });

  it('is not for other units, nor on another version than was read', async () => {
    const { id } = await newModel();
    const other = await server.officer(['model-editor', 'model-reviewer', 'committee'], YEN_TU);
    expect((await openModel<Problem>(url, other, id)).status).toBe(404);
    expect((await modelCommand<Problem>(url, other, id, 'register', {}, '*')).status).toBe(404);
    const { headers } = await openModel(url, reviewer, id);
    await walk(id, [reviewer, 'register']);
    const stale = await modelCommand<Problem>(url, editor, id, 'launch', {}, headers.get('ETag') ?? '');
    expect(stale.body.code).toBe('etag_stale');
    const tomorrow = await modelCommand<Problem>(url, editor, id, 'launch', { on: '2026-03-03' });
    expect(tomorrow.body.errors).toMatchObject([{ pointer: '/on', code: 'date_in_future' }]);
    expect((await modelCommand(url, editor, id, 'launch', { on: '2026-03' })).status).toBe(200);
  });

  it('has a number of its own, also where two are registered at once', async () => {
    const [a, b] = [await newModel(), await newModel()];
    const register = ({ id }: { id: string }, registerNumber: string) =>
      modelCommand<Problem>(url, reviewer, id, 'register', { registerNumber });
    const answers = await Promise.all([register(a, 'NB 21/2026'), register(b, 'nb 21/2026')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body.errors).toMatchObject([{ pointer: '/registerNumber', code: 'duplicate' }]);
  });

  it('knows no day that the calendar has not, and no removal before the registration', async () => {
    const { id } = await newModel();
    const pointers = async (key: string, name: string, json: object) =>
      (await modelCommand<Problem>(url, key, id, name, json)).body.errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(await pointers(reviewer, 'register', { on: '2025-02-31' })).toEqual(['/on invalid_format']);
    await walk(id, [reviewer, 'register', { on: '2025-06' }]);
    const early = { ...removal, on: '2025-05-31' };
    expect(await pointers(committee, 'remove', early)).toEqual(['/on ends_before_start']);
    await walk(id, [committee, 'remove', { ...removal, on: '2025' }]);
  });

  it('waits in the queue of whoever must act', async () => {
    const { id } = await newModel();
    const queue = async (name: string, key = reviewer) =>
      (
        await call<{ items: { id: string }[] }>(`${url}/v1/register/models?queue=${name}&limit=100`, {
          headers: asOfficer(key),
        })
      ).body.items.map((item) => item.id);
    expect(await queue('register')).toContain(id);
    await walk(id, ...toRunning());
    expect(await queue('register')).not.toContain(id);
    expect(await queue('review')).toContain(id);
    expect(await queue('review', await server.officer(['model-reviewer'], YEN_TU))).not.toContain(id);
    await walk(id, [reviewer, 'review', { ...GOOD, on: '2025-12' }]);
    expect(await queue('review')).toContain(id);
    await walk(id, [reviewer, 'review', GOOD]);
    expect(await queue('review')).not.toContain(id);
  });

  it('is copied from others, in no circle', async () => {
    const [a, b, c] = [await newModel(), await newModel(), await newModel()];
    for (const { id } of [a, b, c]) await walk(id, [reviewer, 'register']);
    const link = (id: string, copiedFrom: string) =>
      modelCommand<Problem>(url, editor, id, 'link', { copiedFrom, adaptations: 'Trồng trong thùng xốp.' });
    const codes = async (id: string, from: string) =>
      (await link(id, from)).body.errors?.map(({ code }) => code);
    expect((await link(b.id, a.id)).status).toBe(200);
    expect((await link(c.id, b.id)).status).toBe(200);
    expect(await codes(a.id, c.id)).toEqual(['invalid_value']);
    expect(await codes(a.id, a.id)).toEqual(['invalid_value']);
    expect(await codes(b.id, a.id)).toEqual(['duplicate']);
    expect(await codes(b.id, newId())).toEqual(['model_unknown']);
    expect(await codes(b.id, (await newModel()).id)).toEqual(['model_unknown']);
    expect((await read(b.slug)).body).toMatchObject({
      copiedFrom: [{ slug: a.slug, adaptations: 'Trồng trong thùng xốp.' }],
      copiedTo: [{ slug: c.slug }],
    });
    // Commands take ids.
    const opened = await call(`${url}/v1/register/models/${b.id}`, { headers: asOfficer(editor) });
    expect(opened.body).toMatchObject({ copiedFrom: [{ id: a.id }], copiedTo: [{ id: c.id }] });
    await walk(c.id, [editor, 'unlink', { copiedFrom: b.id, note: REASON }]);
    expect((await read(b.slug)).body.copiedTo).toEqual([]);
    expect((await link(a.id, c.id)).status).toBe(200);
  });
});

describe('photos and documents', () => {
  const bytesOf = async (path: string) => {
    const answer = await fetch(`${url}${path}`);
    return { status: answer.status, headers: answer.headers, bytes: await answer.arrayBuffer() };
  };

  it('are public while the model is listed, in two sizes, kept, replaced and dropped by an edit', async () => {
    const mine = { headers: asOfficer(editor) };
    const [first, second] = [await uploadPhoto(url, { width: 1200, ...mine }), await uploadPhoto(url, mine)];
    const { body: paper } = await upload(
      url,
      new Blob(['%PDF-1.4\n']),
      'ho-so-Le-Thi-Buoi.pdf',
      asOfficer(editor),
    );
    const photo = (fileId: string) => ({ fileId, caption: 'Vườn', alt: 'Luống rau trước nhà văn hóa' });
    const documents = [{ fileId: paper.id, title: 'Quyết định', number: '15/QĐ-UBND', date: '2025-03' }];
    const { id, slug } = await newModel({ photos: [photo(first.id)], documents });
    const path = `/v1/open-data/37/model-photos/${first.id}`;
    expect((await bytesOf(path)).status).toBe(404);
    const opened = `${url}/v1/register/models/${id}/files/${first.id}`;
    expect((await call(opened, { headers: asOfficer(editor) })).status).toBe(200);
    await walk(id, [reviewer, 'register']);

    const full = await bytesOf(path);
    expect(full.status).toBe(200);
    expect(Object.fromEntries(full.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=3600, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const card = await bytesOf(`${path}?size=card`);
    expect(card.bytes.byteLength).toBeLessThan(full.bytes.byteLength);
    expect((await bytesOf(`/v1/open-data/37/model-documents/${first.id}`)).status).toBe(404);
    const sent = await bytesOf(`/v1/open-data/37/model-documents/${paper.id}`);
    // By its title: the name that the file had may tell whose it was.
    const disposition = sent.headers.get('Content-Disposition');
    expect(disposition).toContain(`attachment; filename="Quy_t __nh.pdf"`);
    expect(disposition).toContain(encodeURIComponent('Quyết định.pdf'));
    const list = await call<{ items: ModelDetail[] }>(`${url}/v1/models?sort=-changedAt`, { headers: site });
    expect(list.body.items.find((item) => item.id === id)?.cover).toMatchObject({
      id: first.id,
      width: 1200,
    });

    const content = modelContent();
    const edited = await walk(id, [
      editor,
      'edit',
      { ...content, title: 'Vườn rau chung của phố', photos: [photo(second.id), photo(first.id)], documents },
    ]);
    expect(edited).toMatchObject({ slug, title: { vi: 'Vườn rau chung của phố' } });
    expect(edited.photos.map((one) => one.id)).toEqual([second.id, first.id]);
    expect(edited.documents).toMatchObject([
      { title: 'Quyết định', number: '15/QĐ-UBND', date: '2025-03', mediaType: 'application/pdf' },
    ]);
    const dropped = await walk(id, [editor, 'edit', { ...content, photos: [photo(second.id)] }]);
    expect([dropped.photos.length, dropped.documents.length]).toEqual([1, 0]);
    expect((await bytesOf(path)).status).toBe(404);
    const again = await modelCommand<Problem>(url, editor, id, 'edit', {
      ...content,
      photos: [photo(first.id), photo(second.id), photo(second.id)],
      documents,
    });
    expect(again.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/photos/0/fileId', 'file_unknown'],
      ['/photos/2/fileId', 'duplicate'],
      ['/documents/0/fileId', 'file_unknown'],
    ]);

    // No orphan: what a model names is not cleaned up.
    const { database, blobs } = server.services;
    await cleanUpFiles(database, blobs, TENANT, new Date('2100-01-01'));
    expect((await bytesOf(`/v1/open-data/37/model-photos/${second.id}?size=card`)).status).toBe(200);
    await walk(id, [committee, 'remove', removal]);
    expect((await bytesOf(`/v1/open-data/37/model-photos/${second.id}`)).status).toBe(404);
  });
});

describe('as time goes by', () => {
  let later: TestServer;
  let key: string;
  beforeAll(async () => {
    later = await startTestServer();
    key = await later.officer(['model-reviewer'], NINH_BINH);
    later.setNow('2024-06-01T09:00:00+07:00');
  });
  afterAll(() => later.close());

  it('a model moves with its unit to that of today, and the old one stays shown', async () => {
    const { body } = await nominateFromPage(later.url, nomination({ unit: '14335@0' }));
    later.setNow(NOW);
    expect((await openModel(later.url, key, body.id)).body.unitsToday).toMatchObject([{ key: '14335@0' }]);
    await runUpkeep(later.services);
    await runUpkeep(later.services);
    const { body: moved } = await openModel(later.url, key, body.id);
    expect(moved).toMatchObject({ unit: { key: '14335@0' }, unitsToday: [{ key: HOA_LU }] });
    expect(moved.events.map(({ type }) => type)).toEqual(['nominated', 'moved']);
    expect(moved.events[1]).toMatchObject({
      officer: null,
      units: { from: { key: '14335@0' }, to: [{ key: HOA_LU }] },
    });
  });

  it('a contact is erased a year after the nomination was decided, or two years undecided', async () => {
    const { body: decided } = await nominateFromPage(later.url);
    const { body: waiting } = await nominateFromPage(later.url);
    await modelCommand(later.url, key, decided.id, 'decline', { note: REASON });
    const statusOf = async (id: string) =>
      (await call(`${later.url}/v1/register/models/${id}/contact`, { headers: asOfficer(key) })).status;
    later.setNow('2027-03-01T09:00:00+07:00');
    await runUpkeep(later.services);
    expect([await statusOf(decided.id), await statusOf(waiting.id)]).toEqual([200, 200]);
    later.setNow('2027-03-03T09:00:00+07:00');
    await runUpkeep(later.services);
    await runUpkeep(later.services);
    expect([await statusOf(decided.id), await statusOf(waiting.id)]).toEqual([404, 200]);
    const { body: erased } = await openModel(later.url, key, decided.id);
    expect(erased.events.map(({ type, officer, reason }) => [type, officer, reason])).toEqual([
      ['nominated', null, null],
      ['declined', 'Thử nghiệm', null],
      ['contact-erased', null, 'retention-over'],
    ]);
    // It is in the log, and nobody sees by the order of the register that it was erased.
    const auditor = await later.officer(['auditor'], NINH_BINH);
    const entries = await exportedLog(later.url, auditor);
    const leaves = entries.filter(({ leaf }) => leaf.id.startsWith(`model/${decided.id}/`));
    expect(leaves.map(({ leaf }) => leaf.kind)).toContain('model.contact-erased');
    for (const { leaf, content, salt } of leaves)
      expect(await commit(content, salt ?? '')).toBe(leaf.commitment);
    const desk = await call<Page<DeskModel>>(`${later.url}/v1/register/models?q=rau`, {
      headers: asOfficer(key),
    });
    expect(desk.body.items.find(({ id }) => id === decided.id)?.changedAt).toBe(erased.events[1]?.at);
    const { body: late } = await nominateFromPage(later.url);
    later.setNow('2028-03-01T09:00:00+07:00');
    await modelCommand(later.url, key, late.id, 'decline', { note: REASON });
    await runUpkeep(later.services);
    expect([await statusOf(late.id), await statusOf(waiting.id)]).toEqual([200, 200]);
    later.setNow('2028-03-03T09:00:00+07:00');
    await runUpkeep(later.services);
    expect([await statusOf(late.id), await statusOf(waiting.id)]).toEqual([200, 404]);
  });
});
