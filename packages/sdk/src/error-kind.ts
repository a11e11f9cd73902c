/**
 * Of which kind an error is, apart from the classes: whoever only asks, such as an element that has not called anything
 * yet, loads no class.
 */
import type {
  GdAbortError,
  GdContractError,
  GdError,
  GdNetworkError,
  GdProblemError,
  GdRateLimitedError,
  GdTimeoutError,
  GdValidationError,
} from './errors.js';

/** The kinds of problem that a caller handles apart; any other is a plain `problem`. */
export type ProblemKind =
  | 'validation'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'preconditionFailed'
  | 'rateLimited';
export type GdErrorKind = 'problem' | ProblemKind | 'network' | 'timeout' | 'abort' | 'contract';

/** Shared by all copies of the package in one realm and between realms of one agent. */
export const BRAND = Symbol.for('@gd/sdk/error');

interface ErrorOfKind extends Record<ProblemKind, GdProblemError> {
  problem: GdProblemError;
  validation: GdValidationError;
  rateLimited: GdRateLimitedError;
  network: GdNetworkError;
  timeout: GdTimeoutError;
  abort: GdAbortError;
  contract: GdContractError;
}

/**
 * True for an error of this SDK, of the given kind when one is named; `problem` covers all kinds of problem.
 * Works for errors of another copy of the package too.
 */
export function isGdError(error: unknown): error is GdError;
export function isGdError<K extends GdErrorKind>(error: unknown, kind: K): error is ErrorOfKind[K];
export function isGdError(error: unknown, kind?: GdErrorKind): boolean {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  const kinds = error[BRAND];
  return Array.isArray(kinds) && (kind === undefined || kinds.includes(kind));
}
