/** Scoring: each reviewer alone, then the committee; and what people say of a model. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type {
  BookSummary,
  CriteriaSet,
  DeskModel,
  ModelDetail,
  ModelScoring,
  Page,
  Problem,
  SurveyResult,
} from '@gd/contract';
import { commit } from '@gd/receipts';
import { CRITERIA_EXAMPLE } from '@gd/rules';
import { statement } from '../src/database/database.js';
import { newId } from '../src/ids.js';
import { seedDemoBook } from '../src/seed/demo-book.js';
import { seedDemoModels } from '../src/seed/demo-models.js';
import { seedDemoScoring } from '../src/seed/demo-scoring.js';
import { HOA_LU, NINH_BINH, SITE, TENANT, YEN_TU } from './support/names.js';
import { GOOD, modelCommand, nominateAs, REASON, removal } from './support/models.js';
import { type Answer, asOfficer, call, exportedLog, newKey } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
/** A unit's editor, two reviewers of the province, the committees of the unit and of the province, an auditor. */
let editor: string;
let anna: string;
let binh: string;
let unitCommittee: string;
let committee: string;
let auditor: string;
beforeAll(async () => {
  server = await startTestServer();
  editor = await server.officer(['model-editor']);
  anna = await server.officer(['model-reviewer'], NINH_BINH);
  binh = await server.officer(['model-reviewer'], NINH_BINH);
  unitCommittee = await server.officer(['committee']);
  committee = await server.officer(['committee'], NINH_BINH);
  auditor = await server.officer(['auditor'], NINH_BINH);
});
afterAll(() => server.close());

const get = <T>(path: string, key: string) => call<T>(server.url + path, { headers: asOfficer(key) });
const post = <T>(path: string, json: unknown, key: string) =>
  call<T>(server.url + path, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey() }),
    json,
  });
const query = <Row extends z.ZodMiniType>(row: Row, sql: string, values: unknown[] = []) =>
  server.services.database.all(statement('test', row, sql), values);

const CRITERIA = '/v1/register/criteria';
const criteria = (changes: object = {}) => ({ ...CRITERIA_EXAMPLE, id: newId(), year: 2026, ...changes });
const pointersOf = ({ status, body }: Answer<Problem>) => [
  status,
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
];
const codeOf = ({ status, body }: Answer<Problem>) => [status, body.code];

const scoringOf = (modelId: string) => `/v1/register/models/${modelId}/scoring`;
const read = async (modelId: string, key: string) => (await get<ModelScoring>(scoringOf(modelId), key)).body;
/** A mark of each criterion: its points less some of those of the fifth, which has 25. */
const marks = (less: number) =>
  CRITERIA_EXAMPLE.criteria.map(({ id, points }, i) => ({
    criterion: id,
    points: i === 4 ? points - less : points,
  }));
const score = <T = ModelScoring>(modelId: string, key: string, less: number, changes: object = {}) =>
  post<T>(
    `/v1/register/models/${modelId}/scores`,
    { id: newId(), criteriaId: set.id, marks: marks(less), ...changes },
    key,
  );
const conclude = <T = ModelScoring>(modelId: string, key = committee, changes: object = {}) =>
  post<T>(`${scoringOf(modelId)}/conclude`, { criteriaId: set.id, reasons: REASON, ...changes }, key);

async function newModel(until: 'nominated' | 'reviewed' = 'reviewed'): Promise<{ id: string; slug: string }> {
  const { status, body } = await nominateAs(server.url, editor);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const steps = [
    ['register', {}],
    ['launch', {}],
    ['start', {}],
    ['review', GOOD],
  ] as const;
  for (const [name, json] of until === 'nominated' ? [] : steps) {
    const answer = await modelCommand(server.url, anna, body.id, name, json);
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  }
  return body;
}

type Desk = Page<DeskModel> & { total: number };
const desk = async (path: string, key: string) =>
  (await get<Desk>(`/v1/register/models?limit=100&${path}`, key)).body.items;
const waits = async (modelId: string, key: string) =>
  (await desk('queue=score', key)).some(({ id }) => id === modelId);

/** The criteria that all scores below are by. */
let set: CriteriaSet;

