/** One way to turn anything thrown into a state, words and the `gd-error` event. */
import type { Locale } from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { NotConfiguredError } from './configure.js';
import type { ElementState, GdErrorDetail } from './gd-element.js';
import { baseMessages, type Words } from './messages.js';

export interface Failure extends GdErrorDetail {
  state: Extract<ElementState, 'error' | 'offline'>;
  words: Words;
}

/** By name: the data's own module is loaded only where units are shown. */
const isUnitsError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'UnitsLoadError';

/**
 * No answer came. A part of the kit that is loaded late fails with a TypeError as a mistake in the code does; only the
 * words of Chromium, Firefox and Safari tell it.
 */
function isUnreachable(error: unknown): boolean {
  if (isGdError(error)) return error.kind === 'network' || error.kind === 'timeout';
  if (isUnitsError(error)) return error.cause instanceof TypeError;
  // The loader's script of a chunk did not come.
  if (error instanceof Event) return true;
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

function wordsOf(error: unknown, answeredIn: Locale): Words {
  if (isUnreachable(error)) return (locale) => baseMessages[locale].offline;
  if (error instanceof NotConfiguredError)
    return (locale) => baseMessages[locale].notConfigured(error.message);
  if (!isGdError(error)) return (locale) => baseMessages[locale].unexpected;
  const { message, code } = error;
  return (locale) => (locale === answeredIn ? message : baseMessages[locale].refused(code));
}

/** @param locale the language in which the server was asked to answer */
export function failureOf(error: unknown, locale: Locale): Failure {
  const state = isUnreachable(error) ? 'offline' : 'error';
  const words = wordsOf(error, locale);
  if (isGdError(error)) {
    const { code, retryable, requestId } = error;
    return { state, code, retryable, requestId: requestId ?? undefined, words };
  }
  if (error instanceof NotConfiguredError)
    return { state, code: 'not_configured', retryable: false, requestId: undefined, words };
  const code = isUnitsError(error) ? 'units_not_loaded' : 'unexpected';
  return { state, code, retryable: true, requestId: undefined, words };
}

/** The words where the person has typed something. */
export const wordsWhereTyped = ({ state, words }: Failure): Words =>
  state === 'offline' ? (locale) => baseMessages[locale].offlineKept : words;
