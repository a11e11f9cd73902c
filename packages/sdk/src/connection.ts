/** What the resources of a client share: where the API is, and how it is asked. */
import type { Locale } from '@gd/contract';
import type { ClientHooks } from './hooks.js';
import { publicUrlsOf, type PublicUrl } from './public-url.js';
import { createRequester, type Credential, type Requester } from './request.js';
import { kyTransport, type Fetch, type RetryOptions } from './transport.js';

export interface ClientOptions {
  /** Where the API answers, without `/v1`: absolute, or relative to the page. */
  baseUrl: string | URL;
  /** The public key of the embedding site. A script of staff that has a key of its own needs none. */
  site?: string;
  /** The language of problems and of the client's own words; `vi` unless given. */
  locale?: Locale;
  /** A credential of staff: an API key, or what gives a fresh token. Sent only where the contract asks for a role. */
  auth?: Credential;
  /** Carries requests in place of the global `fetch`. */
  fetch?: Fetch;
  /**
   * Gives the address to use in place of the API's for a public file (a photo, a document, a download): of a content
   * delivery network, or of the mock's data. The same address unless given.
   */
  publicUrl?: (address: string) => string;
  /** Milliseconds for each attempt; 20 000 unless given, uploads have at least 120 000. */
  timeout?: number;
  /** How failed requests are repeated; only safe and keyed ones are. */
  retry?: RetryOptions;
  /** Observers of requests, answers and errors. */
  hooks?: ClientHooks;
}

export interface Connection {
  request: Requester;
  locale: Locale;
  /** Milliseconds for each attempt. */
  timeout: number;
  retry: Required<RetryOptions>;
  publicUrl: PublicUrl;
  /** What the caller gave in place of the global `fetch`. */
  fetch: Fetch | undefined;
}

const DEFAULTS = { timeout: 20_000, retry: { limit: 2, minDelay: 300, maxDelay: 10_000 } };

/** @throws TypeError when `baseUrl` is not a URL, or is relative where there is no page. */
export function connect(options: ClientOptions): Connection {
  const { locale = 'vi', timeout = DEFAULTS.timeout, hooks = {}, site, auth, fetch } = options;
  const base = new URL(options.baseUrl, globalThis.location?.href);
  const retry = { ...DEFAULTS.retry, ...options.retry };
  const transport = kyTransport({
    // Looked up at each call, so that what replaces the global `fetch` later (a test, a polyfill) is used.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    locale,
    retry,
    hooks,
  });
  const request = createRequester({ base, site, locale, auth, timeout, hooks, transport });
  return { request, publicUrl: publicUrlsOf(base, site, options.publicUrl), locale, timeout, retry, fetch };
}