describe('criteria', () => {
  it('are set by the province’s committee, and changed only until they are used', async () => {
    const { id } = await newModel();
    expect(codeOf(await get<Problem>(scoringOf(id), anna))).toEqual([409, 'no_criteria']);
    expect(await waits(id, anna)).toBe(false);
    expect((await post(CRITERIA, criteria(), anna)).status).toBe(403);
    expect((await post(CRITERIA, criteria(), unitCommittee)).status).toBe(403);
    const [first, ...rest] = CRITERIA_EXAMPLE.criteria;
    const wrong = criteria({ criteria: [first, first, ...rest], bands: CRITERIA_EXAMPLE.bands.slice(0, 2) });
    expect(pointersOf(await post<Problem>(CRITERIA, wrong, committee))).toEqual([
      422,
      ['/criteria/1/id duplicate', '/bands bands_have_gaps'],
    ]);

    const body = criteria({ discussAbove: 5 });
    expect(await post(CRITERIA, body, committee)).toMatchObject({ status: 201, body: { used: false } });
    expect((await post(CRITERIA, { ...body, discussAbove: 15 }, committee)).status).toBe(201);
    await post(CRITERIA, criteria({ year: 2025 }), committee);
    await post(CRITERIA, criteria({ year: 2027 }), committee);
    const years = async (path: string) =>
      (await get<{ items: CriteriaSet[] }>(path, auditor)).body.items.map(({ year }) => year);
    expect(await years(CRITERIA)).toEqual([2027, 2026, 2025]);
    expect(await years(`${CRITERIA}?year=2025`)).toEqual([2025]);

    // Of the present year, though there is a later one.
    ({ criteria: set } = await read(id, anna));
    expect(set).toEqual({ ...body, discussAbove: 15, used: false });
    expect((await score(id, anna, 0)).body.criteria.used).toBe(true);
    expect(codeOf(await post<Problem>(CRITERIA, body, committee))).toEqual([409, 'criteria_in_use']);
  });
});

describe('scores', () => {
  it('are given by each reviewer alone, who sees the others’ afterwards', async () => {
    const { id } = await newModel();
    expect((await score(id, anna, 5)).body).toMatchObject({
      mine: { total: 95, reviewer: 'Thử nghiệm', changed: null },
      others: [],
      summary: { count: 1, mean: 95 },
    });
    const hidden = { mine: null, handedIn: 1, others: null, summary: null, result: null };
    for (const key of [binh, committee, auditor, editor, unitCommittee])
      expect(await read(id, key)).toMatchObject(hidden);
    expect((await score(id, binh, 25)).body).toMatchObject({
      mine: { total: 75 },
      others: [{ total: 95, marks: [...marks(5).map((mark) => ({ ...mark, reason: '' }))] }],
      summary: { count: 2, mean: 85, lowest: 75, highest: 95, deviation: 10, band: 'good', discuss: true },
    });
    expect(await read(id, anna)).toMatchObject({ mine: { total: 95 }, others: [{ total: 75 }] });
    expect(await read(id, committee)).toMatchObject({ ...hidden, handedIn: 2 });
  });

  it('are changed with a reason, and the one before is kept', async () => {
    const { id } = await newModel();
    await score(id, anna, 5);
    expect(codeOf(await score<Problem>(id, anna, 20))).toEqual([409, 'change_reason_required']);
    await score(id, anna, 10, { changeReason: REASON });
    const changed = await score(id, anna, 20, { changeReason: 'Đã đọc thêm báo cáo của phường.' });
    expect(changed.body).toMatchObject({
      handedIn: 1,
      mine: { total: 80, changed: { reason: 'Đã đọc thêm báo cáo của phường.', before: 90 } },
    });
    const kept = await query(
      z.object({ version: z.int(), change_reason: z.nullable(z.string()) }),
      'select version, change_reason from model_scores where tenant_id = $1 and model_id = $2 order by version',
      [TENANT, id],
    );
    expect(kept.map(({ change_reason }) => change_reason)).toEqual([
      null,
      REASON,
      'Đã đọc thêm báo cáo của phường.',
    ]);
  });

  it('are of every criterion within its points, of listed models, and of the own unit', async () => {
    const { id } = await newModel();
    const [first, ...rest] = marks(0);
    const wrong = [{ ...first, points: 5.5 }, { criterion: 'beauty', points: 1 }, ...rest.slice(1)];
    expect(pointersOf(await score<Problem>(id, anna, 0, { marks: wrong }))).toEqual([
      422,
      [
        '/marks/0/points more_than_points',
        '/marks/1/criterion criterion_unknown',
        '/marks criterion_missing',
      ],
    ]);
    expect(codeOf(await score<Problem>(id, anna, 0, { criteriaId: newId() }))).toEqual([404, 'not_found']);
    expect((await score(id, editor, 0)).status).toBe(403);
    await score(id, anna, 0);
    expect((await score(id, unitCommittee, 0)).body).toMatchObject({
      mine: { ownUnit: true },
      others: [{ ownUnit: false }],
    });
    const elsewhere = await server.officer(['committee'], YEN_TU);
    expect((await score(id, elsewhere, 0)).status).toBe(404);
    expect((await get(scoringOf(id), elsewhere)).status).toBe(404);
    const { id: nominated } = await newModel('nominated');
    expect(codeOf(await score<Problem>(nominated, anna, 0))).toEqual([409, 'command_not_allowed']);
    await modelCommand(server.url, committee, id, 'remove', removal);
    expect(codeOf(await score<Problem>(id, anna, 0))).toEqual([409, 'command_not_allowed']);
    expect((await read(id, unitCommittee)).handedIn).toBe(2);
  });
});

