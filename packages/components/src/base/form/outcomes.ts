/** What became of something that was sent: refused, arrived before, or not known. */
import { isGdError } from '@gd/sdk/error-kind';

/** The server holds something under our key or id already: an earlier attempt got through with another body. */
const arrivedBefore = (error: unknown): boolean =>
  isGdError(error, 'problem') && ['idempotency_key_reused', 'already_exists'].includes(error.code);

/** The proof was used up by an attempt whose answer was lost, or had grown too old. */
export const needsNewProof = (error: unknown): boolean =>
  isGdError(error, 'problem') && ['proof_invalid', 'proof_spent'].includes(error.code);

/** True when the server may have taken what was sent although no answer came. */
export const outcomeUnknown = (error: unknown): boolean =>
  !isGdError(error, 'problem') || error.status >= 500 || error.code === 'request_in_progress';

/**
 * Sends a body, and those of earlier attempts whose answer was lost where one of them had arrived: the key with the body
 * that arrived brings its receipt; with any other it changes nothing.
 * @throws what `submit` throws
 */
export async function sendOnce<B, T>(bodies: readonly B[], submit: (body: B) => Promise<T>): Promise<T> {
  let refusal: unknown;
  for (const body of bodies)
    try {
      return await submit(body);
    } catch (error) {
      if (!arrivedBefore(error)) throw error;
      refusal = error;
    }
  throw refusal;
}

/** Earlier bodies that differ from the one that is about to be sent. */
export const othersThan = <B>(earlier: readonly B[], body: B): B[] =>
  earlier.filter((each) => JSON.stringify(each) !== JSON.stringify(body));
