/** Our own server under the conformance kit, and the kit's command line on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkOpen311 } from '@gd/sdk/open311';
import { HOA_LU, NINH_BINH, SITE, TENANT } from './support/names.js';
import { open311, publishedReport, query } from './support/open311.js';
import { register, complaint, sendReport, walk } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

const CLI = fileURLToPath(new URL('../../sdk/src/open311/gd-open311-check.node.ts', import.meta.url));

/** A recommendation needs a name and a contact, which are fields of the standard and no attributes. */
const SENDER = {
  last_name: 'Nguyễn Thị',
  first_name: 'Hạnh',
  phone: '0912 345 678',
};

let server: TestServer;
let key: string;
let privateIds: string[];
beforeAll(async () => {
  server = await startTestServer();
  // The kit asks for the last 90 days of its own clock.
  server.setNow(new Date(Date.now() - 86_400_000).toISOString());
  key = await server.officer(['submitter'], NINH_BINH);
  const leader = await server.officer();
  for (let i = 0; i < 2; i += 1) await publishedReport(server, leader);
  const reopened = await publishedReport(server, leader);
  await walk(server.url, leader, reopened.id);
  const paper = await register(server.url, leader, complaint());
  const waiting = await sendReport(server.url);
  privateIds = [paper.id, waiting.id];
  server.setNow(new Date().toISOString());
});
afterAll(() => server.close());

const failuresOf = (results: Awaited<ReturnType<typeof checkOpen311>>) =>
  results
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ id, format, evidence }) => [id, format, evidence]);

it.each(['FBK-hoalu', 'REC-hoalu'])('keeps to every assertion, handing in for %s', async (serviceCode) => {
  const results = await checkOpen311(`${server.url}/open311/v2`, {
    apiKey: key,
    jurisdictionId: TENANT,
    serviceCode,
    privateIds,
    write: true,
    fields: serviceCode.startsWith('REC') ? SENDER : {},
    place: {
      lat: 20.25,
      long: 105.97,
      address_string: 'Số 5, phố Phúc Ninh, phường Hoa Lư',
      address_id: HOA_LU,
    },
  });
  expect(failuresOf(results)).toEqual([]);
  const skipped = new Set(results.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id));
  // No tokens are given; there are not a thousand requests; a report has no required attribute.
  expect([...skipped]).toEqual(serviceCode.startsWith('FBK') ? ['6.1', '7.6', '8.10'] : ['6.1', '8.10']);
});

it('is checked from the command line', async () => {
  const args = [
    '--conditions=gd-source',
    '--import',
    'tsx',
    CLI,
    `${server.url}/open311/v2`,
    '--jurisdiction',
    TENANT,
  ];
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(out).toMatch(/^✓ 1\.1 +xml/m);
  expect(out).toMatch(/\d+ hold, 0 fail, \d+ not tried/);
  expect(child.exitCode).toBe(0);
  expect(out).not.toContain(SITE);
});

it('gives a thousand requests at most, and the others on the next page', async () => {
  await query(
    server,
    `insert into cases (tenant_id, case_id, site_id, code, secret_hash, kind, status, version, title, content, place_unit_key,
                        unit_key, anonymous, locale, submitted_at, updated_at, next_due, search, channel, lodged_on)
     select tenant_id, gen_random_uuid(), site_id, 'x' || n, secret_hash, kind, status, 1, title, content, place_unit_key,
            unit_key, true, 'vi', submitted_at, updated_at, next_due, search, channel, lodged_on
     from (select * from cases where tenant_id = $1 and status = 'answered' limit 1) one, generate_series(1, 1100) n`,
    TENANT,
  );
  await query(
    server,
    `insert into publications (tenant_id, publication_id, case_id, kind, title, content, answer, place_unit_key, unit_key,
                               submitted_on, answered_on, search, published_at)
     select tenant_id, gen_random_uuid(), case_id, kind, title, content, 'x', place_unit_key, unit_key, lodged_on, lodged_on,
            search, updated_at from cases where tenant_id = $1 and code like 'x%'`,
    TENANT,
  );
  const [first, second] = [
    await open311(server, 'requests.json'),
    await open311(server, 'requests.json?page=2'),
  ];
  expect(first.items).toHaveLength(1_000);
  const ids = [...first.items, ...second.items].map((item) => item['service_request_id']);
  expect(new Set(ids).size).toBe(ids.length);
  const [count] = await query(server, 'select count(*) from publications where tenant_id = $1', TENANT);
  expect(ids).toHaveLength(Number(count?.['count']));
});
