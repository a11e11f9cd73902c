/**
 * Every operation of the API's description with values made from its schemas: whatever is sent, the answer is one of the
 * contract, and never the server's own failure.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, OPERATIONS, problem } from '@gd/contract';
import { openApiDocument } from '@gd/contract/openapi';
import { days, instants, type JsonSchema, valuesOf } from './support/arbitrary.js';
import { NINH_BINH, SITE, YEN_TU } from './support/names.js';
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
const RUNS = 40;

let server: TestServer;
let leader: string;
let slug: string;
let file: string;
beforeAll(async () => {
  server = await startTestServer();
  leader = await server.officer(['leader'], NINH_BINH);
  const { body } = await call<{ items: { slug: string }[] }>(`${server.url}/v1/models?limit=1`, {
    headers: { 'Gd-Site': SITE },
  });
  slug = body.items[0]?.slug ?? '';
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
  start: [['receive', {}]],
  ask: [['receive', {}]],
  transfer: [['receive', {}]],
  refuse: [['receive', {}]],
  answer: [
    ['receive', {}],
    ['start', {}],
  ],
  reply: [
    ['receive', {}],
    ['ask', { question: 'Cột đèn số mấy, thưa bà?' }],
  ],
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
  submit: () => ({ ...report(), proposal: 'Thay đèn' }),
  ask: () => ({ question: 'Cột đèn số mấy, thưa bà?' }),
  transfer: () => ({ toUnit: YEN_TU, reason: 'Đoạn đường này thuộc xã Yên Từ' }),
  answer: () => ({
    text: 'Đã thay bóng đèn, kiểm tra đường dây và bàn giao cho tổ dân phố theo dõi.',
    doneBy: 'Tổ quản lý đô thị',
    doneOn: '2026-03-02',
    fileIds: [],
  }),
  refuse: () => ({ reason: 'Việc này thuộc công ty điện lực.', rightAddress: 'Điện lực Hoa Lư' }),
  reply: () => ({ text: 'Cột số 5', fileIds: [] }),
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
  const valid = VALID[operation.id.split('.')[1] ?? ''];
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

async function pathOf(
  operation: Operation,
  odd: string | undefined,
): Promise<[path: string, sent: SentCase | undefined]> {
  if (!operation.path.includes('{c')) return [operation.path.replace('{slug}', odd ?? slug), undefined];
  const sent = await sendReport(server.url);
  for (const [name, body] of BEFORE[operation.id.split('.')[1] ?? ''] ?? [])
    await command(server.url, leader, sent.id, name, body);
  const path = operation.path
    .replace('{caseId}', odd ?? sent.id)
    .replace('{code}', odd ?? sent.code)
    .replace('{fileId}', file);
  return [path, sent];
}

async function check(
  operation: Operation,
  odd: string | undefined,
  query: string,
  json: unknown,
): Promise<void> {
  const [path, sent] = await pathOf(operation, odd);
  const answer = await call<unknown>(server.url + path + query, {
    method: operation.method,
    headers: {
      'Gd-Site': SITE,
      'Idempotency-Key': newKey(),
      'Gd-Case-Secret': sent?.secret ?? newSecret(),
      'If-Match': '*',
      ...(operation.access.roles && asOfficer(leader)),
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
