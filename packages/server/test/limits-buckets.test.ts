import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/database/database.js';
import { addressOf } from '../src/limits/address.js';
import { MemoryBuckets } from '../src/limits/memory-buckets.js';
import { type Bucket, forgetFullBuckets, takeToken, waitFor } from '../src/limits/store.js';
import { copyTemplate } from './support/database.js';

let servers: Database[];
beforeAll(async () => {
  const connectionString = await copyTemplate();
  servers = [1, 2, 3].map(() => openDatabase({ connectionString }));
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

const one = (): Database => {
  const [server] = servers;
  if (!server) throw new Error('There is a server');
  return server;
};
const START = Date.parse('2026-03-02T09:00:00+07:00');
const at = (seconds: number): Date => new Date(START + seconds * 1_000);
let made = 0;
const bucket = (calls: number, windowMs = 60_000): Bucket => ({
  id: Buffer.from(`bucket ${(made += 1)}`),
  limit: { calls, windowMs },
});

describe('a bucket in PostgreSQL', () => {
  it.each([1, 7, 50])(
    'of %i tokens gives so many to a thousand calls at once over three servers',
    async (calls) => {
      const shared = bucket(calls);
      const waits = await Promise.all(
        Array.from({ length: 1_000 }, (_, i) => takeToken(servers[i % 3] ?? one(), shared, at(0))),
      );
      expect(waits.filter((wait) => wait === undefined)).toHaveLength(calls);
      for (const wait of waits) if (wait !== undefined) expect(wait).toBe(Math.ceil(60 / calls));
    },
  );

  it('gives a token back at a time, and never more than it holds', async () => {
    const slow = bucket(3);
    const take = (seconds: number) => takeToken(one(), slow, at(seconds));
    expect([await take(0), await take(0), await take(0), await take(0)]).toEqual([
      undefined,
      undefined,
      undefined,
      20,
    ]);
    expect([await take(19), await take(20), await take(20)]).toEqual([1, undefined, 20]);
    const later = 100_000;
    const taken = [];
    for (let i = 0; i < 5; i += 1) taken.push(await take(later));
    expect(taken.filter((wait) => wait === undefined)).toHaveLength(3);
  });

  it('does not refill for a server whose clock is behind', async () => {
    const shared = bucket(2);
    await takeToken(one(), shared, at(60));
    expect(await takeToken(one(), shared, at(0))).toBeGreaterThan(0);
    expect(await takeToken(one(), shared, at(60))).toBeUndefined();
    expect(await takeToken(one(), shared, at(60))).toBe(30);
  });

  it('is only looked at by `waitFor`, and needs no row when it is full', async () => {
    const [empty, full] = [bucket(1), bucket(1)];
    await takeToken(one(), empty, at(0));
    expect(await waitFor(one(), [full, empty], at(0))).toBe(60);
    expect(await waitFor(one(), [full], at(0))).toBeUndefined();
    await forgetFullBuckets(one(), at(59));
    expect(await waitFor(one(), [empty], at(59))).toBe(1);
    await forgetFullBuckets(one(), at(1_000_000));
    const { rows } = await one().session((client) => client.query('select from rate_buckets'));
    expect(rows).toEqual([]);
  });
});

describe('a bucket in memory', () => {
  it('passes the same calls as the one in PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
        async (calls, steps) => {
          const stored = bucket(calls);
          const memory = new MemoryBuckets(stored.limit);
          let seconds = 0;
          for (const step of steps) {
            seconds += step;
            expect(memory.take('a', at(seconds))).toBe(await takeToken(one(), stored, at(seconds)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is kept for a bounded number of callers', () => {
    const memory = new MemoryBuckets({ calls: 1, windowMs: 60_000 });
    memory.take('first', at(0));
    expect(memory.take('first', at(0))).toBe(60);
    for (let i = 0; i < 50_000; i += 1) memory.take(`caller ${i}`, at(0));
    expect(memory.take('first', at(0))).toBeUndefined();
  });
});

describe('whom a limit counts', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    // What proxies write who do not know an address, or write more than one.
    ['unknown', 'unknown'],
    ['192.0.2.1:51034', 'unknown'],
    ['', 'unknown'],
  ])('%s', (ip, address) => expect(addressOf(ip)).toBe(address));
});
