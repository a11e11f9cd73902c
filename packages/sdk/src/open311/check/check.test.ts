import { expect, it } from 'vitest';
import { PRIVATE_ID } from '../testing/fake-data.js';
import { FAKE_KEY, FAKE_URL, FakeServer, type FakeOptions } from '../testing/fake-server.js';
import { type CheckOptions, checkOpen311 } from './check.js';

const check = (server: FakeOptions = {}, options: CheckOptions = {}) =>
  checkOpen311(FAKE_URL, {
    fetch: new FakeServer(server).fetch,
    apiKey: FAKE_KEY,
    jurisdictionId: '37',
    serviceCode: '002',
    privateIds: [PRIVATE_ID],
    write: true,
    ...options,
  });
const idsOf = async (outcome: string, results: ReturnType<typeof check>) => [
  ...new Set((await results).filter((result) => result.outcome === outcome).map(({ id }) => id)),
];

it('finds nothing wrong with a server that keeps to the standard', async () => {
  const results = check();
  expect((await results).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(await idsOf('skipped', results)).toEqual(['6.1', '8.10']);
});

it('finds nothing wrong with a batch server, nor with one that has more than a thousand requests', async () => {
  const results = check({ batch: true, count: 1_200 });
  expect((await results).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(await idsOf('skipped', results)).toEqual(['3.3', '5.4']);
});

const IDS = [...new Set((await check()).map(({ id }) => id))];

it.each(IDS)('finds a server that breaks %s', async (id) => {
  expect(await idsOf('fail', check({ broken: id, batch: id === '6.1' }))).toContain(id);
});

it.each([
  ['namespace', '3.2'],
  ['errors', '7.10'],
  ['hidden', '10.1'],
])('finds a server with the defect “%s”', async (broken, id) => {
  expect(await idsOf('fail', check({ broken }))).toContain(id);
});

it('hands nothing in unless it may', async () => {
  const server = new FakeServer();
  const methods = new Set<string | undefined>();
  const results = await checkOpen311(FAKE_URL, {
    apiKey: FAKE_KEY,
    fetch: (input, init) => {
      methods.add(init?.method);
      return server.fetch(input, init);
    },
  });
  expect([...methods]).toEqual([undefined]);
  expect(results.find(({ id }) => id === '5.1')).toMatchObject({ outcome: 'skipped' });
  expect(results.some(({ outcome }) => outcome === 'fail')).toBe(false);
});

it('checks a server that has XML alone', async () => {
  const { fetch } = new FakeServer();
  const results = checkOpen311(FAKE_URL, {
    fetch: async (input, init) =>
      String(input).includes('.json') && !String(input).includes('discovery')
        ? new Response('', { status: 404 })
        : fetch(input, init),
  });
  const failed = (await results).filter(({ outcome }) => outcome === 'fail');
  // Its discovery lists JSON, which is not there.
  expect(failed.map(({ id }) => id)).toEqual([]);
  expect((await results).every(({ format }) => format !== 'json')).toBe(true);
});

it('never tells the key', async () => {
  const results = await check({ broken: '7.1' });
  expect(JSON.stringify(results)).not.toContain(FAKE_KEY);
});

it('ends when it is told to', async () => {
  const controller = new AbortController();
  const { fetch } = new FakeServer();
  let count = 0;
  const running = checkOpen311(FAKE_URL, {
    signal: controller.signal,
    fetch: (input, init) => {
      if ((count += 1) === 5) controller.abort(new Error('enough'));
      return fetch(input, init);
    },
  });
  await expect(running).rejects.toThrow('enough');
});
