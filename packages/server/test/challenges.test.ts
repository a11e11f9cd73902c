import { type Challenge as AltchaChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Challenge, Problem } from '@gd/contract';
import { costOf } from '../src/challenges/load.js';
import { forgetChallenges } from '../src/challenges/store.js';
import { SITE, TENANT } from './support/names.js';
import { call, newKey, newSecret, report, submit } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ GD_PROOF_OF_WORK: 'on', GD_RATE_LIMIT_WITHOUT_PROOF: '2' });
});
afterEach(() => server.close());

const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
const issue = async (): Promise<Challenge> =>
  (await call<Challenge>(`${server.url}/v1/challenge`, { headers: { 'Gd-Site': SITE } })).body;

type Proof = { challenge: AltchaChallenge; solution: { counter: number; derivedKey: string } };

async function solve(): Promise<Proof> {
  const challenge = (await issue()).challenge as unknown as AltchaChallenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('No solution was found');
  return { challenge, solution };
}
const headerOf = (proof: unknown): string => Buffer.from(JSON.stringify(proof)).toString('base64');
const send = (proof: unknown, options: Parameters<typeof submit>[2] & { body?: unknown } = {}) =>
  submit<Problem>(server.url, options.body ?? report(), {
    ...options,
    headers: { 'Gd-Proof': typeof proof === 'string' ? proof : headerOf(proof) },
  });
const outcome = ({ status, body }: { status: number; body: Problem }) => (status === 201 ? 201 : body.code);

describe('a solved challenge', () => {
  it('admits one submission, not before three seconds are over', async () => {
    const proof = await solve();
    const early = await send(proof);
    expect([outcome(early), early.headers.get('Retry-After')]).toEqual(['too_fast', '3']);
    server.setNow(later(2.5));
    expect((await send(proof)).headers.get('Retry-After')).toBe('1');
    server.setNow(later(3));
    expect(outcome(await send(proof))).toBe(201);
    expect(outcome(await send(proof))).toBe('proof_spent');
  });

  it('is spent once by two that come together', async () => {
    const proof = await solve();
    server.setNow(later(3));
    const outcomes = (await Promise.all([1, 2, 3, 4, 5].map(() => send(proof)))).map(outcome);
    expect(outcomes.filter((one) => one === 201)).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'proof_spent')).toHaveLength(4);
  });

  it('is not spent by a submission that is refused, nor asked for again by a repeat', async () => {
    const proof = await solve();
    server.setNow(later(5));
    const body = report();
    const unknown = { ...body, fileIds: [newKey()] };
    expect(outcome(await send(proof, { body: unknown }))).toBe('validation_failed');
    const same = { key: newKey(), secret: newSecret(), body };
    expect(outcome(await send(proof, same))).toBe(201);
    expect(outcome(await send(proof, same))).toBe(201);
    expect(outcome(await submit<Problem>(server.url, body, same))).toBe(201);
  });

  it('counts for its tenant, for an hour, and as it was issued', async () => {
    const proof = await solve();
    server.setNow(later(10));
    const { parameters } = proof.challenge;
    const changed = (changes: object): Proof => ({
      ...proof,
      challenge: { ...proof.challenge, parameters: { ...parameters, ...changes } },
    });
    const wrong = {
      ...proof,
      solution: { ...proof.solution, derivedKey: `${parameters.keyPrefix}${'0'.repeat(32)}` },
    };
    for (const forged of [
      changed({ cost: 1 }),
      changed({ data: { tenant: TENANT, issuedAt: 0 } }),
      changed({ data: { tenant: '01', issuedAt: Date.parse(NOW) } }),
      changed({ keyPrefix: '00' }),
      wrong,
      { ...proof, solution: {} },
      'no proof at all',
      '',
    ])
      expect(outcome(await send(forged))).toBe('proof_invalid');
    server.setNow(later(3_600));
    expect(outcome(await send(proof))).toBe('proof_invalid');
    server.setNow(later(3_599));
    expect(outcome(await send(proof))).toBe(201);
  });

  it('of another tenant is none', async () => {
    const { challenge } = await server.services.challenges.issue('01');
    const solution = await solveChallenge({ challenge: challenge as unknown as AltchaChallenge, deriveKey });
    server.setNow(later(10));
    expect(outcome(await send({ challenge, solution }))).toBe('proof_invalid');
  });

  it('is remembered until it expires', async () => {
    const proof = await solve();
    server.setNow(later(10));
    expect(outcome(await send(proof))).toBe(201);
    const { database } = server.services;
    expect(await forgetChallenges(database, TENANT, new Date(later(3_600)))).toBe(0);
    expect(await forgetChallenges(database, TENANT, new Date(later(3_601)))).toBe(1);
  });
});

describe('a challenge', () => {
  it('says when it may be used, and costs no more than a thousand rounds for two hundred tries', async () => {
    const { challenge, notBefore, expiresAt } = await issue();
    expect([notBefore, expiresAt]).toEqual([later(3), later(3_600)]);
    const { counter } = (await solve()).solution;
    expect(counter).toBeLessThanOrEqual(200);
    expect(counter).toBeGreaterThanOrEqual(100);
    expect((challenge as unknown as AltchaChallenge).parameters.cost).toBeLessThanOrEqual(1_000);
  });

  it('costs more when the server is busy, within bounds', () => {
    const share = () => fc.double({ min: 0, max: 1, noNaN: true });
    const load = () => fc.record({ eventLoop: share(), waiting: fc.nat(500), challenges: fc.nat(50_000) });
    expect(costOf({ eventLoop: 0, waiting: 0, challenges: 0 })).toBe(100);
    fc.assert(
      fc.property(load(), load(), (a, b) => {
        const most = {
          eventLoop: Math.max(a.eventLoop, b.eventLoop),
          waiting: Math.max(a.waiting, b.waiting),
          challenges: Math.max(a.challenges, b.challenges),
        };
        return costOf(a) >= 100 && costOf(a) <= costOf(most) && costOf(most) <= 1_000;
      }),
    );
    expect(costOf({ eventLoop: 0, waiting: 20, challenges: 0 })).toBe(1_000);
  });
});

describe('a device that solves nothing', () => {
  it('passes a few times an hour, and then is told why not; a proof still passes', async () => {
    const without = () => submit<Problem>(server.url);
    expect(outcome(await submit<Problem>(server.url, report({ fileIds: [newKey()] })))).toBe(
      'validation_failed',
    );
    expect([outcome(await without()), outcome(await without())]).toEqual([201, 201]);
    const third = await without();
    expect([outcome(third), third.headers.get('Retry-After')]).toEqual(['proof_required', '1800']);
    const proof = await solve();
    server.setNow(later(5));
    expect(outcome(await send(proof))).toBe(201);
    expect(outcome(await without())).toBe('proof_required');
    server.setNow(later(1_800));
    expect(outcome(await without())).toBe(201);
  });
});

describe('a machine that fills in every field', () => {
  it('is refused, and spends nothing', async () => {
    const proof = await solve();
    server.setNow(later(5));
    expect(outcome(await send(proof, { body: { ...report(), website: 'https://spam.example' } }))).toBe(
      'looks_automated',
    );
    expect(outcome(await send(proof, { body: { ...report(), website: '' } }))).toBe(201);
  });
});