describe('the conclusion', () => {
  it('is the committee’s, ends the scoring, and is an event with its leaf', async () => {
    const { id, slug } = await newModel();
    const lineOf = async () => (await desk('sort=-score', committee)).find((line) => line.id === id);
    expect(codeOf(await conclude<Problem>(id))).toEqual([409, 'no_scores']);
    expect([await waits(id, anna), await waits(id, binh)]).toEqual([true, true]);
    await score(id, anna, 10);
    expect([await waits(id, anna), await waits(id, binh)]).toEqual([false, true]);
    await score(id, binh, 25);
    await score(id, binh, 21, { changeReason: REASON });
    expect(await lineOf()).toMatchObject({ score: null, scores: 2 });
    expect((await conclude(id, unitCommittee)).status).toBe(403);
    expect((await conclude(id, anna)).status).toBe(403);

    const { status, body } = await conclude(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      mine: null,
      result: {
        total: 84.5,
        band: 'good',
        reasons: REASON,
        by: 'Thử nghiệm',
        at: '2026-03-02T02:00:00.000Z',
      },
    });
    const seen = (await read(id, auditor)).others?.map(({ total }) => total).sort();
    expect([body.others?.length, seen]).toEqual([2, [79, 90]]);
    expect(await read(id, editor)).toMatchObject({ result: { total: 84.5 }, others: null, summary: null });
    expect(await lineOf()).toMatchObject({ score: 84.5, scores: 0 });
    expect(await waits(id, unitCommittee)).toBe(false);
    const late = { changeReason: REASON };
    expect(codeOf(await score<Problem>(id, anna, 0, late))).toEqual([409, 'scoring_concluded']);
    expect(codeOf(await conclude<Problem>(id))).toEqual([409, 'scoring_concluded']);

    const model = await call<ModelDetail>(`${server.url}/v1/models/${slug}`, {
      headers: { 'Gd-Site': SITE },
    });
    expect(model.body.events.at(-1)).toMatchObject({ type: 'scored', text: REASON, on: '2026-03-02' });
    expect(JSON.stringify(model.body)).not.toContain('84.5');
    const entries = await exportedLog(server.url, auditor);
    const scored = entries.filter(({ leaf }) => leaf.kind === 'model.scored' && leaf.id.includes(id));
    expect(scored).toMatchObject([{ content: { modelId: id, text: REASON, sets: { score: 84.5 } } }]);
    for (const { leaf, content, salt } of scored)
      expect(await commit(content, salt ?? '')).toBe(leaf.commitment);
  });

  it('may differ from the mean, and the newest one counts', async () => {
    const { id } = await newModel();
    await score(id, anna, 0);
    expect((await conclude(id, committee, { total: 74.9 })).body.result).toMatchObject({
      total: 74.9,
      band: 'fair',
    });
    const next = criteria({ year: 2027 });
    await post(CRITERIA, next, committee);
    await score(id, anna, 25, { criteriaId: next.id });
    const lineOf = async () => (await desk('sort=-score', committee)).find((line) => line.id === id);
    expect(await lineOf()).toMatchObject({ score: 74.9, scores: 1 });
    await conclude(id, committee, { criteriaId: next.id });
    expect(await lineOf()).toMatchObject({ score: 75, scores: 0 });
    expect((await read(id, committee)).result?.total).toBe(74.9);
  });
});

