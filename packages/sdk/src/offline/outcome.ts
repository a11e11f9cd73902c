/** What an error of the client means for what waits. */
import { isGdError } from '../errors.js';
import type { Refusal } from './entry.js';
import type { Outcome, Step } from './machine.js';

/** Another attempt comes with another proof, or later. */
const PASSING_CODES = ['proof_required', 'proof_invalid', 'proof_spent', 'too_fast'];

/** The server holds a case under our id or our key. */
const ARRIVED_CODES = ['already_exists', 'idempotency_key_reused'];

const FILE_POINTER = /^\/fileIds\/(\d+)$/;

const again = (retryAfterSeconds: number | null, unreachable = false): Outcome => ({
  type: 'again',
  retryAfter: retryAfterSeconds === null ? null : retryAfterSeconds * 1000,
  unreachable,
});

/** The ids of files that a refusal calls unknown. */
function unknownFiles(error: unknown, step: Step): string[] {
  if (step.do === 'upload' || !isGdError(error, 'validation')) return [];
  return error.fieldErrors.flatMap(({ pointer, code }) => {
    const place = FILE_POINTER.exec(pointer)?.[1];
    const id = code === 'file_unknown' ? step.body.fileIds?.[Number(place)] : undefined;
    return id === undefined ? [] : [id];
  });
}

/** @throws what is no error of the client: a mistake in the code is not a reason to wait */
export function outcomeOf(error: unknown, step: Step): Outcome {
  if (!isGdError(error)) throw error;
  if (isGdError(error, 'rateLimited')) return again(error.retryAfter);
  // A captive portal or a proxy answers in the server's place: not a word of the server.
  if (!isGdError(error, 'problem') || error.code.startsWith('http_'))
    return again(null, !isGdError(error, 'contract'));
  if (ARRIVED_CODES.includes(error.code)) return { type: 'arrived' };
  if (error.retryable || error.status >= 500 || PASSING_CODES.includes(error.code)) return again(null);
  const { code, message: words, requestId } = error;
  const refusal: Refusal = { code, words, requestId };
  const ids = unknownFiles(error, step);
  return ids.length > 0 ? { type: 'files-gone', ids, refusal } : { type: 'refused', refusal };
}
