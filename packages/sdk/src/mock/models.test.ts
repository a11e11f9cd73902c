/** The register of models in the mock: what elements and their stories lean on. */
import { MODEL_STATUSES } from '@gd/rules';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient, isGdError, newId, type GdClient } from '../index.js';
import {
  bookWith,
  checked,
  CONTENT,
  DECISION,
  modelWith,
  NOMINATION,
  NOTE,
  sheet,
} from '../testing/model-calls.js';
import { createMock, type Mock } from './index.js';
import { stateOf } from './models/model.js';
import { samplePhotoBytes } from './sample-photo.js';

const ANY = { ifMatch: '*' };
const HOA_LU = '14329@2025-07-01';

let mock: Mock;
let client: GdClient;
/** Nobody is signed in where the credential is empty. */
const clientOf = (auth: string) =>
  createClient({
    baseUrl: 'https://mock.gd.invalid',
    site: 'gd_site_37_demo',
    fetch: mock.fetch,
    publicUrl: mock.publicUrl,
    retry: { limit: 0 },
    auth: () => auth,
  });
beforeEach(() => {
  mock = createMock();
  client = clientOf('any-key');
});

const codeOf = async (call: PromiseLike<unknown>): Promise<string | undefined> => {
  try {
    await call;
  } catch (error) {
    if (isGdError(error, 'validation'))
      return error.fieldErrors.map((one) => `${one.pointer} ${one.code}`).join();
    if (isGdError(error, 'problem')) return error.code;
    throw error;
  }
  return undefined;
};

describe('the register', () => {
  it('has a sample in every status, and shows the public none that is not listed', async () => {
    expect(new Set(mock.state.models.map((model) => stateOf(model).status))).toEqual(new Set(MODEL_STATUSES));
    const removed = modelWith(mock, 'removed');
    expect(await codeOf(client.models.read(removed.slug))).toBe('not_found');
    expect((await client.models.search({ status: 'removed' }).page()).total).toBe(2);
  });

  it('leads a citizen’s nomination through to recognition, and every step is in its history', async () => {
    const citizen = clientOf('');
    const nominator = { name: 'Nguyễn Thị Lan', address: 'Thôn Đông', phone: '0912 345 678' };
    expect(await codeOf(citizen.models.nominate(NOMINATION))).toBe('/nominator sender_required');
    const photo = await citizen.files.upload(samplePhotoBytes(), { name: 'Ngõ.png' });
    const photos = [{ fileId: photo.id, alt: 'Ngõ sạch' }];
    const { version } = mock.state.site.nominationConsent;
    const consent = { version, locale: 'vi', givenAt: '2026-11-23T09:00:00+07:00' } as const;
    expect(await codeOf(citizen.models.nominate({ ...NOMINATION, nominator }))).toBe('/consent required');
    const draft = { ...NOMINATION, id: newId(), nominator, consent, photos };
    const { id, slug } = await citizen.models.nominate(draft);
    expect(await citizen.models.nominate(draft)).toMatchObject({ id, slug });
    expect(slug).toMatch(/^ngo-xanh-khong-rac-[0-9a-f]{4}$/);
    expect(await codeOf(citizen.models.read(slug))).toBe('not_found');
    expect(await client.models.contact(id)).toMatchObject({ name: nominator.name, email: null });
    const [, erased] = (await client.models.forgetContact(id, 'erasure-requested', ANY)).events;
    expect(erased).toMatchObject({ type: 'contact-erased', reason: 'erasure-requested' });
    expect(await codeOf(client.models.forgetContact(id, 'erasure-requested', ANY))).toBe('not_found');

    const opened = await client.models.open(id).withResponse();
    expect(opened.data).toMatchObject({ nominatedBy: 'citizen', allowed: ['register', 'decline', 'edit'] });
    const registered = await client.models
      .register(id, { registerNumber: 'YT-01' }, { ifMatch: opened.etag ?? '' })
      .withResponse();
    expect(await codeOf(client.models.launch(id, {}, { ifMatch: opened.etag ?? '' }))).toBe('etag_stale');
    await client.models.launch(id, { on: '2026-10' }, { ifMatch: registered.etag ?? '' });
    expect(await codeOf(client.models.start(id, { on: '2026-12' }, ANY))).toBe('/on date_in_future');
    await client.models.start(id, {}, ANY);
    await client.models.review(id, { outcome: 'good', note: NOTE }, ANY);
    await client.models.recognise(id, { level: 'province', decision: DECISION }, ANY);
    const lower = client.models.recognise(id, { level: 'commune', decision: DECISION }, ANY);
    expect(await codeOf(lower)).toBe('/level invalid_value');

    const read = await citizen.models.read(slug);
    expect(read).toMatchObject({ status: 'recognised', recognition: 'province', year: 2026 });
    expect(read.unitsToday.map(({ key }) => key)).toEqual(['14728@2025-07-01']);
    expect(read.events.map(({ type }) => type).join(' ')).toBe(
      'nominated registered launched started reviewed recognised',
    );
    expect(citizen.models.photoUrl(photo.id)).toMatch(/^blob:/);
    expect((await fetch(citizen.models.photoUrl(photo.id))).headers.get('Content-Type')).toBe('image/png');
  });

  it('refuses what another province, an unknown file or another model would be needed for', async () => {
    const elsewhere = { ...NOMINATION, unit: '04795@2025-07-01' };
    expect(await codeOf(client.models.nominate(elsewhere))).toBe('/unit unit_other_province');
    const photos = [{ fileId: newId(), alt: 'Không có' }];
    expect(await codeOf(client.models.edit(modelWith(mock, 'running'), { ...CONTENT, photos }, ANY))).toBe(
      '/photos/0/fileId file_unknown',
    );
    const self = modelWith(mock, 'running');
    expect(await codeOf(client.models.link(self, { copiedFrom: self.id }, ANY))).toBe(
      '/copiedFrom invalid_value',
    );
  });

  it('adds up in every table and year, and keeps a removed model in the figures of its years', async () => {
    // One whose year is known; the others are in the list, and in no year.
    const model = mock.state.models.find(({ slug }) => slug === 'dvk-005')!;
    const before = await client.models.yearly();
    await client.models.remove(model, { reason: 'ended', note: NOTE, decision: DECISION }, ANY);
    const register = await client.models.yearly();
    const { years, byField, byUnit, byLevel, byKind } = register;
    expect(years.at(-1)?.removed).toBe((before.years.at(-1)?.removed ?? 0) + 1);
    expect(years.slice(0, -1)).toEqual(before.years.slice(0, -1));
    for (const { start, new: added, removed, end } of years) expect(end).toBe(start + added - removed);
    for (const table of [byField, byUnit, byLevel, byKind])
      expect(years.map((_, i) => table.reduce((sum, part) => sum + (part.years[i]?.end ?? 0), 0))).toEqual(
        years.map(({ end }) => end),
      );
    expect(register.published.at(-1)).toMatchObject({ new: 421, end: 1_635 });
    expect(register.published.at(-1)?.note?.vi).toContain('324');
    expect((await client.models.list({ q: model.title.vi }).page()).total).toBe(0);
  });

  it('counts each facet under the other filters, and finds by a unit of any era', async () => {
    const all = await client.models.facets();
    const economy = await client.models.facets({ field: 'economy' });
    expect(economy.fields).toEqual(all.fields);
    expect(economy.total).toBe(all.fields.find(({ value }) => value === 'economy')?.count);
    const found = await client.models.list({ unit: '14728@0' }).page();
    expect(found.items.map(({ slug }) => slug)).toEqual(['dvk-001']);
    expect((await client.models.list({ recognition: 'centre' }).page()).items[0]?.recognition).toBe('centre');
    const years = (await client.models.list({ sort: 'year', limit: 100 }).page()).items.map(
      ({ year }) => year,
    );
    const known = years.filter((year) => year !== null);
    expect(years.slice(0, known.length)).toEqual([...known].sort());
  });
});