describe('a survey', () => {
  const surveyOf = (slug: string, { url } = server) => `${url}/v1/models/${slug}/survey`;
  const answer = (slug: string, benefit: number, device: string = randomUUID(), from?: TestServer) =>
    call<SurveyResult>(surveyOf(slug, from), {
      method: 'POST',
      headers: { 'Gd-Site': SITE, 'Idempotency-Key': newKey() },
      json: { device, answers: { benefit, participation: 4, keep: 5 } },
    });
  const resultsOf = (slug: string) => call<SurveyResult>(surveyOf(slug), { headers: { 'Gd-Site': SITE } });

  it('counts one answer a device, and shows averages of five or more', async () => {
    const device = randomUUID();
    expect(await answer('dvk-001', 1, device)).toMatchObject({ status: 201, body: { count: 1, minimum: 5 } });
    for (const benefit of [5, 4, 4]) await answer('dvk-001', benefit);
    expect((await answer('dvk-001', 3, device)).body).toMatchObject({
      count: 4,
      questions: [{ id: 'benefit', average: null, counts: null }, {}, {}],
    });
    await answer('dvk-001', 5);
    expect((await resultsOf('dvk-001')).body).toMatchObject({
      count: 5,
      questions: [
        { id: 'benefit', average: 4.2, counts: [0, 0, 1, 2, 2] },
        { id: 'participation', average: 4, counts: [0, 0, 0, 5, 0] },
        { id: 'keep', average: 5, counts: [0, 0, 0, 0, 5] },
      ],
    });

    // The same device is another one of another model, and neither its number nor a time of day is stored.
    await answer('dvk-002', 5, device);
    const rows = await query(
      z.object({ device: z.instanceof(Buffer), row: z.string() }),
      `select device, survey_answers::text as row from survey_answers where tenant_id = $1`,
      [TENANT],
    );
    expect(new Set(rows.map((row) => row.device.toString('hex'))).size).toBe(6);
    for (const { row } of rows) expect(row).toMatch(/,2026-03-02\)$/);
    expect(JSON.stringify(rows)).not.toContain(device);
    expect(server.logged()).not.toContain(device);
  });

  it('is of listed models only, and of numbers that a device can make', async () => {
    const { slug } = await newModel('nominated');
    expect((await resultsOf(slug)).status).toBe(404);
    expect((await answer(slug, 5)).status).toBe(404);
    expect((await answer('dvk-001', 5, newId())).status).toBe(422);
    expect((await answer('dvk-001', 6)).status).toBe(422);
  });

  it('of one model takes so many answers an hour from an address', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await answer('dvk-005', 5)).status);
    expect(statuses.lastIndexOf(201)).toBe(29);
    expect(statuses[30]).toBe(429);
    expect((await answer('dvk-006', 5)).status).toBe(201);
  });

  it('is limited for an address', async () => {
    const limited = await startTestServer({ GD_RATE_LIMIT_SUBMIT: '2' });
    try {
      const statuses = [];
      for (let i = 0; i < 3; i += 1) statuses.push((await answer('dvk-001', 5, undefined, limited)).status);
      expect(statuses).toEqual([201, 201, 429]);
    } finally {
      await limited.close();
    }
  });
});

it('the demo has a published book with its photos, written once', async () => {
  await seedDemoModels(server.services, new Date(NOW));
  expect(await seedDemoBook(server.services, new Date(NOW))).toBe(1);
  expect(await seedDemoBook(server.services, new Date(NOW))).toBe(0);
  const { body } = await call<{ items: BookSummary[] }>(`${server.url}/v1/books`, {
    headers: { 'Gd-Site': SITE },
  });
  const book = body.items.find(({ title }) => title.includes('sách mẫu'));
  expect(book).toMatchObject({ models: 12, status: 'published', size: 12 });
  const cover = book?.cover;
  expect(cover?.alt).toContain('Hình vẽ');
  const photo = await fetch(`${server.url}/v1/open-data/37/model-photos/${cover?.id}?size=card`);
  expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
});

it('the demo has scores that are open and concluded, and surveys, written once', async () => {
  await seedDemoModels(server.services, new Date(NOW));
  expect(await seedDemoScoring(server.services, new Date(NOW))).toBe(4);
  expect(await seedDemoScoring(server.services, new Date(NOW))).toBe(0);
  const lines = (await desk('sort=-score', committee)).filter(({ unit }) =>
    [HOA_LU, YEN_TU].includes(unit?.key ?? ''),
  );
  const demo = lines.filter(({ title }) => title.vi.includes('(trình diễn)'));
  expect(new Map(demo.map(({ slug, score: total, scores }) => [slug, [total, scores]]))).toEqual(
    new Map([
      ['mot-cua-luu-dong', [90, 0]],
      ['rau-sach-nha-luoi', [78, 0]],
      ['camera-an-ninh-ngo-xom', [null, 1]],
      ['tu-sach-nha-van-hoa', [null, 2]],
      ['nhom-tiet-kiem-cu', [null, 0]],
      ['to-tu-quan-phan-loai-rac', [null, 0]],
    ]),
  );
  const counts = await Promise.all(
    ['mot-cua-luu-dong', 'rau-sach-nha-luoi'].map(async (slug) => {
      const path = `${server.url}/v1/models/${slug}/survey`;
      return (await call<SurveyResult>(path, { headers: { 'Gd-Site': SITE } })).body.count;
    }),
  );
  expect(counts).toEqual([8, 6]);
});
