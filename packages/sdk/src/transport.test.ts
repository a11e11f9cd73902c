import { describe, expect, it, vi } from 'vitest';
import { createClient, isGdError } from './index.js';
import { failureOf } from './testing/failure.js';
import { hangUp, json, problem, serve, silence } from './testing/http-server.js';
import { DRAFT, SITE } from './testing/samples.js';
import { useScriptedServer } from './testing/scripted-client.js';

const server = useScriptedServer();
const { clientOf } = server;

describe('requests', () => {
  it('carry site, language and version, and no credential where the contract asks for none', async () => {
    const client = await clientOf([json(SITE)], { auth: 'gd_secret_key', locale: 'en' });
    await client.sites.read();
    expect(server.seen[0]).toMatchObject({ method: 'GET', url: '/v1/site' });
    expect(server.seen[0]?.headers).toMatchObject({ 'gd-site': 'demo', 'accept-language': 'en' });
    expect(server.seen[0]?.headers['gd-version']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('carry a fresh credential to operations of staff', async () => {
    const tokens = ['first', 'second'];
    const client = await clientOf([json({ items: [], nextCursor: null })], {
      auth: () => Promise.resolve(tokens.shift() ?? ''),
    });
    await client.cases.list().page();
    await client.cases.list().page();
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
  });

  it('keep the path of the base URL and encode parameters and queries', async () => {
    const client = await clientOf([json({ items: [], nextCursor: null, total: 0 })], {}, '/gd/');
    await client.models
      .list({ field: ['economy', 'culture-society'], year: 2024, q: 'nhà màng & tưới' })
      .page();
    const { pathname, searchParams } = new URL(server.seen[0]?.url ?? '', 'http://any');
    expect(pathname).toBe('/gd/v1/models');
    expect([...searchParams]).toEqual([
      ['field', 'economy'],
      ['field', 'culture-society'],
      ['year', '2024'],
      ['q', 'nhà màng & tưới'],
    ]);
  });

  it('never put the secret or the code unescaped into an address', async () => {
    const client = await clientOf([problem('case_not_found', 404)]);
    await failureOf(client.cases.track({ code: '37/../x?y', secret: 'S'.repeat(32) }));
    expect(server.seen[0]?.url).toBe('/v1/tracking/37%2F..%2Fx%3Fy');
    expect(server.seen[0]?.headers['gd-case-secret']).toBe('S'.repeat(32));
  });

  it('follow no redirect: the secret would go along to wherever it leads', async () => {
    const elsewhere = await serve(json(SITE));
    try {
      const redirect = json({}, 307, { location: `${elsewhere.baseUrl}/v1/tracking/37` });
      const client = await clientOf([redirect], { retry: { limit: 0 } });
      const error = await failureOf(client.cases.track({ code: '37', secret: 'S'.repeat(32) }));
      expect(isGdError(error, 'network')).toBe(true);
      expect(elsewhere.seen).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  it('give data, etag and request id by withResponse, and tolerate fields they do not know', async () => {
    const headers = { etag: '"v1"', 'gd-request-id': 'req-9' };
    const client = await clientOf([json({ ...SITE, somethingNew: 1 }, 200, headers)]);
    const { data, etag, requestId, response } = await client.sites.read().withResponse();
    expect([data, etag, requestId, response.status]).toEqual([SITE, '"v1"', 'req-9', 200]);
  });
});

describe('retries', () => {
  it('repeat a safe request after a broken connection and after a 503', async () => {
    const client = await clientOf([hangUp, problem('unavailable', 503), json(SITE)]);
    await expect(client.sites.read()).resolves.toEqual(SITE);
    expect(server.seen).toHaveLength(3);
  });

  it('repeat a keyed POST with the same key and body', async () => {
    const client = await clientOf([problem('unavailable', 503), problem('case_not_found', 404)]);
    await failureOf(client.cases.submit(DRAFT));
    const [first, second] = server.seen;
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(first?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers['gd-case-secret']).toBe(first?.headers['gd-case-secret']);
    expect(second?.body).toBe(first?.body);
  });

  it('wait for a first attempt that is still running', async () => {
    const client = await clientOf([problem('request_in_progress', 409), problem('already_exists', 409)]);
    const error = await failureOf(client.cases.submit(DRAFT));
    expect(error).toMatchObject({ kind: 'conflict', code: 'already_exists', retryable: false });
    expect(server.seen).toHaveLength(2);
  });

  it('wait as long as Retry-After says', async () => {
    const client = await clientOf([problem('rate_limited', 429, { 'retry-after': '1' }), json(SITE)]);
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await client.sites.read();
    expect(timer.mock.calls.map(([, delay]) => delay)).toContain(1000);
    timer.mockRestore();
  });

  it('give up at once when Retry-After asks for more than the client would wait', async () => {
    const client = await clientOf([problem('rate_limited', 429, { 'retry-after': '3600' })]);
    const error = await failureOf(client.sites.read());
    expect(server.seen).toHaveLength(1);
    expect(isGdError(error, 'rateLimited') && error.retryAfter).toBe(3600);
  });

  it('stop after the limit', async () => {
    const client = await clientOf([hangUp], { retry: { limit: 1, minDelay: 1 } });
    expect(await failureOf(client.sites.read())).toMatchObject({ kind: 'network', retryable: true });
    expect(server.seen).toHaveLength(2);
  });

  it('never repeat what the caller must put right', async () => {
    const client = await clientOf([problem('validation_failed', 422)]);
    await failureOf(client.cases.submit(DRAFT));
    expect(server.seen).toHaveLength(1);
  });
});

describe('uploads', () => {
  const file = new File(['%PDF-1.7 sample'], 'Đơn kiến nghị.pdf', { type: 'application/pdf' });
  const stored = {
    id: '0193540e-5a00-7000-9000-000000000001',
    name: file.name,
    mediaType: file.type,
    size: file.size,
    width: null,
    height: null,
    sha256: '0'.repeat(64),
  };

  it('send one multipart field named file, again after a failure', async () => {
    const client = await clientOf([problem('unavailable', 503), json(stored, 201)]);
    const progress: unknown[] = [];
    expect(await client.files.upload(file, { onProgress: (step) => progress.push(step) })).toEqual(stored);
    const [first, second] = server.seen;
    expect(first?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(first?.body).toContain('name="file"; filename="Đơn kiến nghị.pdf"');
    expect(second?.body).toContain('%PDF-1.7 sample');
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(progress).toEqual([{ loaded: 15, total: 15 }]);
  });

  it('take another name and a plain Blob', async () => {
    const client = await clientOf([json(stored, 201)]);
    await client.files.upload(new Blob(['x']), { name: 'anh.jpg' });
    await client.files.upload(new Blob(['x']));
    expect(server.seen.map(({ body }) => /filename="([^"]*)"/.exec(body)?.[1])).toEqual(['anh.jpg', 'file']);
  });
});

describe('timeouts and aborts', () => {
  it('time out each attempt and say so in the client’s language', async () => {
    const client = await clientOf([silence], { timeout: 30, retry: { limit: 1, minDelay: 1 } });
    const error = await failureOf(client.sites.read());
    expect(error).toMatchObject({ kind: 'timeout', code: 'timeout', retryable: true });
    expect((error as Error).message).toBe('Máy chủ trả lời quá lâu. Hãy thử lại.');
    expect(server.seen).toHaveLength(2);
  });

  it('abort a running request with the signal’s reason', async () => {
    const controller = new AbortController();
    const client = await clientOf([
      () => {
        controller.abort('left the page');
      },
    ]);
    const error = await failureOf(client.sites.read({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: 'abort', code: 'aborted', cause: 'left the page', retryable: false });
    expect(server.seen).toHaveLength(1);
  });

  it('abort the wait before a repeat', async () => {
    const controller = new AbortController();
    const client = await clientOf([problem('rate_limited', 429, { 'retry-after': '5' })], {
      hooks: { onResponse: () => setTimeout(() => controller.abort(), 0) },
    });
    expect(await failureOf(client.sites.read({ signal: controller.signal }))).toMatchObject({
      kind: 'abort',
    });
  });

  it('send nothing for a signal that has fired already', async () => {
    const client = await clientOf([json(SITE)]);
    expect(await failureOf(client.sites.read({ signal: AbortSignal.abort() }))).toMatchObject({
      kind: 'abort',
    });
    expect(server.seen).toHaveLength(0);
  });

  it('time out an answer whose body never ends', async () => {
    const client = await clientOf([(response) => response.writeHead(200).write('{"key":')], { timeout: 50 });
    expect(await failureOf(client.sites.read())).toMatchObject({ kind: 'timeout' });
  });

  it('call a body that breaks off a network error', async () => {
    const client = await clientOf([
      (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"key":', () => response.destroy());
      },
    ]);
    expect(await failureOf(client.sites.read())).toMatchObject({ kind: 'network' });
  });
});

describe('hooks', () => {
  it('see each attempt, why it was repeated, and the final error, with times', async () => {
    const calls: unknown[] = [];
    const timed = <T extends { milliseconds: number }>({ milliseconds, ...rest }: T) => {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      return rest;
    };
    const script = [
      hangUp,
      problem('unavailable', 503, { 'gd-request-id': 'req-2' }),
      problem('forbidden', 403),
    ] as const;
    const client = await clientOf([...script], {
      hooks: {
        onRequest: (request) => calls.push(['request', request]),
        onRetry: (retry) => calls.push(['retry', retry]),
        onResponse: (response) => calls.push(['response', timed(response)]),
        onError: (error, call) => calls.push(['error', error.code, timed(call)]),
      },
    });
    await failureOf(client.sites.read());
    const call = { operation: 'sites.read', method: 'GET' };
    expect(calls).toEqual([
      ['request', { ...call, attempt: 1 }],
      ['retry', { ...call, attempt: 2, reason: 'network_error' }],
      ['request', { ...call, attempt: 2 }],
      ['response', { ...call, attempt: 2, status: 503, requestId: 'req-2' }],
      ['retry', { ...call, attempt: 3, reason: 'unavailable' }],
      ['request', { ...call, attempt: 3 }],
      ['response', { ...call, attempt: 3, status: 403, requestId: null }],
      ['error', 'forbidden', call],
    ]);
  });

  it('give each attempt the traceparent of its span, and send nothing that is none', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const span = (attempt: number) => `00-${trace}-00f067aa0ba902b${attempt}-01`;
    const none = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`;
    const client = await clientOf([problem('unavailable', 503), json(SITE)], {
      hooks: {
        traceparent: ({ operation, attempt }) => (operation === 'sites.read' ? span(attempt) : none),
      },
    });
    await client.sites.read();
    await failureOf(client.cases.submit(DRAFT));
    expect(server.seen.map(({ headers }) => headers['traceparent'])).toEqual([span(1), span(2), undefined]);
  });
});

describe('createClient', () => {
  it('refuses a base URL that is none', () => {
    expect(() => createClient({ baseUrl: 'not a url', site: 'demo' })).toThrow(TypeError);
  });
});

describe('a read that names the etag it knows', () => {
  it('is answered with null while nothing has changed, and with the new data after', async () => {
    const unchanged: Parameters<typeof clientOf>[0][0] = (response) => {
      response.writeHead(304, { etag: '"3"' }).end();
    };
    const client = await clientOf([unchanged, json({}, 200)]);
    const access = { code: '37-AAAA-AAAA-A', secret: 'x'.repeat(32) };
    const { data, etag } = await client.cases.track(access, { ifNoneMatch: '"3"' }).withResponse();
    expect([data, etag]).toEqual([null, '"3"']);
    expect(server.seen[0]?.headers['if-none-match']).toBe('"3"');
    // What comes with 200 is read and checked as ever.
    const failure = await failureOf(client.cases.track(access, { ifNoneMatch: '"3"' }));
    expect(isGdError(failure, 'contract')).toBe(true);
  });
});
