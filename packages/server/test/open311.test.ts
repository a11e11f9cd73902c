import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Db } from '../src/database/database.js';
import { findRequests, listRequests, listUpdates } from '../src/open311/store.js';
import { HOA_LU, NINH_BINH, TENANT, YEN_TU } from './support/names.js';
import {
  DESCRIPTION,
  open311,
  PUBLISHED,
  publishedReport,
  SERVICE,
  sendRequest,
  submitRequest,
  query,
} from './support/open311.js';
import { ANSWER, answered, complaint, register, sendReport, walk } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let key: string;
let otherKey: string;
let leader: string;
beforeAll(async () => {
  server = await startTestServer();
  key = await server.officer(['submitter'], NINH_BINH);
  otherKey = await server.officer(['submitter'], HOA_LU);
  leader = await server.officer();
});
afterAll(() => server.close());

const one = async (id: string, options = {}) =>
  (await open311(server, `requests/${id}.json`, options)).items[0];
const caseOf = async (requestId: string): Promise<string> => {
  const [row] = await query(server, 'select case_id from open311_requests where request_id = $1', requestId);
  return String(row?.['case_id']);
};
const requestOf = async (caseId: string): Promise<string> => {
  const [row] = await query(server, 'select publication_id from publications where case_id = $1', caseId);
  return String(row?.['publication_id']);
};

describe('services', () => {
  it('are the public kinds of each site, and ask for a proposal only where the kind does', async () => {
    const { items } = await open311(server, 'services.json');
    expect(items.map((item) => item['service_code'])).toEqual([
      'FBK-hoalu',
      'REC-hoalu',
      'FBK-ninhbinh',
      'REC-ninhbinh',
      'FBK-yentu',
      'REC-yentu',
    ]);
    const codesOf = async (code: string) =>
      (
        JSON.parse((await open311(server, `services/${code}.json`)).text) as {
          attributes: { code: string }[];
        }
      ).attributes.map((attribute) => attribute.code);
    expect(await codesOf('FBK-hoalu')).toEqual(['consent', 'address']);
    expect(await codesOf('REC-hoalu')).toEqual(['proposal', 'consent', 'address']);
  });

  it('speak the language of the caller', async () => {
    const { text } = await open311(server, 'services.xml', { headers: { 'Accept-Language': 'en' } });
    expect(text).toContain('<group>Portal of Hoa Lu Ward (demo)</group>');
  });
});

