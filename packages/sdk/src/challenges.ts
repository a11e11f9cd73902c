import { challenges, type Challenge, type Locale } from '@gd/contract';
import { GdAbortError, GdContractError } from './errors.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, Requester } from './request.js';

export interface ChallengesResource {
  /** A challenge of the server; a form asks for it when it opens, so that it is solved long before it is needed. */
  issue(options?: CallOptions): GdPromise<Challenge>;
  /**
   * Gets a challenge and solves it: the value for `submit`'s `proof`, or undefined where the device has no WebCrypto
   * (a page without a secure context) or needs too long. The server then still takes a few submissions from that
   * address. A proof is good for one submission: after `proof_invalid` or `proof_spent` solve another.
   * @throws {GdAbortError} when `signal` fires, also while it is being solved
   */
  solve(options?: CallOptions): Promise<SolvedChallenge | undefined>;
}

/** The solution, and when it may and may no longer be used. */
export interface SolvedChallenge {
  proof: string;
  /** Milliseconds since 1970. */
  notBefore: number;
  expiresAt: number;
}

export const challengesResource = (request: Requester, locale: Locale): ChallengesResource => {
  const issue = (options?: CallOptions) => request(challenges.issue, { ...options });
  return {
    issue,
    async solve(options) {
      const { data, requestId } = await issue(options).withResponse();
      const { challenge, notBefore, expiresAt } = data;
      // Loaded only now: most visits of a page send nothing.
      const { solve } = await import('./proof.js');
      const proof = await solve(challenge, options?.signal).catch((error: unknown) => {
        throw new GdContractError(locale, requestId, ['/challenge'], error);
      });
      if (options?.signal?.aborted) throw new GdAbortError(locale, options.signal.reason);
      return proof === undefined
        ? undefined
        : { proof, notBefore: Date.parse(notBefore), expiresAt: Date.parse(expiresAt) };
    },
  };
};
