/** Proof of work of the mock: real challenges that are solved in an instant, each good for one submission. */
import type { Challenge, Payload } from 'altcha-lib';
import { Refusal } from './refusal.js';

export interface MockChallenges {
  issue(): Promise<Record<string, unknown>>;
  /** @throws {Refusal} `proof_invalid` or `proof_spent` */
  spend(proof: string): Promise<void>;
}

const SECRETS = { hmacSignatureSecret: 'mock', hmacKeySignatureSecret: 'mock solutions' };
const [COST, TRIES] = [1, 5];

/** Loaded when the first challenge is asked for: most of those who use the mock ask for none. */
const load = async () => {
  const [{ createChallenge, verifySolution }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ]);
  return { createChallenge, verifySolution, deriveKey };
};

function parsePayload(proof: string): Payload {
  try {
    return JSON.parse(atob(proof)) as Payload;
  } catch {
    throw new Refusal('proof_invalid');
  }
}

export function openChallenges(): MockChallenges {
  const spent = new Set<string>();

  async function isSolved({ challenge, solution }: Payload): Promise<boolean> {
    const { verifySolution, deriveKey } = await load();
    try {
      return (await verifySolution({ challenge, solution, deriveKey, ...SECRETS })).verified;
    } catch {
      // What the library cannot read is no solution.
      return false;
    }
  }

  return {
    async issue() {
      const { createChallenge, deriveKey } = await load();
      const options = { algorithm: 'PBKDF2/SHA-256', cost: COST, counter: TRIES, deriveKey };
      const challenge: Challenge = await createChallenge({ ...options, ...SECRETS });
      return { ...challenge };
    },
    async spend(proof) {
      const payload = parsePayload(proof);
      if (!(await isSolved(payload))) throw new Refusal('proof_invalid');
      const { nonce } = payload.challenge.parameters;
      if (spent.has(nonce)) throw new Refusal('proof_spent');
      spent.add(nonce);
    },
  };
}
