/** From a request to a response, by the contract's table: what the server's adapter does, in memory. */
import {
  CASE_SECRET,
  fieldErrors,
  HEADERS,
  OPERATIONS,
  schemaOf,
  type FieldError,
  type Locale,
  type Operation,
  type OperationId,
  type SchemaMaker,
} from '@gd/contract';
import { withFault } from './faults.js';
import type { Call, Handler } from './handler.js';
import { HANDLERS } from './handlers.js';
import type { MockChallenges } from './challenges.js';
import type { MockLog } from './log.js';
import { problemResponse, Refusal } from './refusal.js';
import type { MockState } from './state.js';
import { isUploadStep, respondToUpload } from './uploads.js';
import type { World } from './world.js';

interface Matched {
  operation: Operation;
  params: Record<string, string>;
}

/** A path template as a pattern with a group for each parameter. */
const patternOf = (path: string): RegExp => new RegExp(`${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
const ROUTES = OPERATIONS.map((operation) => ({ operation, pattern: patternOf(operation.path) }));

function match(method: string, pathname: string): Matched {
  const found = ROUTES.flatMap(({ operation, pattern }) => {
    const groups = pattern.exec(pathname);
    if (!groups) return [];
    const values = Object.entries({ ...groups.groups });
    return [{ operation, params: Object.fromEntries(values.map(([k, v]) => [k, decodeURIComponent(v)])) }];
  });
  // `/v1/models/facets` stands before `/v1/models/{slug}`: the template with fewest parameters is meant.
  found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const hit = found.find(({ operation }) => operation.method === method);
  if (hit) return hit;
  throw new Refusal(found.length > 0 ? 'method_not_allowed' : 'not_found');
}

function checkAccess(
  { operation: { access }, params }: Matched,
  headers: Headers,
  { state }: Pipeline,
): void {
  if (access.public) {
    // There is one tenant: the province of the site.
    if (params['tenant'] !== state.site.province.slice(0, 2)) throw new Refusal('not_found');
    return;
  }
  const officer = headers.has('Authorization');
  if (access.roles && officer) return;
  if (access.site && !headers.has(HEADERS.site)) throw new Refusal('site_key_missing');
  if (access.roles && !access.site) throw new Refusal('unauthenticated');
  const secret = headers.get(HEADERS.caseSecret) ?? '';
  if (access.caseSecret && !CASE_SECRET.test(secret)) throw new Refusal('case_not_found');
}

function parse(
  make: SchemaMaker | undefined,
  value: unknown,
  mark: '' | '?' | ':',
  errors: FieldError[],
): unknown {
  if (!make) return undefined;
  const parsed = schemaOf(make).safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const found = fieldErrors(parsed.error);
  errors.push(...found.map((one) => (mark ? { ...one, pointer: one.pointer.replace('/', mark) } : one)));
  return undefined;
}

function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...others] = searchParams.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

async function bodyOf({ body }: Operation, request: Request): Promise<unknown> {
  if (body === undefined) return undefined;
  if (body === 'file') {
    const file = (await request.formData()).get('file');
    if (file instanceof File) return file;
    throw new Refusal('validation_failed', [{ pointer: '/file', code: 'required' }]);
  }
  try {
    return await request.json();
  } catch {
    throw new Refusal('malformed_json');
  }
}

/** What makes two requests the same one: address, secret and body. */
const fingerprintOf = ({ url, headers }: Request, body: unknown): string =>
  JSON.stringify([
    url,
    headers.get(HEADERS.caseSecret),
    body instanceof File ? [body.name, body.size] : body,
  ]);

interface Answered {
  fingerprint: string;
  answer: { data: unknown; etag?: string };
}

export interface Pipeline {
  state: MockState;
  world: World;
  log: MockLog;
  challenges: MockChallenges;
  /** First answers by operation and Idempotency-Key. */
  answered: Map<string, Answered>;
}

async function answer(matched: Matched, request: Request, pipeline: Pipeline, locale: Locale) {
  const { operation, params } = matched;
  const { headers } = request;
  checkAccess(matched, headers, pipeline);
  const sent = await bodyOf(operation, request);
  const key = headers.get(HEADERS.idempotencyKey);
  if (operation.idempotent && !key) throw new Refusal('idempotency_key_missing');
  const attempt = `${operation.id} ${key ?? ''}`;
  const fingerprint = fingerprintOf(request, sent);
  const before = operation.idempotent ? pipeline.answered.get(attempt) : undefined;
  if (before && before.fingerprint !== fingerprint) throw new Refusal('idempotency_key_reused');
  if (before) return before.answer;

  const ifMatch = headers.get('If-Match');
  if (operation.ifMatch && !ifMatch) throw new Refusal('if_match_missing');
  const errors: FieldError[] = [];
  const call = {
    params: parse(operation.params, params, ':', errors),
    query: parse(operation.query, queryOf(new URL(request.url)), '?', errors),
    body: operation.body === 'file' ? sent : parse(operation.body, sent, '', errors),
    site: headers.get(HEADERS.site) ?? '',
    secret: headers.get(HEADERS.caseSecret),
    officer: headers.has('Authorization'),
    proof: headers.get(HEADERS.proof),
    ifMatch,
    locale,
    state: pipeline.state,
    world: pipeline.world,
    log: pipeline.log,
    challenges: pipeline.challenges,
  };
  if (errors.length > 0) throw new Refusal('validation_failed', errors);
  // The table ties an id to its handler and its schemas; the call was parsed by just those.
  const handler = HANDLERS[operation.id as OperationId] as Handler<Operation>;
  const { data, etag } = await handler(call as Call<Operation>);
  const result = { data: data as unknown, ...(etag !== undefined && { etag }) };
  if (operation.idempotent) pipeline.answered.set(attempt, { fingerprint, answer: structuredClone(result) });
  return result;
}

async function answered(
  matched: Matched,
  request: Request,
  pipeline: Pipeline,
  locale: Locale,
  requestId: string,
) {
  const { operation } = matched;
  const { data, etag } = await answer(matched, request, pipeline, locale);
  const headers = new Headers({ [HEADERS.requestId]: requestId });
  if (etag !== undefined) headers.set('ETag', etag);
  if (etag !== undefined && request.method === 'GET' && request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers });
  if (operation.response === 'binary')
    return new Response(data as Blob, { status: operation.status, headers });
  headers.set('Content-Type', 'application/json');
  // What the mock says must fit the contract too.
  const body = JSON.stringify(schemaOf(operation.response).parse(data));
  return new Response(body, { status: operation.status, headers });
}

/** Answers one request, as the API would. @throws TypeError where the mock plays a broken connection. */
export async function respond(request: Request, pipeline: Pipeline): Promise<Response> {
  const locale: Locale = request.headers.get('Accept-Language')?.startsWith('en') ? 'en' : 'vi';
  const requestId = pipeline.world.newId();
  try {
    const { state } = pipeline;
    if (isUploadStep(request))
      return await withFault(state.faults['files.upload'], request.signal, () =>
        respondToUpload(request, state),
      );
    const matched = match(request.method, new URL(request.url).pathname);
    const planned = pipeline.state.faults[matched.operation.id as OperationId];
    return await withFault(planned, request.signal, () =>
      answered(matched, request, pipeline, locale, requestId),
    );
  } catch (error) {
    if (error instanceof Refusal) return problemResponse(error, locale, requestId);
    throw error;
  }
}