describe('scores', () => {
  it('of others are hidden until the own one is in, and a change needs a reason', async () => {
    const { scores, results } = mock.state;
    const { modelId } = scores.find((one) => !results.some((result) => result.modelId === one.modelId))!;
    const before = await client.scoring.read(modelId);
    expect(before).toMatchObject({ mine: null, handedIn: 2, others: null, summary: null, result: null });
    const { id: criteriaId, criteria } = before.criteria;
    const marks = criteria.map(({ id, points }) => ({ criterion: id, points }));
    const tooMany = marks.map((mark, i) => (i === 0 ? { ...mark, points: 99 } : mark));
    expect(await codeOf(client.scoring.score(modelId, { criteriaId, marks: tooMany }))).toBe(
      '/marks/0/points more_than_points',
    );
    const after = await client.scoring.score(modelId, { criteriaId, marks });
    expect(after).toMatchObject({
      mine: { total: 100, changed: null },
      handedIn: 3,
      summary: { highest: 100 },
    });
    expect(after.others).toHaveLength(2);
    expect(await codeOf(client.scoring.score(modelId, { criteriaId, marks }))).toBe('change_reason_required');
    const changed = await client.scoring.score(modelId, { criteriaId, marks, changeReason: NOTE });
    expect(changed.mine?.changed).toEqual({ reason: NOTE, before: 100 });

    const { result } = await client.scoring.conclude(modelId, { criteriaId, reasons: NOTE });
    expect(result).toMatchObject({ total: changed.summary?.mean, reasons: NOTE });
    expect(await client.models.open(modelId)).toMatchObject({ score: result?.total });
    expect(await codeOf(client.scoring.conclude(modelId, { criteriaId, reasons: NOTE }))).toBe(
      'scoring_concluded',
    );
  });
});