describe('a request that is handed in', () => {
  it('is a case like any other, with the words that were sent', async () => {
    const { items, headers } = await submitRequest(server, key, { lat: '20.2501', long: '105.9702' });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    const [row] = await query(
      server,
      `select c.kind, c.status, c.content, c.title, c.anonymous, c.place_unit_key, c.latitude, o.key_id
       from cases c join open311_requests o using (tenant_id, case_id) where o.request_id = $1`,
      items[0]?.['service_request_id'],
    );
    expect(row).toMatchObject({
      kind: 'FBK',
      status: 'submitted',
      content: DESCRIPTION,
      title: DESCRIPTION,
      anonymous: true,
      place_unit_key: HOA_LU,
      latitude: 20.2501,
      key_id: key.split('_')[3],
    });
  });

  it('shows its words to the key that sent it, and to others only that it is there', async () => {
    const id = await sendRequest(server, key, { lat: '20.25', long: '105.97' });
    expect(await one(id, { key })).toMatchObject({
      description: DESCRIPTION,
      lat: 20.25,
      address_id: HOA_LU,
    });
    for (const options of [{}, { key: otherKey }]) {
      const shown = await one(id, options);
      expect(shown).toMatchObject({ service_request_id: id, status: 'open', service_code: SERVICE });
      expect(shown).toMatchObject({
        description: null,
        lat: null,
        long: null,
        address: null,
        address_id: null,
      });
      expect(shown?.['service_notice']).toContain('chưa công khai');
    }
    expect((await open311(server, 'requests.json')).text).not.toContain(id);
    expect((await open311(server, 'requests.json', { key })).text).toContain(id);
    expect((await open311(server, 'requests.json', { key: otherKey })).text).not.toContain(id);
  });

  it('keeps its id when it is published, with the reviewed words for everybody', async () => {
    const id = await sendRequest(server, key);
    await walk(server.url, leader, await caseOf(id), ...answered);
    expect(await one(id)).toMatchObject({ status: 'closed', status_notes: null });
    expect(await one(id, { key })).toMatchObject({ status: 'closed', status_notes: ANSWER.text });
    const updatesOf = async (options = {}) =>
      (await open311(server, 'servicerequestupdates.json', options)).items
        .filter((item) => item['service_request_id'] === id)
        .map((item) => [item['status'], item['description']]);
    expect(await updatesOf({ key })).toEqual([
      ['INVESTIGATING', null],
      ['IN_PROGRESS', null],
      ['CLOSED', ANSWER.text],
    ]);
    expect(await updatesOf()).toEqual([]);
    await walk(server.url, leader, await caseOf(id), ['publish', PUBLISHED]);
    expect(await one(id)).toMatchObject({ description: PUBLISHED.content, status_notes: PUBLISHED.answer });
    expect(await one(id, { key })).toMatchObject({ description: DESCRIPTION });
    expect((await open311(server, 'requests.json')).text).toContain(id);
    await walk(server.url, leader, await caseOf(id), [
      'unpublish',
      { reason: 'Cần kiểm tra lại nội dung đã đăng.' },
    ]);
    expect(await one(id)).toMatchObject({ description: null });
  });

  it('keeps a name and a contact only with consent to the text that was shown', async () => {
    const sender = { last_name: 'Nguyễn Thị', first_name: 'Hạnh', phone: '0912 345 678' };
    const without = await submitRequest(server, key, sender);
    expect(without.items[0]?.['service_notice']).toContain('không được lưu');
    const consented = {
      ...sender,
      'attribute[consent]': '2026-11-23',
      'attribute[address]': 'Số 5, phố Phúc Ninh',
    };
    const named = await submitRequest(server, key, consented);
    expect(named.items[0]?.['service_notice']).not.toContain('không được lưu');
    const contacts = async (answer: typeof named) => {
      const id = await caseOf(String(answer.items[0]?.['service_request_id']));
      const [count] = await query(
        server,
        `select (select count(*) from case_contacts where case_id = $1) as contacts,
                (select count(*) from consents where case_id = $1) as consents`,
        id,
      );
      return count;
    };
    expect(await contacts(without)).toEqual({ contacts: 0, consents: 0 });
    expect(await contacts(named)).toEqual({ contacts: 1, consents: 1 });
    const outdated = await submitRequest(server, key, { ...consented, 'attribute[consent]': '2020-01-01' });
    expect(outdated.status).toBe(400);
    const halves = await submitRequest(server, key, { ...consented, 'attribute[address]': '' });
    expect(halves.text).toContain('attribute[address]');
    expect(server.logged()).not.toMatch(/Hạnh|0912 345 678/);
  });

  it('is told how to lodge it when it reads like a denunciation, and is then seen by nobody', async () => {
    const { status, items } = await submitRequest(server, key, {
      description:
        'Tôi tố cáo ông A, cán bộ phường, nhận hối lộ 20 triệu đồng để cấp giấy phép xây dựng sai quy định.',
    });
    expect(status).toBe(200);
    expect(items[0]?.['service_notice']).toMatch(/[Tt]ố cáo/);
    const id = String(items[0]?.['service_request_id']);
    for (const options of [{}, { key }])
      expect((await open311(server, `requests/${id}.json`, options)).status).toBe(404);
  });

  it.each([
    [{ address_id: '', address_string: 'Số 5, phố Phúc Ninh, Phường Hoa Lư, Ninh Bình' }, HOA_LU],
    [{ address_id: '', address_string: 'Thôn 1, xã Yên Từ', service_code: 'FBK-ninhbinh' }, YEN_TU],
    [{ address_id: '', address_string: 'Trước cổng chợ', service_code: 'FBK-ninhbinh' }, NINH_BINH],
    [{ address_id: '', lat: '20.25', long: '105.97', service_code: 'FBK-yentu' }, YEN_TU],
    [{ address_id: YEN_TU, address_string: 'phường Hoa Lư' }, YEN_TU],
  ])('goes to the unit of its place: %j', async (changes, unit) => {
    const id = await sendRequest(server, key, changes);
    expect((await one(id, { key }))?.['address_id']).toBe(unit);
  });

  it.each([
    [{ address_id: '99999@2025-07-01' }, 'address_id'],
    [{ address_id: '00004@2025-07-01' }, 'tỉnh khác'],
    [{ address_id: 'Hoa Lư' }, 'address_id'],
    [{ description: 'Ngắn quá' }, 'description: Cần ít nhất 20 ký tự'],
    [{ description: `a${'\n'.repeat(30)}b` }, 'description'],
    [{ media_url: 'javascript:alert(1)' }, 'media_url'],
    [{ service_code: 'REC-hoalu' }, 'attribute[proposal]'],
    [{ jurisdiction_id: '99' }, 'jurisdiction_id', 404],
  ])('is refused with the reason: %j', async (changes, reason, status = 400) => {
    const answer = await submitRequest(server, key, changes);
    expect(answer.status).toBe(status);
    expect(answer.items.map((error) => error['description']).join()).toContain(reason);
  });

  it('has the address of a picture in its words, and fetches nothing', async () => {
    const id = await sendRequest(server, key, { media_url: 'https://example.vn/a.jpg' });
    expect((await one(id, { key }))?.['description']).toBe(
      `${DESCRIPTION}\n\nmedia_url: https://example.vn/a.jpg`,
    );
  });

  it('needs a key of the role submitter, and such a key does nothing else', async () => {
    expect((await submitRequest(server, leader)).status).toBe(403);
    const list = await fetch(`${server.url}/v1/cases`, { headers: { Authorization: `Bearer ${key}` } });
    expect(list.status).toBe(403);
    expect((await open311(server, 'requests.json', { key: leader })).status).toBe(403);
  });
});

