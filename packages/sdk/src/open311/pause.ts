import type { Locale } from '@gd/contract';
import { GdAbortError } from '../errors.js';

/** Waits. @throws {GdAbortError} as soon as the signal fires */
export function pause(milliseconds: number, signal: AbortSignal | undefined, locale: Locale): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new GdAbortError(locale, signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
