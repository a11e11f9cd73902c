/**
 * Solves a proof of work. The derivation runs in WebCrypto, which browsers do off the main thread, so neither a worker
 * (a Trusted Types sink that must be same-origin) nor slices of our own are needed.
 */
import { solveChallenge, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** A slow phone needs about a second; after this long the way without a proof is the better one. */
const TIMEOUT_MS = 20_000;

/**
 * The value of the header `Gd-Proof`, or undefined where the device cannot solve it or the signal fires.
 * @throws for what is no challenge of ALTCHA
 */
export async function solve(challenge: object, signal?: AbortSignal): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const given = challenge as Challenge;
    const solution = await solveChallenge({ challenge: given, controller, deriveKey, timeout: TIMEOUT_MS });
    if (!solution) return undefined;
    const payload: Payload = { challenge: given, solution };
    return btoa(JSON.stringify(payload));
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