describe('a published case of a portal', () => {
  it('is shown as an officer reviewed it, by the day, under an id of its own', async () => {
    const sent = await publishedReport(server, leader);
    const id = await requestOf(sent.id);
    expect(await one(id)).toMatchObject({
      service_code: SERVICE,
      status: 'closed',
      description: PUBLISHED.content,
      status_notes: PUBLISHED.answer,
      requested_datetime: '2026-03-02T00:00:00+07:00',
      updated_datetime: '2026-03-02T09:00:00+07:00',
      expected_datetime: '2026-03-16T23:59:59+07:00',
      address: 'Phường Hoa Lư',
      lat: 20.253,
      service_notice: null,
    });
    const { text } = await open311(server, 'requests.xml');
    for (const hidden of [sent.id, sent.code, 'Phúc Ninh', 'Hạnh']) expect(text).not.toContain(hidden);
    const { items } = await open311(server, 'servicerequestupdates.json');
    expect(items.filter((item) => item['service_request_id'] === id)).toMatchObject([
      {
        status: 'CLOSED',
        updated_datetime: '2026-03-02T09:00:00+07:00',
        description: PUBLISHED.answer,
      },
    ]);
  });
});

it('private kinds never appear: not by id, token, filter, list, update, count or time', async () => {
  const restrict = { reason: 'Nội dung là tố cáo, không công khai.' };
  const report = await sendReport(server.url);
  const paper = await register(server.url, leader, complaint());
  const published = await publishedReport(server, leader);
  const publishedId = await requestOf(published.id);
  await walk(server.url, leader, published.id, ['restrict', restrict]);
  const own = await sendRequest(server, key);
  await walk(server.url, leader, await caseOf(own), ['restrict', restrict]);

  const unknown = '0195570e-4a3c-7b5e-8d1f-2a6b3c4d5e6f';
  const ids = [report.id, paper.id, published.id, publishedId, own, await caseOf(own)];
  for (const options of [{}, { key }]) {
    const before = await open311(server, 'requests.json', options);
    for (const id of ids) {
      for (const format of ['xml', 'json']) {
        for (const path of ['requests', 'tokens']) {
          const hidden = await open311(server, `${path}/${id}.${format}`, options);
          const missing = await open311(server, `${path}/${unknown}.${format}`, options);
          expect([hidden.status, hidden.text]).toEqual([404, missing.text]);
        }
      }
      expect((await open311(server, `requests.json?service_request_id=${id}`, options)).items).toEqual([]);
      expect(before.text).not.toContain(id);
      expect((await open311(server, 'servicerequestupdates.json', options)).text).not.toContain(id);
    }
    const counted = await open311(server, 'requests.json?page_size=1000', options);
    expect(counted.items).toHaveLength(before.items.length);
  }
  expect((await open311(server, 'services.xml')).text).not.toMatch(/khiếu nại|tố cáo|CPL|DEN/i);

  // Time: an id that is hidden is looked for by the very statements, and as often, as one that there is not.
  const statementsFor = async (id: string): Promise<string[]> => {
    const names: string[] = [];
    const db: Db = {
      ...server.services.database,
      all: (statement, values) => {
        names.push(statement.name);
        return server.services.database.all(statement, values);
      },
    };
    const reader = { tenant: TENANT, keyId: null };
    expect(await findRequests(db, reader, [id])).toEqual([]);
    return names;
  };
  for (const id of ids) expect(await statementsFor(id)).toEqual(await statementsFor(unknown));
});

