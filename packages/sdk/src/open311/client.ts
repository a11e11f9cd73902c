/** A client of any server of Open311 GeoReport v2. */
import type { Locale } from '@gd/contract';
import { GdContractError } from '../errors.js';
import type { Fetch } from '../transport.js';
import { errorsOf, isRefusal, Open311Error } from './error.js';
import { dataOf, exchange, type RawAnswer } from './exchange.js';
import { formOf, queryOf } from './form.js';
import { definitionOf, discoveryOf, requestsOf, servicesOf, submittedOf, updatesOf } from './read.js';
import type { Spark } from './spark.js';
import type {
  Open311Definition,
  Open311Discovery,
  Open311Draft,
  Open311Filters,
  Open311Request,
  Open311Service,
  Open311Submitted,
  Open311Token,
  Open311Update,
} from './types.js';
import { pause } from './pause.js';

export type Open311Format = 'xml' | 'json';

export interface Open311ClientOptions {
  /** The endpoint, without a format: `https://api.example.vn/open311/v2`. */
  url: string | URL;
  /** Where discovery is when it is not beside the endpoint, without `.xml` or `.json`. */
  discoveryUrl?: string | URL;
  /** Every server has XML; `json` unless given, as most have it and it is read faster. */
  format?: Open311Format;
  /** Only for what is handed in, and for reading it back with `own`. */
  apiKey?: string;
  /** Where the endpoint serves several jurisdictions. */
  jurisdictionId?: string;
  /** Carries requests in place of the global `fetch`. */
  fetch?: Fetch;
  /** Milliseconds for each answer; 20 000 unless given. */
  timeout?: number;
  /** The language of errors that are not the server's, and asked of the server; `vi` unless given. */
  locale?: Locale;
}

export interface Open311CallOptions {
  signal?: AbortSignal;
}

export interface Open311OwnOptions extends Open311CallOptions {
  /**
   * Sends the key (`Authorization: Bearer`, never in the address), with which a GD server shows what was handed in with
   * it and is not public. Other servers ignore it.
   */
  own?: boolean;
}

export interface Open311WaitOptions extends Open311CallOptions {
  /** Milliseconds between two questions; 2 000 unless given. */
  every?: number;
  /** Questions; 5 unless given. */
  attempts?: number;
}

/** Every method throws `Open311Error` for a refusal, and `GdError`s for what fails on the way. Nothing is repeated. */
export interface Open311Client {
  discovery(options?: Open311CallOptions): Promise<Open311Discovery>;
  services(options?: Open311CallOptions): Promise<Open311Service[]>;
  /** The attributes of a service whose `metadata` is true. */
  definition(serviceCode: string, options?: Open311CallOptions): Promise<Open311Definition>;
  /** One answer: at most a page. */
  requests(filters?: Open311Filters, options?: Open311CallOptions): Promise<Open311Request[]>;
  /** Page after page, until a page brings nothing new: a server without paging gives its one page. */
  eachRequest(filters?: Open311Filters, options?: Open311CallOptions): AsyncGenerator<Open311Request>;
  /** One request. */
  request(serviceRequestId: string, options?: Open311OwnOptions): Promise<Open311Request>;
  /** Hands in a request. Call it once for one request: the standard has nothing that keeps a repeat from counting twice. */
  submit(draft: Open311Draft, options?: Open311CallOptions): Promise<Open311Submitted>;
  token(token: string, options?: Open311CallOptions): Promise<Open311Token>;
  /** Asks for a token's id until it is there; null when the attempts are used up. */
  waitForId(token: string, options?: Open311WaitOptions): Promise<string | null>;
  /** mySociety's extension: changes of status in a period. */
  updates(
    period?: Pick<Open311Filters, 'start_date' | 'end_date'>,
    options?: Open311OwnOptions,
  ): Promise<Open311Update[]>;
}

const FORM_TYPE = 'application/x-www-form-urlencoded; charset=utf-8';
const DEFAULT_TIMEOUT = 20_000;

const withoutSlash = (url: URL): string => url.href.replace(/\/+$/, '');

