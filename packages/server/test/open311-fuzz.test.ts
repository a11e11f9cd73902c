/** Whatever is asked or handed in: an answer in the standard's form, and never a broken server. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOA_LU, NINH_BINH } from './support/names.js';
import { DESCRIPTION, SERVICE } from './support/open311.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  key = await server.officer(['submitter'], NINH_BINH);
});
afterAll(() => server.close());

const RUNS = 200;
const SEED = 311;

const NAMES = [
  'service_code',
  'service_request_id',
  'status',
  'start_date',
  'end_date',
  'page',
  'page_size',
  'jurisdiction_id',
  'lat',
  'long',
  'address_string',
  'address_id',
  'description',
  'email',
  'first_name',
  'phone',
  'media_url',
  'attribute[consent]',
  'attribute[address]',
  'attribute[proposal][]',
  'attribute[__proto__][]',
  '__proto__[x]',
  'constructor',
  'attribute[]',
];
const VALUES = [
  '',
  '37',
  '01',
  'open',
  'open,closed',
  SERVICE,
  'REC-hoalu',
  HOA_LU,
  '99999@9999-99-99',
  '20.25',
  '-0',
  '1e400',
  'NaN',
  '2026-03-02T09:00:00+07:00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T00:00:00Z',
  '0195570e-4a3c-7b5e-8d1f-2a6b3c4d5e6f',
  "' or 1=1 --",
  '%',
  '\0',
  '\uFFFE',
  '<script>alert(1)</script>',
  '2026-11-23',
  DESCRIPTION,
  'a'.repeat(4_001),
];

const value = () => fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme', maxLength: 30 }));
const fields = () => fc.array(fc.tuple(fc.constantFrom(...NAMES), value()), { maxLength: 5 });
const format = () => fc.constantFrom('xml', 'json');

async function expectAnswer(response: Response): Promise<void> {
  const text = await response.text();
  expect([200, 400, 403, 404]).toContain(response.status);
  const isJson = response.headers.get('Content-Type') === 'application/json; charset=utf-8';
  if (response.status !== 200 && isJson)
    expect((JSON.parse(text) as { description: string }[])[0]?.description).toBeTruthy();
  if (!isJson) expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<(\w+)>[\s\S]*<\/\1>\n$/);
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d|select .* from /);
}

it(`answers odd questions (${RUNS} of them, seed ${SEED})`, async () => {
  const paths = fc.constantFrom('services', 'requests', 'servicerequestupdates', 'tokens/x', 'discovery');
  const anyPath = fc.oneof(
    paths,
    fc
      .tuple(fc.constantFrom('requests', 'services', 'tokens'), value())
      .map(([resource, id]) => `${resource}/${encodeURIComponent(id)}`),
  );
  await fc.assert(
    fc.asyncProperty(anyPath, format(), fields(), fc.boolean(), async (path, suffix, query, isOwn) => {
      const search = new URLSearchParams(query).toString();
      const headers = isOwn ? { Authorization: `Bearer ${key}` } : {};
      await expectAnswer(await fetch(`${server.url}/open311/v2/${path}.${suffix}?${search}`, { headers }));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

it(`takes or refuses odd forms (${RUNS} of them, seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(format(), fields(), async (suffix, changes) => {
      const form = new URLSearchParams(changes);
      form.set('api_key', key);
      // Most of them would be taken but for what is odd.
      if (changes.length % 3 !== 0)
        for (const [name, usual] of [
          ['service_code', SERVICE],
          ['address_id', HOA_LU],
          ['description', DESCRIPTION],
        ] as const)
          if (!form.has(name)) form.set(name, usual);
      await expectAnswer(
        await fetch(`${server.url}/open311/v2/requests.${suffix}`, { method: 'POST', body: form }),
      );
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
