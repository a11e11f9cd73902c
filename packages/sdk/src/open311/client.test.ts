import { describe, expect, it } from 'vitest';
import { isGdError } from '../errors.js';
import type { Fetch } from '../transport.js';
import { createOpen311Client, type Open311ClientOptions, type Open311Format } from './client.js';
import { Open311Error } from './error.js';
import { FAKE_KEY, FAKE_URL, FakeServer } from './testing/fake-server.js';

const FORMATS: readonly Open311Format[] = ['xml', 'json'];
const clientOf = (fetch: Fetch, options: Partial<Open311ClientOptions> = {}) =>
  createOpen311Client({ url: FAKE_URL, fetch, apiKey: FAKE_KEY, jurisdictionId: '37', ...options });

/** A client of a server that has one answer. */
const answered = (body: string, status = 200, options: Partial<Open311ClientOptions> = {}) =>
  clientOf(async () => new Response(body, { status }), options);

describe.each(FORMATS)('a server in %s', (format) => {
  const client = (options = {}) => clientOf(new FakeServer(options).fetch, { format });

  it('is discovered, with services and definitions', async () => {
    const { endpoints, contact } = await client().discovery();
    expect(contact).toBe('UBND phường Hoa Lư');
    expect(endpoints).toMatchObject([{ url: FAKE_URL, formats: ['text/xml', 'application/json'] }]);
    const services = await client().services();
    expect(services[0]).toEqual({
      service_code: '001',
      service_name: 'Đèn đường',
      description: 'Đèn hỏng & “dây” <đứt>',
      metadata: false,
      type: 'realtime',
      keywords: ['đèn', 'điện'],
      group: 'Hạ tầng',
    });
    const { attributes } = await client().definition('002');
    expect(attributes[1]).toMatchObject({ code: 'WHERE', required: true, order: 2 });
    expect(attributes[1]?.values).toEqual([
      { key: 'street', name: 'Đường' },
      { key: 'house', name: 'Nhà' },
    ]);
  });

  it('lists requests by filters, one by one and page by page', async () => {
    expect((await client().requests({ status: 'closed' })).map(({ status }) => status)).toEqual([
      'closed',
      'closed',
    ]);
    expect(await client().requests({ service_request_id: ['1', '3'] })).toHaveLength(2);
    expect(await client().requests({ start_date: new Date() })).toEqual([]);
    expect(await client().request('1')).toMatchObject({ service_request_id: '1', lat: 20.25, zipcode: null });
    const each = [];
    for await (const { service_request_id } of client().eachRequest()) each.push(service_request_id);
    expect(each).toEqual(['1', '2', '3', '4']);
  });

  it('takes a request, and shows it', async () => {
    const own = client();
    const description = 'Hố ga <mất nắp> & “nguy hiểm” 🚧 ]]>';
    const { service_request_id: id } = await own.submit({
      service_code: '002',
      address_id: '14329@2025-07-01',
      description,
      attribute: { PROPOSAL: 'Đậy nắp', WHERE: 'street' },
    });
    expect(await own.request(id ?? '')).toMatchObject({ description, status: 'open' });
  });

  it('gives the id of a token when there is one', async () => {
    const own = client({ batch: true });
    const { token, service_request_id } = await own.submit({ service_code: '001', lat: 20, long: 105 });
    expect(service_request_id).toBeNull();
    expect(await own.token(token ?? '')).toEqual({ token, service_request_id: null });
    expect(await own.waitForId(token ?? '', { every: 1 })).toMatch(/^\d+$/);
    expect(await own.waitForId('none', { every: 1, attempts: 2 })).toBeNull();
  });

  it('is told when it refuses', async () => {
    const refused = client().submit({ service_code: 'none', lat: 20, long: 105 });
    await expect(refused).rejects.toMatchObject({
      name: 'Open311Error',
      status: 404,
      errors: [{ code: '404', description: 'Không có dịch vụ này' }],
    });
  });
});

it('reads what servers in the wild send', async () => {
  const json = (data: unknown, status?: number) => answered(JSON.stringify(data), status);
  // FixMyStreet wraps lists and nests the agency; others send numbers and booleans as text.
  expect(
    await json({ services: [{ service_code: 1, metadata: 'true', keywords: '' }] }).services(),
  ).toMatchObject([{ service_code: '1', metadata: true, keywords: [], group: null }]);
  const wrapped = {
    service_requests: {
      request: [
        {
          service_request_id: 638344,
          status: 'OPEN',
          lat: '',
          agency_responsible: { recipient: ['A', 'B'] },
        },
      ],
    },
  };
  expect(await json(wrapped).requests()).toMatchObject([
    { service_request_id: '638344', status: 'open', lat: null, agency_responsible: 'A, B' },
  ]);
  expect(await json([{ service_code: '1' }]).definition('1')).toEqual({ service_code: '1', attributes: [] });
  // XML where JSON was asked for.
  expect(
    await answered('<services><service><service_code>1</service_code></service></services>').services(),
  ).toHaveLength(1);
});

