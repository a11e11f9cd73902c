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
  if (!isGdError(error))
    return {
      state: 'error',
      code: 'unexpected',
      retryable: true,
      requestId: undefined,
      message: words.unexpected,
    };
  const offline = isGdError(error, 'network') || isGdError(error, 'timeout');
  return {
    state: offline ? 'offline' : 'error',
    code: error.code,
    retryable: error.retryable,
    requestId: error.requestId,
    message: offline ? words.offline : error.message,
  };
}
