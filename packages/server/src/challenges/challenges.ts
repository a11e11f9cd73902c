/** Proof of work by ALTCHA v2: challenges are signed, so that nothing is stored until one is spent. */
import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod/mini';
import type { Challenge } from '@gd/contract';
import type { Db } from '../database/database.js';
import { ProblemError } from '../problem-error.js';
import type { Vault } from '../vault/vault.js';
import { costOf, type Load } from './load.js';
import { spendChallenge } from './store.js';

export interface Challenges {
  /** Whether submissions need one. */
  required: boolean;
  /** A challenge for a tenant, whose cost follows the load. */
  issue(tenant: string): Promise<Challenge>;
  /**
   * Checks the header `Gd-Proof` and spends the challenge in the given transaction.
   * @throws {ProblemError} `proof_invalid` (also when expired), `too_fast` or `proof_spent`
   */
  spend(db: Db, tenant: string, header: string, now: Date): Promise<void>;
}

export interface ChallengesOptions {
  vault: Vault;
  clock: () => Date;
  required: boolean;
  measure: (now: Date) => Load;
}

const ALGORITHM = 'PBKDF2/SHA-256';
/**
 * The number of tries is drawn for each challenge and found by trying them in turn: no device is unlucky, as it may be
 * where each try has the same small chance.
 */
const [FEWEST_TRIES, MOST_TRIES] = [100, 200];
/** Nobody writes a report faster. The time of issue is signed, so it cannot be moved. */
const LEAST_AGE_MS = 3_000;
/** Time to write a long report. */
const LIFETIME_MS = 60 * 60_000;

const hex = () => z.string().check(z.regex(/^[0-9a-f]{2,128}$/));

/** The payload of ALTCHA: base64 of the challenge as it was issued and its solution. */
const payload = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: hex(),
      salt: hex(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: hex(),
      keySignature: hex(),
      data: z.strictObject({ tenant: z.string(), issuedAt: z.int() }),
    }),
    signature: hex(),
  }),
  // Of what else a device says, such as the time it took, nothing is asked.
  solution: z.object({ counter: z.int(), derivedKey: hex() }),
});

const invalidProof = (): ProblemError => new ProblemError('proof_invalid');

function parsePayload(header: string): z.output<typeof payload> {
  let value: unknown;
  try {
    // Takes base64url as well.
    value = JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    throw invalidProof();
  }
  const parsed = payload.safeParse(value);
  if (!parsed.success) throw invalidProof();
  return parsed.data;
}

export function openChallenges({ vault, clock, required, measure }: ChallengesOptions): Challenges {
  const secrets = {
    hmacSignatureSecret: vault.secretFor('challenges').toString('hex'),
    hmacKeySignatureSecret: vault.secretFor('challenge solutions').toString('hex'),
  };
  return {
    required,
    async issue(tenant) {
      const now = clock();
      const issuedAt = now.getTime();
      // Expiry is counted from the time of issue: the library would compare it with the machine's clock.
      const challenge = await createChallenge({
        algorithm: ALGORITHM,
        deriveKey,
        cost: costOf(measure(now)),
        counter: randomInt(FEWEST_TRIES, MOST_TRIES + 1),
        data: { tenant, issuedAt },
        ...secrets,
      });
      return {
        challenge: { ...challenge },
        notBefore: new Date(issuedAt + LEAST_AGE_MS).toISOString(),
        expiresAt: new Date(issuedAt + LIFETIME_MS).toISOString(),
      };
    },
    async spend(db, tenant, header, now) {
      const { challenge, solution } = parsePayload(header);
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
      const { nonce, data } = challenge.parameters;
      const expiresAt = new Date(data.issuedAt + LIFETIME_MS);
      if (!verified || data.tenant !== tenant || now >= expiresAt) throw invalidProof();
      const early = data.issuedAt + LEAST_AGE_MS - now.getTime();
      if (early > 0)
        throw new ProblemError('too_fast', { headers: { 'Retry-After': String(Math.ceil(early / 1_000)) } });
      if (!(await spendChallenge(db, tenant, Buffer.from(nonce, 'hex'), expiresAt)))
        throw new ProblemError('proof_spent');
    },
  };
}
