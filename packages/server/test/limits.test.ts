import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE } from './support/names.js';
import { call, newSecret, report, sendReport, submit, track } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

const SECOND_MS = 1_000;
const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * SECOND_MS).toISOString();
const retryAfter = ({ headers }: { headers: Headers }): number => Number(headers.get('Retry-After'));

/** What servers of one database have in common. */
const shared = { GD_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };

async function over(env: Record<string, string>, work: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startTestServer(env);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

describe('a limit', () => {
  const CALLS = 17;
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ GD_RATE_LIMIT_TRACK: String(CALLS) });
  });
  afterAll(() => server.close());

  it('is exact under a thousand calls at once', async () => {
    const sent = await sendReport(server.url);
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, () => track(server.url, sent.code, sent.secret)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(CALLS);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1_000 - CALLS);
    for (const answer of refused) expect(retryAfter(answer)).toBe(Math.ceil(60 / CALLS));
    server.setNow(later(4));
    expect((await track(server.url, sent.code, sent.secret)).status).toBe(200);
    expect((await track(server.url, sent.code, sent.secret)).status).toBe(429);
  }, 60_000);

  it('stores no address', async () => {
    const { rows } = await server.services.database.session((client) =>
      client.query<{ bucket: Buffer }>('select bucket from rate_buckets'),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { bucket } of rows) expect(bucket.toString('latin1')).not.toMatch(/127\.|::1|track|gd_site/);
  });
});

describe('limits', () => {
  it('on submissions count for one address and site; on all calls for one address', () =>
    over({ GD_RATE_LIMIT_SUBMIT: '2', GD_RATE_LIMIT: '6' }, async ({ url }) => {
      for (let i = 0; i < 2; i += 1) expect((await submit(url)).status).toBe(201);
      const third = await submit(url, report(), { headers: { 'Accept-Language': 'en' } });
      expect(third).toMatchObject({
        status: 429,
        body: { code: 'rate_limited', title: 'Too many requests; try again later' },
      });
      expect(retryAfter(third)).toBe(30);
      expect((await submit(url, report(), { site: 'gd_site_37_yentu' })).status).toBe(201);
      const site = () => call(`${url}/v1/site`, { headers: { 'Gd-Site': SITE } });
      expect((await site()).status).toBe(200);
      expect((await site()).status).toBe(200);
      const seventh = await site();
      expect([seventh.status, retryAfter(seventh)]).toEqual([429, 10]);
      expect((await call(`${url}/health/live`)).status).toBe(200);
    }));

  it('give a made-up site key no bucket of its own', () =>
    over({ GD_RATE_LIMIT_SUBMIT: '2' }, async ({ url }) => {
      const codes = [];
      for (const site of ['a', 'b', 'c'])
        codes.push((await submit<{ code: string }>(url, report(), { site })).body.code);
      expect(codes).toEqual(['site_key_unknown', 'site_key_unknown', 'rate_limited']);
    }));

  it('are shared by the servers of a database', () =>
    over({ ...shared, GD_RATE_LIMIT_SUBMIT: '3' }, async (first) => {
      const second = await startTestServer({
        ...shared,
        GD_RATE_LIMIT_SUBMIT: '3',
        DATABASE_URL: first.databaseUrl,
      });
      try {
        const urls = [first.url, second.url, first.url, second.url, first.url];
        const statuses = await Promise.all(urls.map(async (url) => (await submit(url)).status));
        expect(statuses.sort()).toEqual([201, 201, 201, 429, 429]);
      } finally {
        await second.close();
      }
    }));
});

describe('wrong secrets', () => {
  const guess = (url: string, id = 'a') =>
    call(`${url}/v1/cases`, {
      headers: { Authorization: `Bearer gd_key_37_${id.repeat(10)}_${'a'.repeat(43)}` },
    });

  it('shut one case for one address, and a right one waits too; other cases stay open', () =>
    over({ GD_RATE_LIMIT_WRONG_SECRET: '3' }, async (server) => {
      const { url } = server;
      const [mine, other] = [await sendReport(url), await sendReport(url)];
      const guesses = Array.from({ length: 40 }, () => track(url, mine.code.toLowerCase(), newSecret()));
      const statuses = (await Promise.all(guesses)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 404)).toHaveLength(3);
      expect(statuses.filter((status) => status === 429)).toHaveLength(37);
      const refused = await track(url, mine.code, mine.secret);
      expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
      expect(retryAfter(refused)).toBe(300);
      expect((await track(url, other.code, other.secret)).status).toBe(200);
      server.setNow(later(300));
      expect((await track(url, mine.code, mine.secret)).status).toBe(200);
    }));

  it('for many cases, or guesses at keys, shut the address out', () =>
    over({ GD_RATE_LIMIT_WRONG_SECRET: '2' }, async (server) => {
      const { url } = server;
      const [sent, key] = [await sendReport(url), await server.officer()];
      const statuses = [];
      for (let i = 0; i < 4; i += 1) {
        const { code } = await sendReport(url);
        for (let j = 0; j < 2; j += 1) statuses.push((await track(url, code, newSecret())).status);
      }
      expect(statuses).toEqual(Array(8).fill(404));
      expect([(await guess(url)).status, (await guess(url)).status]).toEqual([401, 401]);
      expect((await guess(url, 'b')).status).toBe(429);
      expect((await track(url, sent.code, sent.secret)).status).toBe(429);
      const officer = await call(`${url}/v1/cases`, { headers: { Authorization: `Bearer ${key}` } });
      expect(officer.status).toBe(429);
    }));
});
