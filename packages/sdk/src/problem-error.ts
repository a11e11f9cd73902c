/** From an HTTP answer that is not a success to the error of its kind. */
import { HEADERS, problem, schemaOf, type Locale, type Problem } from '@gd/contract';
import { GdProblemError, GdRateLimitedError, GdValidationError, type ProblemKind } from './errors.js';
import { clientWords } from './words.js';

export const isProblem = (data: unknown): data is Problem => schemaOf(problem).safeParse(data).success;

export const requestIdOf = ({ headers }: Response): string | null => headers.get(HEADERS.requestId);

/** Seconds of a `Retry-After` header: a number or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfterOf(headers: Headers): number | null {
  const value = headers.get('Retry-After');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  412: 'preconditionFailed',
  428: 'preconditionFailed',
};

/**
 * A proxy, or a server that broke, answers without problem details; its status still says what happened
 * (`about:blank`, RFC 9457 §4.2.1).
 */
const problemOfStatus = (status: number, requestId: string | null, locale: Locale): Problem => ({
  type: 'about:blank',
  title: `${clientWords('status', locale)} ${status}`,
  status,
  code: `http_${status}`,
  requestId: requestId ?? '',
});

export function problemError(response: Response, data: unknown, locale: Locale): GdProblemError {
  const { status } = response;
  const found = isProblem(data) ? data : problemOfStatus(status, requestIdOf(response), locale);
  if (status === 429) return new GdRateLimitedError(found, retryAfterOf(response.headers));
  if (found.code === 'validation_failed') return new GdValidationError(found);
  return new GdProblemError(found, KIND_OF_STATUS[status]);
}
