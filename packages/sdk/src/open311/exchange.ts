/** One request and its answer, read whole within limits of time and size. */
import type { Locale } from '@gd/contract';
import { GdAbortError, GdContractError, GdNetworkError, GdTimeoutError } from '../errors.js';
import type { Fetch } from '../transport.js';
import { type Spark, sparkOf } from './spark.js';
import { MAX_XML_LENGTH, parseXml } from './xml.js';

export interface ExchangeOptions {
  fetch: Fetch;
  /** Milliseconds for the whole answer. */
  timeout: number;
  locale: Locale;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** @throws {RangeError} when there is more than the longest answer that is read */
async function readBytes(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.length;
    if (length > MAX_XML_LENGTH) {
      await reader?.cancel();
      throw new RangeError('The answer is too long');
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Sends a request. Nothing is repeated: a submission of this standard has no key that would keep it from counting twice.
 * @throws {GdNetworkError | GdTimeoutError | GdAbortError | GdContractError} the last for an answer that is too long or no UTF-8
 */
export async function exchange(
  url: URL,
  init: RequestInit,
  { fetch, timeout, locale }: ExchangeOptions,
  signal: AbortSignal | undefined,
): Promise<RawAnswer> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => controller.abort(), timeout);
  signal?.addEventListener('abort', abort, { once: true });
  let response: Response | undefined;
  try {
    if (signal?.aborted) abort();
    controller.signal.throwIfAborted();
    response = await fetch(url, { credentials: 'omit', ...init, signal: controller.signal });
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readBytes(response));
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (signal?.aborted) throw new GdAbortError(locale, signal.reason);
    if (controller.signal.aborted) throw new GdTimeoutError(locale, error);
    if (response && (error instanceof RangeError || error instanceof TypeError))
      throw new GdContractError(locale, null, [''], error);
    throw new GdNetworkError(locale, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Reads an answer in whichever of the two formats it is: some servers answer in the other than was asked for.
 * @throws {XmlError | SyntaxError}
 */
export function dataOf(text: string): Spark {
  const body = text.replace(/^\uFEFF/, '');
  return /^\s*</.test(body) ? sparkOf(parseXml(body.trimStart())) : (JSON.parse(body) as Spark);
}
