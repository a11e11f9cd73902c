import type { Context } from '../use-case.js';

/**
 * Admits a submission from a page, in its transaction: a proof is spent only with what it was solved for, and a repeat
 * of the request needs none.
 * @param proof the header `Gd-Proof`; without it a few submissions an hour pass, for devices that cannot solve a challenge
 * @throws {ProblemError} `proof_required`, `proof_invalid`, `too_fast` or `proof_spent`
 */
export async function verifyProof(
  { services, db, tenant, address, now }: Context,
  proof: string | undefined,
): Promise<void> {
  const { challenges, limits } = services;
  if (!challenges.required) return;
  if (proof === undefined) await limits.countWithoutProof(db, address);
  else await challenges.spend(db, tenant, proof, now);
}