it.each([
  ['<error>Sai khóa</error>', 403, ['Sai khóa']],
  ['<errors><error><code>403</code><description>Sai khóa</description></error></errors>', 403, ['Sai khóa']],
  ['{"errors":[{"code":1,"description":"a"},{"description":"b"}]}', 400, ['a', 'b']],
  ['{"code":404,"description":"a"}', 404, ['a']],
  ['"a"', 400, ['a']],
  ['<html><body>Index</html>', 404, []],
  ['', 500, []],
])('reads the refusal %s', async (body, status, descriptions) => {
  const error = await answered(body, status)
    .services()
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Open311Error);
  expect((error as Open311Error).status).toBe(status);
  expect((error as Open311Error).errors.map(({ description }) => description)).toEqual(descriptions);
});

it('knows a refusal that comes with status 200, and an id that comes with an empty list', async () => {
  await expect(answered('[{"code":403,"description":"Sai khóa"}]').services()).rejects.toThrow('Sai khóa');
  await expect(answered('[]').request('1')).rejects.toMatchObject({ status: 404 });
});

it.each([
  ['a page', '<!DOCTYPE html><html></html>'],
  ['entities that expand', '<!DOCTYPE a [<!ENTITY x "y">]><services>&x;</services>'],
  ['no JSON', '{'],
])('does not take %s for an answer', async (_name, body) => {
  const error = await answered(body)
    .services()
    .catch((thrown: unknown) => thrown);
  expect(isGdError(error, 'contract')).toBe(true);
});

it('survives an answer that is nested without end', async () => {
  const depth = 100_000;
  const body = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  expect(await answered(body).services()).toEqual([]);
});

it('stops reading an answer that does not end, and one that is no UTF-8', async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1 << 20).fill(32)),
  });
  const error = await clientOf(async () => new Response(endless))
    .services()
    .catch((thrown: unknown) => thrown);
  expect(isGdError(error, 'contract')).toBe(true);
  const broken = clientOf(async () => new Response(new Uint8Array([0x22, 0xff, 0x22])));
  expect(isGdError(await broken.services().catch((thrown: unknown) => thrown), 'contract')).toBe(true);
});

describe('on the way', () => {
  const silent: Fetch = (_input, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );

  it('gives up after the timeout, when told to, and without a network', async () => {
    const failure = (client: ReturnType<typeof clientOf>, signal?: AbortSignal) =>
      client.services(signal && { signal }).catch((error: unknown) => error);
    expect(isGdError(await failure(clientOf(silent, { timeout: 5 })), 'timeout')).toBe(true);
    expect(isGdError(await failure(clientOf(silent), AbortSignal.abort()), 'abort')).toBe(true);
    expect(
      isGdError(await failure(clientOf(() => Promise.reject(new TypeError('offline')))), 'network'),
    ).toBe(true);
    const waiting = answered('', 404).waitForId('t', { signal: AbortSignal.timeout(5), every: 60_000 });
    expect(isGdError(await waiting.catch((error: unknown) => error), 'abort')).toBe(true);
  });

  it('keeps the key out of addresses, and sends it with GET only for one’s own', async () => {
    const seen: [string, string | null][] = [];
    const client = clientOf(async (input, init) => {
      seen.push([String(input), new Headers(init?.headers).get('Authorization')]);
      return new Response('[{"service_request_id":"1"}]');
    });
    await client.request('1');
    await client.request('1', { own: true });
    await client.submit({ service_code: '1', lat: 1, long: 2 });
    expect(seen.map(([, authorization]) => authorization)).toEqual([null, `Bearer ${FAKE_KEY}`, null]);
    expect(seen.map(([address]) => address).join()).not.toContain(FAKE_KEY);
  });

  it('writes several values of one attribute each by itself', async () => {
    let body = '';
    const client = clientOf(async (_input, init) => {
      body = String(init?.body);
      return new Response('[]');
    });
    await client.submit({ service_code: '1', address_string: 'A', attribute: { X: ['1', '2'], Y: '3' } });
    expect([...new URLSearchParams(body)]).toEqual([
      ['service_code', '1'],
      ['address_string', 'A'],
      ['attribute[X][]', '1'],
      ['attribute[X][]', '2'],
      ['attribute[Y]', '3'],
      ['api_key', FAKE_KEY],
      ['jurisdiction_id', '37'],
    ]);
  });
});
