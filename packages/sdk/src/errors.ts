/**
 * Everything a call can fail with, as one tree:
 * `GdError` → `GdProblemError` (→ `GdValidationError`, `GdRateLimitedError`), `GdNetworkError`, `GdTimeoutError`,
 * `GdAbortError`, `GdContractError`. Tell them apart with {@link isGdError}, not with `instanceof`: a page may hold
 * two copies of this package.
 */
import type { FieldErrorDetail, Locale, Problem } from '@gd/contract';
import { BRAND, type GdErrorKind, type ProblemKind } from './error-kind.js';
import { clientWords } from './words.js';

export { isGdError } from './error-kind.js';
export type { GdErrorKind, ProblemKind } from './error-kind.js';

interface GdErrorDetails {
  code: string;
  retryable: boolean;
  requestId: string | null;
  cause?: unknown;
}

/** What every failed call throws. */
export abstract class GdError extends Error {
  /** The most particular kind. */
  readonly kind: GdErrorKind;
  /**
   * Stable code: a problem's `code`, `http_` and the status where an answer carried no problem, else
   * `network_error`, `timeout`, `aborted` or `contract_mismatch`.
   */
  readonly code: string;
  /** True where the same request may succeed later. */
  readonly retryable: boolean;
  /** The id of the request in the server's log, when an answer came. */
  readonly requestId: string | null;
  readonly [BRAND]: readonly GdErrorKind[];

  constructor(message: string, kinds: readonly [GdErrorKind, ...GdErrorKind[]], details: GdErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.kind = kinds.at(-1) ?? kinds[0];
    this[BRAND] = kinds;
    this.code = details.code;
    this.retryable = details.retryable;
    this.requestId = details.requestId;
  }
}

/** The server refused: problem details (RFC 9457), with words in the client's language. */
export class GdProblemError extends GdError {
  /** The HTTP status. */
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem, kind?: ProblemKind) {
    super(problem.detail ?? problem.title, kind ? ['problem', kind] : ['problem'], {
      code: problem.code,
      retryable: RETRYABLE_STATUSES.has(problem.status) || problem.code === 'request_in_progress',
      requestId: problem.requestId || null,
    });
    this.status = problem.status;
    this.problem = problem;
  }
}
const RETRYABLE_STATUSES = new Set([408, 429, 500, 502, 503, 504]);

/** Some fields were refused; `fieldErrors` names each by JSON Pointer, with a code and a sentence. */
export class GdValidationError extends GdProblemError {
  readonly fieldErrors: readonly FieldErrorDetail[];

  constructor(problem: Problem) {
    super(problem, 'validation');
    this.fieldErrors = problem.errors ?? [];
  }
}

/** Too many requests. */
export class GdRateLimitedError extends GdProblemError {
  /** Seconds to wait, when the server says so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem, 'rateLimited');
    this.retryAfter = retryAfter;
  }
}

/** No answer came: offline, DNS, TLS, CORS, or the connection broke. */
export class GdNetworkError extends GdError {
  constructor(locale: Locale, cause: unknown) {
    super(clientWords('network', locale), ['network'], {
      code: 'network_error',
      retryable: true,
      requestId: null,
      cause,
    });
  }
}

/** The answer took longer than the timeout. */
export class GdTimeoutError extends GdError {
  constructor(locale: Locale, cause: unknown) {
    super(clientWords('timeout', locale), ['timeout'], {
      code: 'timeout',
      retryable: true,
      requestId: null,
      cause,
    });
  }
}

/** The caller's `AbortSignal` fired; `cause` is its reason. */
export class GdAbortError extends GdError {
  constructor(locale: Locale, cause: unknown) {
    super(clientWords('abort', locale), ['abort'], {
      code: 'aborted',
      retryable: false,
      requestId: null,
      cause,
    });
  }
}

/** The answer does not fit the contract: another version of the server, or a proxy that answers in its place. */
export class GdContractError extends GdError {
  /** Paths into the answer that do not fit; never the values, which may be personal data. */
  readonly paths: readonly string[];

  constructor(locale: Locale, requestId: string | null, paths: readonly string[], cause?: unknown) {
    super(clientWords('contract', locale), ['contract'], {
      code: 'contract_mismatch',
      retryable: false,
      requestId,
      cause,
    });
    this.paths = paths;
  }
}
