/** One generic request over the contract's table: paths, methods and schemas stand nowhere else. */
import {
  API_VERSION,
  HEADERS,
  schemaOf,
  type Answer,
  type Body,
  type Locale,
  type Operation,
  type Params,
  type ParsedQuery,
} from '@gd/contract';
import { GdContractError, GdError } from './errors.js';
import { callHook, type ClientHooks } from './hooks.js';
import { newId } from './ids.js';
import { requestIdOf } from './problem-error.js';
import { GdPromise, type WithResponse } from './promise.js';
import { NOT_MODIFIED, type Exchange, type Fetch, type Transport } from './transport.js';

/** What any call takes. */
export interface CallOptions {
  /** Cancels the call, its retries and its waits; the call then throws a `GdAbortError`. */
  signal?: AbortSignal;
  /** Milliseconds for each attempt, in place of the client's. */
  timeout?: number;
}

/** What a call that creates or changes something takes. */
export interface KeyedOptions extends CallOptions {
  /** One value for one intended change: sending it again gives the first answer. Made when absent. */
  idempotencyKey?: string;
}

/** One value or several, as a query takes it. */
type QueryValue<V> = V extends readonly (infer E)[]
  ? E | readonly E[]
  : [V] extends [`${boolean}`]
    ? boolean
    : V;
/** The query of an operation, every part optional. */
export type QueryOf<O extends Operation> = {
  [K in keyof ParsedQuery<O>]?: QueryValue<NonNullable<ParsedQuery<O>[K]>> | undefined;
};

/** The answer of an operation; a file's bytes come as a `Blob`. */
export type ResultOf<O extends Operation> = O['response'] extends 'binary' ? Blob : Answer<O>;

/** What a read takes that is repeated to see whether something has changed. */
export interface ConditionalOptions extends CallOptions {
  /** The `etag` of the last read: while it still stands, the answer is null (304) and carries no body. */
  ifNoneMatch: string;
}

export interface RequestInput<O extends Operation> extends KeyedOptions {
  params?: Params<O>;
  query?: QueryOf<O>;
  body?: Body<O>;
  form?: FormData;
  /** A body that is no JSON; `headers` say what it is. */
  bytes?: Blob;
  headers?: Readonly<Record<string, string>>;
  ifMatch?: string;
  ifNoneMatch?: string | undefined;
  secret?: string;
  proof?: string | undefined;
  /** Sends this request in place of the client's `fetch`. */
  fetch?: Fetch | undefined;
}

/** A credential of staff: an API key or a token, or what gives a fresh one. */
export type Credential = string | (() => string | Promise<string>);

export interface RequesterOptions {
  base: URL;
  site: string | undefined;
  locale: Locale;
  auth: Credential | undefined;
  timeout: number;
  hooks: ClientHooks;
  transport: Transport;
}

/** Calls one operation of the contract. */
export type Requester = <O extends Operation>(operation: O, input: RequestInput<O>) => GdPromise<ResultOf<O>>;

/** The address of an operation, with its parameters filled in. */
export function urlOf(base: URL, { path }: Operation, params: object = {}, query: object = {}): URL {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const url = new URL(base.href.replace(/\/$/, '') + filled);
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (one !== undefined) url.searchParams.append(name, String(one));
  return url;
}

export function createRequester(options: RequesterOptions): Requester {
  const { base, site, locale, auth, hooks, transport } = options;

  async function headersOf(
    operation: Operation,
    input: RequestInput<Operation>,
  ): Promise<Record<string, string>> {
    const headers: Record<string, string> = {
      Accept: operation.response === 'binary' ? '*/*' : 'application/json, application/problem+json',
      'Accept-Language': locale,
      [HEADERS.version]: API_VERSION,
    };
    if (site !== undefined) headers[HEADERS.site] = site;
    // The key goes only where the contract asks for a role: the fewer requests carry it the better.
    const { roles, siteFirst } = operation.access;
    if (auth !== undefined && roles && !(siteFirst && site !== undefined)) {
      const credential = typeof auth === 'function' ? await auth() : auth;
      // What the public may do too is done as one of the public while nobody is signed in.
      if (credential !== '' || !operation.access.site) headers['Authorization'] = `Bearer ${credential}`;
    }
    if (input.secret !== undefined) headers[HEADERS.caseSecret] = input.secret;
    if (input.proof !== undefined) headers[HEADERS.proof] = input.proof;
    if (input.ifMatch !== undefined) headers['If-Match'] = input.ifMatch;
    if (input.ifNoneMatch !== undefined) headers['If-None-Match'] = input.ifNoneMatch;
    if (operation.idempotent) headers[HEADERS.idempotencyKey] = input.idempotencyKey ?? newId();
    if (input.body !== undefined) headers['Content-Type'] = 'application/json';
    return { ...headers, ...input.headers };
  }

  function read(operation: Operation, data: unknown, response: Response): unknown {
    if (response.status === NOT_MODIFIED) return null;
    if (operation.response === 'binary') return data;
    const parsed = schemaOf(operation.response).safeParse(data);
    if (parsed.success) return parsed.data;
    const paths = parsed.error.issues.map(({ path }) => path.map((part) => `/${String(part)}`).join(''));
    throw new GdContractError(locale, requestIdOf(response), paths, parsed.error);
  }

  async function run(operation: Operation, input: RequestInput<Operation>): Promise<WithResponse<unknown>> {
    const start = performance.now();
    const exchange: Exchange = {
      operation: operation.id,
      method: operation.method,
      url: urlOf(base, operation, input.params, input.query),
      headers: await headersOf(operation, input),
      body: input.form ?? input.bytes ?? (input.body === undefined ? null : JSON.stringify(input.body)),
      answer: operation.response === 'binary' ? 'blob' : 'json',
      repeatable: operation.method === 'GET' || operation.safe === true || operation.idempotent === true,
      signal: input.signal ?? null,
      timeout: input.timeout ?? options.timeout,
      ...(input.fetch && { fetch: input.fetch }),
    };
    try {
      const { response, data } = await transport.send(exchange);
      return {
        data: read(operation, data, response),
        response,
        etag: response.headers.get('ETag'),
        requestId: requestIdOf(response),
      };
    } catch (error) {
      if (error instanceof GdError) {
        const { id, method } = operation;
        callHook(hooks.onError, error, { operation: id, method, milliseconds: performance.now() - start });
      }
      throw error;
    }
  }

  return <O extends Operation>(operation: O, input: RequestInput<O>) =>
    // The table ties an operation to its answer's schema, which `read` has checked; TypeScript cannot follow that.
    new GdPromise(run(operation, input as RequestInput<Operation>) as Promise<WithResponse<ResultOf<O>>>);
}
