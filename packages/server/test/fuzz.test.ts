/**
 * Every operation of the API's description with values made from its schemas: whatever is sent, the answer is one of the
 * contract, and never the server's own failure.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, OPERATIONS, problem, ROLES } from '@gd/contract';
import { openApiDocument } from '@gd/contract/openapi';
import { CRITERIA_EXAMPLE } from '@gd/rules';
import type { NewModelEvent } from '../src/models/events.js';
import { days, instants, type JsonSchema, valuesOf } from './support/arbitrary.js';
import {
  GOOD,
  modelContent,
  nominateAs,
  nomination,
  publishedFigure,
  REASON,
  recognition,
  removal,
  writeRegistered,
} from './support/models.js';
import { NINH_BINH, SITE, TENANT, YEN_TU } from './support/names.js';
import {
  asOfficer,
  call,
  command,
  newKey,
  newSecret,
  report,
  type SentCase,
  sendReport,
  upload,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

const SEED = 20261124;
const CRITERIA = { ...CRITERIA_EXAMPLE, id: newKey(), year: 2026 };
const RUNS = 40;

let server: TestServer;
let officer: string;
let slug: string;
let model: string;
let file: string;
beforeAll(async () => {
  server = await startTestServer();
  officer = await server.officer(ROLES, NINH_BINH);
  const { body } = await call<{ items: { id: string; slug: string }[] }>(`${server.url}/v1/models?limit=1`, {
    headers: { 'Gd-Site': SITE },
  });
  slug = body.items[0]?.slug ?? '';
  model = body.items[0]?.id ?? '';
  const { status } = await call(`${server.url}/v1/register/criteria`, {
    method: 'POST',
    headers: asOfficer(officer, { 'Idempotency-Key': newKey() }),
    json: CRITERIA,
  });
  expect(status).toBe(201);
  file = (await upload(server.url, new Blob(['%PDF-1.4\n']), 'a.pdf')).body.id;
});
afterAll(() => server.close());

interface Described {
  parameters?: { name: string; in: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

const document = openApiDocument();
const resolve = (ref: string): JsonSchema =>
  (document.components['schemas'] as Record<string, JsonSchema>)[ref.split('/').at(-1) ?? ''] ?? {};
const describedOf = ({ path, method }: Operation): Described =>
  document.paths[path]?.[method.toLowerCase()] as Described;

/** What brings a new case to where an officer's or a sender's step is possible. */
const BEFORE: Readonly<Record<string, [string, object][]>> = {
  'cases.start': [['receive', {}]],
  'cases.ask': [['receive', {}]],
  'cases.transfer': [['receive', {}]],
  'cases.refuse': [['receive', {}]],
  'cases.answer': [
    ['receive', {}],
    ['start', {}],
  ],
  'cases.reply': [
    ['receive', {}],
    ['ask', { question: 'Cột đèn số mấy, thưa bà?' }],
  ],
};

const running: NewModelEvent[] = [{ type: 'launched' }, { type: 'started' }];
/** What has happened to a registered model where an officer's step is possible; the other steps begin at a nomination. */
const LIFE: Readonly<Record<string, NewModelEvent[]>> = {
  'models.launch': [],
  'models.start': [{ type: 'launched' }],
  'models.report': running,
  'models.review': running,
  'models.recognise': [...running, { type: 'reviewed', outcome: 'good' }],
  'models.remove': [],
  'models.link': [],
  'models.unlink': [],
};

/** Cursors have no schema that clients know: those that look like the server's own are the dangerous ones. */
const cursors = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.tuple(fc.constantFrom('due', '-submittedAt'), fc.oneof(days(), instants()), fc.uuid()),
      fc.tuple(
        fc.constantFrom(2024, -1, 2 ** 31, 2 ** 53, 1.5),
        fc.constantFrom('a', 'a\u0000', "'", '\ud800'),
      ),
      fc.tuple(
        fc.constantFrom('-year', 'year', 'title', '-changedAt', '-score'),
        fc.oneof(
          fc.constantFrom(2024, -1, 2 ** 31, 1.5, 5e-324, 'A\u0000', '\ud800', "'"),
          instants(),
          days(),
        ),
        fc.constantFrom('a', "'", 'A'),
      ),
      fc.jsonValue({ maxDepth: 2 }),
    )
    .map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'));

