import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../index.js';
import { createMock } from '../mock/index.js';
import { failureOf } from '../testing/failure.js';
import { handlers } from './index.js';

const API = 'https://api.gd.invalid/gd';
const mock = createMock();
const server = setupServer(
  ...handlers(mock, `${API}/`),
  http.get('https://portal.gd.invalid/v1/site', () => HttpResponse.json({ of: 'another API' })),
);
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => {
  server.close();
});
const client = createClient({ baseUrl: API, site: 'any', retry: { limit: 0 } });

it('answers as the mock does: data, problems, files in parts, broken connections', async () => {
  expect((await client.sites.read()).key).toBe('any');
  expect(await failureOf(client.models.read('dvk-999'))).toMatchObject({ code: 'not_found', status: 404 });
  const large = new File(['%PDF-1.4\n', new Uint8Array(6_000_000)], 'a.pdf');
  expect((await client.files.upload(large)).size).toBe(large.size);
  mock.state.faults['sites.read'] = 'offline';
  expect(await failureOf(client.sites.read())).toMatchObject({ kind: 'network' });
});

it('leaves other origins to other handlers', async () => {
  const response = await fetch('https://portal.gd.invalid/v1/site');
  expect(await response.json()).toEqual({ of: 'another API' });
});