describe('surveys', () => {
  it('show averages from five answers on, and a device’s second answer replaces its first', async () => {
    const device = crypto.randomUUID();
    const answers = { benefit: 5, participation: 5, keep: 5 };
    const before = await client.surveys.read('dvk-002');
    expect([before.count, before.questions[0]?.average]).toEqual([3, null]);
    expect((await client.surveys.answer('dvk-002', { device, answers })).count).toBe(4);
    expect((await client.surveys.answer('dvk-002', { device, answers: { ...answers, keep: 1 } })).count).toBe(
      4,
    );
    const { count, questions } = await client.surveys.answer('dvk-002', {
      device: crypto.randomUUID(),
      answers,
    });
    expect([count, typeof questions[0]?.average, questions[0]?.counts?.length]).toEqual([5, 'number', 5]);
  });
});

describe('books', () => {
  it('are drafted, agreed, reopened and published, and stay as they were that day', async () => {
    const { books } = client;
    const draft = bookWith(mock, 'draft').id;
    const { data, etag } = await books.open(draft).withResponse();
    expect(data.allowed).toEqual(['edit', 'agree', 'export']);
    const { items } = await books.propose(draft);
    expect(items).toHaveLength(data.size);
    const chapters = [{ title: 'Chọn lọc', modelIds: items.map(({ model }) => model.id) }];
    const edited = await books.edit(
      draft,
      { title: data.title, size: data.size, chapters },
      { ifMatch: etag ?? '' },
    );
    expect(edited.models).toBe(data.size);
    expect(edited.balance.byField.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(data.size);
    expect(await codeOf(books.publish(draft, ANY))).toBe('command_not_allowed');
    await books.agree(draft, ANY);
    expect(await codeOf(books.edit(draft, { title: 'Tên khác' }, ANY))).toBe('command_not_allowed');
    await books.reopen(draft, ANY);
    await books.agree(draft, ANY);
    expect(await books.list()).toEqual([]);
    await books.publish(draft, ANY);
    const title = (await books.read(draft)).chapters[0]?.models[0]?.title.vi;
    mock.state.models.find(({ id }) => id === items[0]?.model.id)!.title.vi = 'Tên đã đổi';
    expect((await books.read(draft)).chapters[0]?.models[0]?.title.vi).toBe(title);
    expect((await books.list()).map(({ id, status }) => [id, status])).toEqual([[draft, 'published']]);
    expect(books.downloadUrl(draft, 'epub')).toBe(
      `https://mock.gd.invalid/v1/open-data/37/books/${draft}/epub`,
    );
  });

  it('are made into a file within a few looks', async () => {
    const { id } = bookWith(mock, 'draft');
    const made = await client.books.makeExport(id, 'json');
    const seen = [made.status];
    while (seen.at(-1) !== 'done') seen.push((await client.books.readExport(id, made.id)).status);
    expect(seen).toEqual(['waiting', 'running', 'running', 'done']);
    expect(JSON.parse(await (await client.books.exportFile(id, made.id)).text())).toMatchObject({ id });
  });
});

describe('imports', () => {
  it('are checked, then taken in whole, and the same file again adds nothing', async () => {
    const count = mock.state.models.length;
    const id = await checked(client);
    const report = await client.imports.read(id);
    expect(report).toMatchObject({ status: 'checked', total: 43, counts: { new: 40, same: 0, invalid: 3 } });
    const { items } = await client.imports.rows(id, { result: 'invalid' }).page();
    expect(items.map(({ messages }) => messages[0]?.level)).toEqual(['error', 'error', 'error']);
    expect(await codeOf(client.imports.apply(id))).toBe('import_has_invalid_rows');
    await client.imports.apply(id, { leaveOutInvalid: true });
    while ((await client.imports.read(id)).status === 'applying');
    expect(mock.state.models).toHaveLength(count + 40);
    expect(await codeOf(client.imports.apply(id, { leaveOutInvalid: true }))).toBe('import_not_ready');
    const again = await client.imports.read(await checked(client));
    expect(again.counts).toEqual({ new: 0, same: 40, invalid: 3 });
    expect(await codeOf(client.imports.check(sheet('anh.png')))).toBe('file_type_not_allowed');
    const empty = await client.imports.check(sheet('rong.csv', ''));
    expect((await client.imports.read(empty.id)).failure?.en).toBe('The file has no rows.');
  });
});

describe('addresses of public files', () => {
  it('are the API’s, with the tenant of the site key; without one there is none', () => {
    const baseUrl = 'https://api.example.vn/gd';
    const { models } = createClient({ baseUrl, site: 'gd_site_37_hoalu' });
    expect(models.photoUrl('p1', 'card')).toBe(`${baseUrl}/v1/open-data/37/model-photos/p1?size=card`);
    expect(models.documentUrl('d1')).toBe(`${baseUrl}/v1/open-data/37/model-documents/d1`);
    expect(models.exportUrl('csv', { field: ['economy', 'new-rural'], unit: HOA_LU })).toBe(
      `${baseUrl}/v1/open-data/37/models?field=economy&field=new-rural&unit=14329%402025-07-01&format=csv`,
    );
    expect(() => createClient({ baseUrl }).models.photoUrl('p1')).toThrow(TypeError);
  });
});