it('knows no case of another tenant', async () => {
  const sent = await publishedReport(server, leader);
  const reader = { tenant: '01', keyId: null };
  const db = server.services.database;
  const period = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-03-30T00:00:00Z') };
  expect(await findRequests(db, reader, [await requestOf(sent.id)])).toEqual([]);
  const filters = { ...period, serviceCodes: undefined, closed: undefined, limit: 10, offset: 0 };
  expect(await listRequests(db, reader, filters)).toEqual([]);
  expect(await listUpdates(db, reader, period, 10)).toEqual([]);
  expect((await open311(server, 'services.json?jurisdiction_id=01')).status).toBe(404);
});

/** As the JSON Schemas of `open311/schema-validation` have it. */
const textOrNull = () => z.nullable(z.string());
const time = () => z.iso.datetime({ offset: true });
const SCHEMAS = {
  'services.json': z.array(
    z.strictObject({
      service_code: z.string(),
      service_name: z.string(),
      description: textOrNull(),
      metadata: z.boolean(),
      type: z.enum(['realtime', 'batch', 'blackbox']),
      keywords: textOrNull(),
      group: textOrNull(),
    }),
  ),
  'services/REC-hoalu.json': z.strictObject({
    service_code: z.string(),
    attributes: z.array(
      z.strictObject({
        variable: z.boolean(),
        code: z.string(),
        datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
        required: z.boolean(),
        datatype_description: textOrNull(),
        order: z.nullable(z.int()),
        description: textOrNull(),
        values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      }),
    ),
  }),
  'requests.json': z.array(
    z.strictObject({
      service_request_id: z.string(),
      status: z.enum(['open', 'closed']),
      status_notes: textOrNull(),
      service_name: textOrNull(),
      service_code: z.string(),
      description: z.nullable(z.string().check(z.maxLength(4_000))),
      agency_responsible: textOrNull(),
      service_notice: textOrNull(),
      requested_datetime: time(),
      updated_datetime: z.nullable(time()),
      expected_datetime: z.nullable(time()),
      address: textOrNull(),
      address_id: textOrNull(),
      zipcode: textOrNull(),
      lat: z.nullable(z.number()),
      long: z.nullable(z.number()),
      media_url: z.nullable(z.url()),
    }),
  ),
};

it.each(Object.entries(SCHEMAS))('%s has the types of the published schemas', async (path, schema) => {
  const long = { ...PUBLISHED, content: 'Đèn đường hỏng. '.repeat(600) };
  const sent = await sendReport(server.url);
  await walk(server.url, leader, sent.id, ...answered, ['publish', long]);
  const { status, text } = await open311(server, path, { key });
  expect(status).toBe(200);
  const parsed = schema.safeParse(JSON.parse(text));
  expect(parsed.error?.issues).toBeUndefined();
});

it.each([
  ['services.yaml', 404],
  ['services', 404],
  ['nothing.xml', 404],
  ['requests.xml?status=open&status=closed', 400],
  ['requests/%00.xml', 404],
])('refuses GET %s in the standard’s form', async (path, status) => {
  const answer = await open311(server, path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
  expect(answer.text).toMatch(
    new RegExp(`<errors><error><code>${status}</code><description>.+</description></error></errors>`),
  );
});

it('refuses a body that is no form, or too large, in the standard’s form', async () => {
  const send = async (body: string, type: string) => {
    const response = await fetch(`${server.url}/open311/v2/requests.json`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    return [response.status, Array.isArray(await response.json())];
  };
  expect(await send('{}', 'application/json')).toEqual([400, true]);
  expect(await send('x', 'text/plain')).toEqual([400, true]);
  expect(await send('a'.repeat(1_000_000), 'application/x-www-form-urlencoded')).toEqual([400, true]);
});
