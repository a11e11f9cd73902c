/** What carries one exchange over HTTP: timeouts, retries, abort, and every failure as a `GdError`. */
import type { Locale } from '@gd/contract';
import ky, { isHTTPError, isTimeoutError, type RetryOptions as KyRetryOptions } from 'ky';
import { GdAbortError, GdContractError, GdNetworkError, GdTimeoutError, type GdError } from './errors.js';
import { callHook, traceparentOf, type ClientHooks } from './hooks.js';
import { isProblem, problemError, requestIdOf, retryAfterOf } from './problem-error.js';

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** One request as a transport sees it. */
export interface Exchange {
  /** The operation's id, for hooks. */
  operation: string;
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string | FormData | Blob | null;
  /** How to read the answer. */
  answer: 'json' | 'blob';
  /** Safe or keyed, so that sending it again does no harm. */
  repeatable: boolean;
  signal: AbortSignal | null;
  /** Milliseconds for each attempt. */
  timeout: number;
  /** Sends this exchange in place of the client's `fetch`. */
  fetch?: Fetch;
}

export interface Reply {
  response: Response;
  data: unknown;
}

export interface Transport {
  /** @throws {@link GdError} for anything but an answer of status 2xx or 304 (then without data). */
  send(exchange: Exchange): Promise<Reply>;
}

/** How failed requests are repeated; only safe requests and those with an Idempotency-Key are. */
export interface RetryOptions {
  /** Repeats after the first attempt; 2 unless given, 0 for none. */
  limit?: number;
  /** Milliseconds before the first repeat, at most; doubled each time, with full jitter. 300 unless given. */
  minDelay?: number;
  /** Milliseconds. No wait is longer; when `Retry-After` asks for more, the error is thrown at once. 10 000 unless given. */
  maxDelay?: number;
}

export interface TransportOptions {
  fetch: Fetch;
  locale: Locale;
  retry: Required<RetryOptions>;
  hooks: ClientHooks;
}

/** The answer to a read that named the etag it knows: nothing went wrong, and there is no body. */
export const NOT_MODIFIED = 304;

const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];

function kyRetry({ limit, minDelay, maxDelay }: Required<RetryOptions>): KyRetryOptions {
  return {
    limit,
    methods: ['get', 'head', 'post', 'patch', 'delete'],
    statusCodes: RETRY_STATUSES,
    afterStatusCodes: RETRY_STATUSES,
    delay: (attempt) => minDelay * 2 ** (attempt - 1),
    backoffLimit: maxDelay,
    jitter: true,
    retryOnTimeout: true,
    shouldRetry: ({ error }) => {
      if (!isHTTPError(error)) return undefined;
      const wait = retryAfterOf(error.response.headers);
      if (wait !== null && wait * 1000 > maxDelay) return false;
      // A repeat that met its own first attempt: the answer will be there in a moment.
      return isProblem(error.data) && error.data.code === 'request_in_progress' ? true : undefined;
    },
  };
}

/** The transport of browsers, Node and workers, over `fetch`. */
export function kyTransport(options: TransportOptions): Transport {
  const { hooks, locale } = options;
  const retry = kyRetry(options.retry);

  /** One attempt; ky calls it once for each. */
  const observed = (exchange: Exchange): Fetch => {
    const fetch = exchange.fetch ?? options.fetch;
    const { operation, method } = exchange;
    let attempt = 0;
    return async (input, init) => {
      attempt += 1;
      const request = { operation, method, attempt };
      callHook(hooks.onRequest, request);
      const traceparent = traceparentOf(hooks, request);
      // ky gives a `Request` of its own for each attempt.
      if (traceparent !== undefined && input instanceof Request)
        input.headers.set('traceparent', traceparent);
      const start = performance.now();
      const response = await fetch(input, init);
      callHook(hooks.onResponse, {
        ...request,
        status: response.status,
        requestId: requestIdOf(response),
        milliseconds: performance.now() - start,
      });
      return response;
    };
  };

  /** `response` is what had come when the failure happened. */
  const failure = (error: unknown, { signal }: Exchange, response?: Response): GdError => {
    if (isHTTPError(error)) return problemError(error.response, error.data, locale);
    if (signal?.aborted) return new GdAbortError(locale, signal.reason);
    if (isTimeoutError(error)) return new GdTimeoutError(locale, error);
    // A body that is not JSON, as a captive portal or a proxy sends it.
    if (response && error instanceof SyntaxError)
      return new GdContractError(locale, requestIdOf(response), [''], error);
    return new GdNetworkError(locale, error);
  };

  return {
    async send(exchange) {
      let response: Response | undefined;
      try {
        const pending = ky(exchange.url, {
          method: exchange.method,
          headers: exchange.headers,
          body: exchange.body,
          signal: exchange.signal,
          // No cookie ever crosses origins. On the API's own pages an officer's session is a cookie.
          credentials: 'same-origin',
          // The API redirects nowhere, and `fetch` would take the secret's header along to another origin.
          redirect: 'error',
          timeout: exchange.timeout,
          retry: exchange.repeatable ? retry : 0,
          hooks: {
            beforeRetry: [
              ({ error, retryCount }) => {
                const { operation, method } = exchange;
                const { code: reason } = failure(error, exchange);
                callHook(hooks.onRetry, { operation, method, attempt: retryCount + 1, reason });
              },
            ],
          },
          throwHttpErrors: (status) => status !== NOT_MODIFIED,
          fetch: observed(exchange),
        });
        response = await pending;
        if (response.status === NOT_MODIFIED) return { response, data: null };
        return { response, data: await pending[exchange.answer]() };
      } catch (error) {
        throw failure(error, exchange, response);
      }
    },
  };
}
