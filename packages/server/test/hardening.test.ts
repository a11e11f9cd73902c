import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_VERSION, type CaseContact, OPERATIONS, uploads } from '@gd/contract';
import { HOA_LU, SITE } from './support/names.js';
import {
  asOfficer,
  call,
  command,
  newSecret,
  report,
  sendReport,
  submit,
  track,
  upload,
} from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
let kit: string;
beforeAll(async () => {
  kit = await mkdtemp(join(tmpdir(), 'gd-kit-'));
  await writeFile(join(kit, 'gd-all.js'), 'export {};');
  await writeFile(join(kit, 'gd-all.js.br'), 'compressed');
  await mkdir(join(kit, '1.4.2-0a1b2c3d'));
  await writeFile(join(kit, '1.4.2-0a1b2c3d/gd.js'), 'export {};');
  await writeFile(join(kit, '1.4.2-0a1b2c3d/gd.js.br'), 'compressed');
  await writeFile(join(kit, '.hidden'), 'secret');
  await mkdir(join(kit, 'units'));
  await writeFile(join(kit, 'units/provinces.json'), '{}');
  server = await startTestServer({ GD_KIT_DIR: kit, GD_METRICS_TOKEN: 'a-token-of-the-test' });
});
afterAll(async () => {
  await server.close();
  await rm(kit, { recursive: true });
});

