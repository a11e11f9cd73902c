import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@gd/contract';
import { PAGE_ORIGIN, SITE } from './support/names.js';
import { asOfficer, call, report, sendReport, submit, track } from './support/requests.js';
import { startTestServer, type TestServer } from './support/server.js';

const STRANGER = 'https://stranger.example';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const preflight = (origin: string, path = '/v1/cases') =>
  call(`${server.url}${path}`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'gd-site,idempotency-key',
    },
  });

describe('a preflight', () => {
  it('passes for a registered origin, with what a page needs to send and read', async () => {
    const { status, headers } = await preflight(PAGE_ORIGIN);
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(PAGE_ORIGIN);
    const allowed = headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining([
        'gd-site',
        'gd-case-secret',
        'idempotency-key',
        'if-match',
        'if-none-match',
        'authorization',
        'content-type',
        'gd-version',
        'traceparent',
      ]),
    );
    expect(headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('Vary')).toContain('Origin');
  });

  it('passes from any page, since it names no site, but not from a frame or a file without origin', async () => {
    const stranger = await preflight(STRANGER);
    expect(stranger.status).toBe(204);
    expect(stranger.headers.get('Access-Control-Allow-Origin')).toBe(STRANGER);
    for (const origin of ['null', 'https://a.example/page', 'https://a.example https://b.example']) {
      const { status, headers } = await preflight(origin);
      expect(status).toBe(403);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });
});

describe('a call from a page', () => {
  const site = (headers: Record<string, string>) =>
    call(`${server.url}/v1/site`, { headers: { 'Gd-Site': SITE, ...headers } });

  it('on a registered origin may read the answer and the headers it needs, also of a problem', async () => {
    for (const { headers } of [
      await site({ Origin: PAGE_ORIGIN }),
      await submit<Problem>(server.url, {}, { headers: { Origin: PAGE_ORIGIN } }),
    ]) {
      expect(headers.get('Access-Control-Allow-Origin')).toBe(PAGE_ORIGIN);
      const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ');
      expect(exposed).toEqual(
        expect.arrayContaining(['ETag', 'Link', 'Retry-After', 'Gd-Request-Id', 'Location']),
      );
    }
  });

  it('elsewhere is refused, whatever key it sends, and may read why', async () => {
    const vi = await site({ Origin: STRANGER });
    expect(vi).toMatchObject({
      status: 403,
      body: { code: 'origin_not_allowed', title: 'Trang này chưa được đăng ký với khóa đang dùng' },
    });
    expect(vi.headers.get('Access-Control-Allow-Origin')).toBe(STRANGER);
    for (const near of [`${PAGE_ORIGIN}.evil.example`, PAGE_ORIGIN.replace('https', 'http')])
      expect((await site({ Origin: near })).status).toBe(403);
    expect((await submit<Problem>(server.url, report(), { headers: { Origin: STRANGER } })).status).toBe(403);
    const sent = await sendReport(server.url);
    expect((await track<Problem>(server.url, sent.code, sent.secret, { Origin: STRANGER })).status).toBe(403);
    const key = await server.officer();
    expect(
      (await call(`${server.url}/v1/cases`, { headers: asOfficer(key, { Origin: STRANGER }) })).status,
    ).toBe(403);
    expect(
      (await call(`${server.url}/v1/cases`, { headers: asOfficer(key, { Origin: PAGE_ORIGIN }) })).status,
    ).toBe(200);
  });

  it('without an Origin, as from a server, or from the API’s own origin, passes', async () => {
    expect((await site({})).status).toBe(200);
    expect((await site({ Origin: server.url })).status).toBe(200);
  });
});
