import { describe, expect, it } from 'vitest';
import { createClient, isGdError, type GdClient } from './index.js';
import { createMock } from './mock/index.js';
import { failureOf } from './testing/failure.js';
import { DRAFT } from './testing/samples.js';

/** A client whose server gives this challenge. */
const clientOf = (challenge: object, onIssued?: () => void): GdClient =>
  createClient({
    baseUrl: 'https://api.test',
    site: 'demo',
    hooks: { onResponse: () => onIssued?.() },
    fetch: () => {
      const notBefore = '2026-11-23T09:00:03+07:00';
      const expiresAt = '2026-11-23T10:00:00+07:00';
      return Promise.resolve(Response.json({ challenge, notBefore, expiresAt }));
    },
  });

/** No try ever fits. */
const HOPELESS = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00'.repeat(16),
    salt: '00'.repeat(16),
    cost: 1,
    keyLength: 32,
    keyPrefix: 'ff'.repeat(16),
  },
};

describe('a challenge', () => {
  it('is solved for one submission, and for the next another is', async () => {
    const { fetch, state } = createMock();
    state.site.proofOfWork = true;
    const client = createClient({ baseUrl: 'https://mock.gd.invalid', site: 'demo', fetch });
    const submit = async (proof: string | undefined) => client.cases.submit(DRAFT, { proof });
    const first = await client.challenges.solve();
    await submit(first?.proof);
    const spent = await failureOf(submit(first?.proof));
    expect(isGdError(spent, 'forbidden') && spent.code).toBe('proof_spent');
    const second = await client.challenges.solve();
    expect((await submit(second?.proof)).receipt.status).toBe('submitted');
  });

  it('is given up when the caller aborts, whether it came or not', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const client = clientOf(HOPELESS, () => setTimeout(() => controller.abort('enough'), 20));
    const solving = await failureOf(client.challenges.solve({ signal }));
    expect(isGdError(solving, 'abort') && solving.cause).toBe('enough');
    const before = await failureOf(client.challenges.solve({ signal }));
    expect(isGdError(before, 'abort') && before.cause).toBe('enough');
  });

  it('of another form than ALTCHA’s is an answer of another contract', async () => {
    const error = await failureOf(clientOf({ puzzle: 'A picture' }).challenges.solve());
    expect(isGdError(error, 'contract') && error.paths).toEqual(['/challenge']);
  });
});