/** @throws TypeError when `url` is not a URL, or is relative where there is no page. */
export function createOpen311Client(options: Open311ClientOptions): Open311Client {
  const { format = 'json', apiKey, jurisdictionId, locale = 'vi', timeout = DEFAULT_TIMEOUT } = options;
  const here = globalThis.location?.href;
  const base = withoutSlash(new URL(options.url, here));
  const discovery =
    options.discoveryUrl === undefined
      ? `${base}/discovery`
      : withoutSlash(new URL(options.discoveryUrl, here));
  // Looked up at each call, so that what replaces the global `fetch` later is used.
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const accept = { 'Accept-Language': locale };

  function read({ status, text }: RawAnswer): Spark {
    const isSuccess = status >= 200 && status < 300;
    let data: Spark = null;
    try {
      data = dataOf(text);
    } catch (error) {
      if (isSuccess) throw new GdContractError(locale, null, [''], error);
    }
    if (!isSuccess || isRefusal(data)) throw new Open311Error(status, errorsOf(data));
    return data;
  }

  async function send(url: URL, init: RequestInit, { signal }: Open311CallOptions): Promise<Spark> {
    return read(await exchange(url, init, { fetch, timeout, locale }, signal));
  }

  function get(address: string, query: URLSearchParams, call: Open311OwnOptions = {}): Promise<Spark> {
    const url = new URL(`${address}.${format}`);
    if (jurisdictionId !== undefined) query.set('jurisdiction_id', jurisdictionId);
    url.search = query.toString();
    const isOwn = call.own === true && apiKey !== undefined;
    return send(url, { headers: { ...accept, ...(isOwn && { Authorization: `Bearer ${apiKey}` }) } }, call);
  }

  const none = () => new URLSearchParams();
  const path = (...parts: string[]): string => [base, ...parts.map(encodeURIComponent)].join('/');

  async function token(value: string, call: Open311CallOptions = {}): Promise<Open311Token> {
    const { service_request_id } = submittedOf(await get(path('tokens', value), none(), call));
    return { token: value, service_request_id };
  }

  const client: Open311Client = {
    discovery: async (call) => discoveryOf(await get(discovery, none(), call)),
    services: async (call) => servicesOf(await get(path('services'), none(), call)),
    definition: async (code, call) => definitionOf(await get(path('services', code), none(), call), code),
    requests: async (filters = {}, call) => requestsOf(await get(path('requests'), queryOf(filters), call)),
    async *eachRequest(filters = {}, call) {
      const seen = new Set<string | null>();
      for (let page = filters.page ?? 1; ; page += 1) {
        const fresh = (await client.requests({ ...filters, page }, call)).filter(
          ({ service_request_id }) => !seen.has(service_request_id),
        );
        if (fresh.length === 0) return;
        for (const request of fresh) seen.add(request.service_request_id);
        yield* fresh;
      }
    },
    async request(id, call) {
      const [found] = requestsOf(await get(path('requests', id), none(), call));
      // Some servers say so with an empty list in place of 404.
      if (!found) throw new Open311Error(404, []);
      return found;
    },
    async submit(draft, call = {}) {
      const form = formOf(draft);
      if (apiKey !== undefined) form.set('api_key', apiKey);
      if (jurisdictionId !== undefined) form.set('jurisdiction_id', jurisdictionId);
      const init: RequestInit = {
        method: 'POST',
        headers: { ...accept, 'Content-Type': FORM_TYPE },
        body: form.toString(),
        // The body holds the key and a person's data: they go where they were meant to, or nowhere.
        redirect: 'error',
      };
      return submittedOf(await send(new URL(`${path('requests')}.${format}`), init, call));
    },
    token,
    async waitForId(value, { every = 2_000, attempts = 5, ...call } = {}) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        if (attempt > 1) await pause(every, call.signal, locale);
        try {
          const { service_request_id } = await token(value, call);
          if (service_request_id !== null) return service_request_id;
        } catch (error) {
          // Not known yet, on servers that take a token in later than they give it.
          if (!(error instanceof Open311Error && error.status === 404)) throw error;
        }
      }
      return null;
    },
    updates: async (period = {}, call) =>
      updatesOf(await get(path('servicerequestupdates'), queryOf(period), call)),
  };
  return client;
}