/** Sends bytes as they are, and reads what comes until the server closes. */
const raw = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('every answer', () => {
  it.each([
    ['a resource', '/v1/site', { 'Gd-Site': SITE }, 200],
    ['a problem', '/v1/site', {}, 400],
    ['nothing there', '/nothing', {}, 404],
    ['a path that cannot be decoded', '/v1/tracking/%E0%A4%A', {}, 404],
    ['health', '/health/ready', {}, 200],
    ['the document', '/openapi.json', {}, 200],
    ['the kit', '/kit/gd-all.js', {}, 200],
  ])('carries security headers, the version and an id: %s', async (_what, path, headers, status) => {
    const answer = await call(`${server.url}${path}`, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Security-Policy')).toContain(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(answer.headers.get('Gd-Version')).toBe(API_VERSION);
    expect(answer.headers.get('Gd-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('Strict-Transport-Security')).toBeNull();
    expect(answer.headers.get('X-Powered-By')).toBeNull();
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|\.js:\d/);
  });

  it('says HSTS where the server is reached by https', async () => {
    const secure = await startTestServer({ GD_PUBLIC_URL: 'https://api.example.vn/' });
    try {
      const { headers } = await call(`${secure.url}/health/live`);
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await secure.close();
    }
  });
});

describe('a request that makes no sense', () => {
  it('has another method: 405 with what is possible', async () => {
    const { status, headers, body } = await call(`${server.url}/v1/site`, { method: 'DELETE' });
    expect([status, headers.get('Allow'), body.code]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'method_not_allowed',
    ]);
  });

  it('has headers without end: 431', async () => {
    const answer = await raw(`GET /v1/site HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
    expect(answer).toContain('X-Content-Type-Options: nosniff');
  });

  it('is no HTTP: 400', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('asks for a NUL byte: 422 or 404, and the server lives', async () => {
    const key = await server.officer();
    expect((await call(`${server.url}/v1/cases?q=a%00b`, { headers: asOfficer(key) })).status).toBe(422);
    expect(
      (await call(`${server.url}/v1/tracking/37%00`, { headers: { 'Gd-Case-Secret': newSecret() } })).status,
    ).toBe(404);
    expect((await call(`${server.url}/health/ready`)).status).toBe(200);
  });
});

describe('the log', () => {
  it('has ids only: nothing that a person wrote, no secret, no key, no query, no stack', async () => {
    const [secret, officer] = [newSecret(), await server.officer()];
    const { body } = await submit(server.url, report(), { secret });
    const file = await upload(
      server.url,
      new Blob(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n']),
      'thư riêng.pdf',
    );
    await track(server.url, body.code, secret);
    await track(server.url, body.code, 'wrong-secret-wrong-secret');
    await call(`${server.url}/v1/cases?q=nguyen+thi+hanh`, { headers: asOfficer(officer) });
    await call<CaseContact>(`${server.url}/v1/cases/${body.id}/contact`, { headers: asOfficer(officer) });
    await command(server.url, officer, body.id, 'receive', { note: 'Ghi chú kín' });
    await submit(server.url, report({ place: { unit: HOA_LU }, fileIds: [file.body.id] }), { secret: 'x' });
    await submit(server.url, report({ id: body.id }));
    const log = server.logged();
    expect(log.split('\n').length).toBeGreaterThan(8);
    expect(log).not.toMatch(/Hạnh|hanh|0912 ?345|Đèn|Phúc Ninh|Ghi chú|thư riêng|node_modules/);
    for (const word of [secret, officer, officer.split('_').at(-1) ?? '', body.code, 'wrong-secret'])
      expect(log).not.toContain(word);
    expect(log).toContain('"operation":"cases.contact"');
    expect(log).toContain('"tenant":"37"');
  });

  it('of an unexpected error says where it happened, not what the data was; the answer says nothing', async () => {
    const broken = await startTestServer();
    try {
      const sent = await sendReport(broken.url);
      const key = await broken.officer();
      await broken.services.database.session((client) =>
        client.query(`alter table cases add constraint odd check (title <> 'Tên của bà Hạnh')`),
      );
      const answer = await submit(broken.url, report({ title: 'Tên của bà Hạnh' }));
      expect(answer).toMatchObject({ status: 500, body: { code: 'internal_error' } });
      expect(JSON.stringify(answer.body)).not.toMatch(/Hạnh|constraint|cases/);
      expect(broken.logged()).toContain('"code":"23514"');
      expect(broken.logged()).toMatch(/ at /);
      expect(broken.logged()).not.toContain('Hạnh');
      expect((await call(`${broken.url}/v1/cases/${sent.id}`, { headers: asOfficer(key) })).status).toBe(200);
    } finally {
      await broken.close();
    }
  });
});

describe('for operators', () => {
  it('live and ready', async () => {
    expect((await call<{ status: string }>(`${server.url}/health/live`)).body.status).toBe('ok');
    expect((await call<{ status: string }>(`${server.url}/health/ready`)).body.status).toBe('ok');
  });

  it('metrics, to whoever has the token', async () => {
    expect((await call(`${server.url}/metrics`)).status).toBe(401);
    expect(
      (await call(`${server.url}/metrics`, { headers: { Authorization: 'Bearer a-token-of-another' } }))
        .status,
    ).toBe(401);
    const { body } = await call<string>(`${server.url}/metrics`, {
      headers: { Authorization: 'Bearer a-token-of-the-test' },
    });
    expect(body).toContain('gd_request_duration_seconds_count{operation="cases.submit",status="201"}');
    expect(body).toContain('gd_database_connections{state="idle"}');
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('the API’s description has every operation', async () => {
    const { body, headers } = await call<{ paths: Record<string, Record<string, { operationId: string }>> }>(
      `${server.url}/openapi.json`,
    );
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    const ids = Object.values(body.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids)).toEqual(new Set([...OPERATIONS, ...Object.values(uploads)].map(({ id }) => id)));
  });
});

describe('the embed kit', () => {
  it('may be loaded by any page, compressed where that is at hand, and kept by its name', async () => {
    const plain = await call(`${server.url}/kit/gd-all.js`, {
      headers: { 'Accept-Encoding': 'identity', Origin: 'https://any.example' },
    });
    expect(plain.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(plain.headers.get('Content-Type')).toContain('javascript');
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=300');
    for (const path of ['/kit/gd-all.js', '/kit/1.4.2-0a1b2c3d/gd.js', '/kit/1.4.2-0a1b2c3d/gd.js?r=1']) {
      const compressed = await raw(
        `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`,
      );
      expect(compressed).toContain('content-encoding: br');
      expect(compressed).toContain('javascript');
      expect(compressed).toContain('vary: ');
      expect(compressed.includes('cache-control: public, max-age=31536000, immutable')).toBe(
        path.includes('1.4.2'),
      );
    }
    const missing = await call(`${server.url}/kit/1.4.2-0a1b2c3d/none.js`);
    expect(missing.headers.get('Cache-Control') ?? '').not.toContain('max-age');
  });

  it('has what is in its folder, and nothing outside', async () => {
    const units = await call<unknown>(`${server.url}/kit/units/provinces.json`);
    expect(units.status).toBe(200);
    expect(units.headers.get('Access-Control-Allow-Origin')).toBe('*');
    for (const path of [
      '/kit/.hidden',
      '/kit/',
      '/kit/..%2f..%2fetc%2fpasswd',
      '/kit/units/..%2fpackage.json',
      '/kit/none.js',
    ])
      expect((await call(`${server.url}${path}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a stop', () => {
  it('is not held up by a connection that a client keeps open, nor by one that says nothing', async () => {
    const stopping = await startTestServer();
    await call(`${stopping.url}/health/live`);
    const { hostname, port } = new URL(stopping.url);
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');
    silent.write('GET /health/live HTTP/1.1\r\nHost: a\r\n');
    const closed = once(silent, 'close');
    await stopping.close();
    await closed;
  });
});
