/** One way to turn anything thrown into a state, words and the `gd-error` event. */
import { isGdError } from '@gd/sdk';
import type { Locale } from '@gd/contract';
import { NotConfiguredError } from './configure.js';
import type { ElementState, GdErrorDetail } from './gd-element.js';
import { baseMessages } from './messages.js';

export interface Failure extends GdErrorDetail {
  state: Extract<ElementState, 'error' | 'offline'>;
  /** A sentence in the reader's language. */
  message: string;
}

export function failureOf(error: unknown, locale: Locale): Failure {
  const words = baseMessages[locale];
  if (error instanceof NotConfiguredError)
    return {
      state: 'error',
      code: 'not_configured',
      retryable: false,
      requestId: undefined,
      message: words.notConfigured(error.message),
    };
  // By name: the data's own module is loaded only where units are shown.
  if (error instanceof Error && error.name === 'UnitsLoadError')
    return {
      state: 'offline',
      code: 'units_not_loaded',
      retryable: true,
      requestId: undefined,
      message: words.offline,
    };
  if (!isGdError(error))
    return {
      state: 'error',
      code: 'unexpected',
      retryable: true,
      requestId: undefined,
      message: words.unexpected,
    };
  const { kind, code, retryable, requestId, message } = error;
  const offline = kind === 'network' || kind === 'timeout';
  return {
    state: offline ? 'offline' : 'error',
    code,
    retryable,
    requestId: requestId ?? undefined,
    message: offline ? words.offline : message,
  };
}