function queriesOf(operation: Operation): fc.Arbitrary<string> {
  const parameters = (describedOf(operation).parameters ?? []).filter(
    (parameter) => parameter.in === 'query',
  );
  const values = parameters.map(
    ({ name, schema }) => [name, name === 'cursor' ? cursors() : valuesOf(schema, resolve)] as const,
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }).map((query) => {
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (one) => `${name}=${encodeURIComponent(String(one).replace(/\p{Cs}/gu, '?'))}`,
      ),
    );
    return pairs.length > 0 ? `?${pairs.join('&')}` : '';
  });
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Bodies that are taken. */
const VALID: Readonly<Record<string, () => object>> = {
  'cases.submit': () => ({ ...report(), proposal: 'Thay đèn' }),
  'cases.ask': () => ({ question: 'Cột đèn số mấy, thưa bà?' }),
  'cases.transfer': () => ({ toUnit: YEN_TU, reason: 'Đoạn đường này thuộc xã Yên Từ' }),
  'cases.answer': () => ({
    text: 'Đã thay bóng đèn, kiểm tra đường dây và bàn giao cho tổ dân phố theo dõi.',
    doneBy: 'Tổ quản lý đô thị',
    doneOn: '2026-03-02',
    fileIds: [],
  }),
  'cases.refuse': () => ({ reason: 'Việc này thuộc công ty điện lực.', rightAddress: 'Điện lực Hoa Lư' }),
  'cases.reply': () => ({ text: 'Cột số 5', fileIds: [] }),
  'models.nominate': () => ({
    ...nomination({ nominator: null }),
    figures: [{ name: 'Số hộ', value: 12 }],
    period: { from: '2024', to: '2025-05' },
    photos: [{ fileId: file, alt: 'Vườn' }],
  }),
  'models.edit': () => modelContent(),
  'models.register': () => ({ on: '2024-05', registerNumber: '17' }),
  'models.decline': () => ({ note: REASON }),
  'models.report': () => ({ note: REASON, figures: [{ name: 'Số hộ', value: 12 }] }),
  'models.review': () => GOOD,
  'models.recognise': () => recognition('commune'),
  'models.remove': () => removal,
  'models.link': () => ({ copiedFrom: newKey(), adaptations: 'Nhỏ hơn' }),
  'models.putPublished': publishedFigure,
  'scoring.putCriteria': () => ({ ...CRITERIA, id: newKey() }),
  'scoring.score': () => ({
    id: newKey(),
    criteriaId: CRITERIA.id,
    marks: CRITERIA.criteria.map(({ id, points }) => ({ criterion: id, points })),
    comment: 'Hiệu quả rõ',
    changeReason: 'Đã đọc thêm báo cáo',
  }),
  'scoring.conclude': () => ({ criteriaId: CRITERIA.id, total: 80, reasons: 'Hai người chấm thống nhất.' }),
  'surveys.answer': () => ({
    device: crypto.randomUUID(),
    answers: { benefit: 5, participation: 4, keep: 5 },
  }),
};

/** The valid body with the n-th of its parts, at any depth, taken from the other: so it gets past the first checks. */
function changed(valid: unknown, other: unknown, picked: readonly number[]): unknown {
  let n = -1;
  const walk = (mine: unknown, theirs: unknown): unknown => {
    if (isObject(mine) && isObject(theirs))
      return Object.fromEntries(
        Object.entries(mine).map(([name, value]) => [name, walk(value, theirs[name])]),
      );
    n += 1;
    return picked.includes(n) ? theirs : mine;
  };
  return walk(valid, other);
}

/** A submission has as many parts; a number beyond the parts of a body changes nothing. */
const PARTS = 15;

function bodiesOf(operation: Operation): fc.Arbitrary<unknown> {
  const schema = describedOf(operation).requestBody?.content['application/json']?.schema;
  if (!schema) return fc.constant(undefined);
  const values = valuesOf(schema, resolve);
  const valid = VALID[operation.id];
  if (!valid) return values;
  const picked = fc.uniqueArray(fc.nat(PARTS - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 1, arbitrary: values },
    {
      weight: 4,
      arbitrary: fc.tuple(values, picked).map(([other, parts]) => changed(valid(), other, parts)),
    },
  );
}

const segments = (): fc.Arbitrary<string | undefined> =>
  fc.option(
    fc.constantFrom('%00', '..%2f', '%ED%A0%80', '%', 'a'.repeat(300), '37-0000-0000-0', '%F0%9F%98%80'),
    { nil: undefined, freq: 8 },
  );

interface Asked {
  path: string;
  /** The case that it is about. */
  sent?: SentCase;
}

async function caseOf(operation: Operation): Promise<SentCase> {
  const sent = await sendReport(server.url);
  for (const [name, body] of BEFORE[operation.id] ?? [])
    await command(server.url, officer, sent.id, name, body);
  return sent;
}

async function modelOf({ id }: Operation): Promise<string> {
  const life = LIFE[id];
  if (life) return writeRegistered(server, ...life);
  return id.startsWith('models.') ? (await nominateAs(server.url, officer)).body.id : model;
}

async function askedOf(operation: Operation, odd: string | undefined): Promise<Asked> {
  const path = operation.path.replace('{slug}', odd ?? slug).replace('{fileId}', file);
  if (path.includes('{modelId}'))
    return { path: path.replace('{modelId}', odd ?? (await modelOf(operation))) };
  if (!path.includes('{c')) return { path: path.replace('{tenant}', TENANT) };
  const sent = await caseOf(operation);
  return { path: path.replace('{caseId}', odd ?? sent.id).replace('{code}', odd ?? sent.code), sent };
}

async function check(
  operation: Operation,
  odd: string | undefined,
  query: string,
  json: unknown,
): Promise<void> {
  const { path, sent } = await askedOf(operation, odd);
  const answer = await call<unknown>(server.url + path + query, {
    method: operation.method,
    headers: {
      'Gd-Site': SITE,
      'Idempotency-Key': newKey(),
      'Gd-Case-Secret': sent?.secret ?? newSecret(),
      'If-Match': '*',
      ...(operation.access.roles && asOfficer(officer)),
    },
    ...(json !== undefined && { json }),
  });
  expect(answer.status).toBeLessThan(500);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.[jt]s:\d/);
  if (answer.status >= 400) expect(problem().safeParse(answer.body).success).toBe(true);
}

const operations = OPERATIONS.filter(({ body }) => body !== 'file');

describe(`${RUNS} requests each, seed ${SEED}`, () => {
  it.each(operations.map((operation) => ({ id: operation.id, operation })))('$id', async ({ operation }) => {
    await fc.assert(
      fc.asyncProperty(segments(), queriesOf(operation), bodiesOf(operation), (odd, query, json) =>
        check(operation, odd, query, json),
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
