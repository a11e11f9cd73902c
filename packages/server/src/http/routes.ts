/** Makes a route of each row of the contract's table. */
import { createHash } from 'node:crypto';
import { HEADERS, type Operation, type OperationId, OPERATIONS, schemaOf } from '@gd/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Db } from '../database/database.js';
import type { IncomingFile } from '../files/incoming.js';
import { addressOf } from '../limits/address.js';
import { ProblemError } from '../problem-error.js';
import type { Context, Download, UseCases } from '../use-case.js';
import { type Admitted, admit, type Doorkeeper } from './access.js';
import { type Answered, once, type StoredAnswer } from './idempotency.js';
import { forgetUpload, incomingFile } from './incoming-file.js';
import { hashOf, idempotencyKeyOf, type RawInput, readInput } from './input.js';
import { sendProblem } from './problems.js';

interface AnyReply {
  body: unknown;
  etag?: string;
  location?: string;
}
type AnyUseCase = (context: Context, input: unknown) => Promise<AnyReply>;

export interface RouteOptions extends Doorkeeper {
  useCases: UseCases;
  /** Checks each answer by its schema: for tests, since it costs time. */
  checkAnswers: boolean;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PUBLIC_SECONDS = 60;
/**
 * What changes rarely and is the same for everybody on a site may be kept for a minute; nothing else at all, unless its
 * use-case says so: what is taken down is gone at once.
 */
const KEPT: ReadonlySet<string> = new Set<OperationId>([
  'sites.read',
  'publications.list',
  'publications.read',
  'statistics.read',
  'models.list',
  'models.facets',
  'models.read',
  'books.list',
  'books.read',
]);
/** Stories of all parts and books of all chapters, with every mark of Vietnamese, as long as the schemas allow. */
const LARGE_BODIES: ReadonlyMap<string, number> = new Map<OperationId, number>([
  ['models.nominate', 256 * 1024],
  ['models.edit', 256 * 1024],
  ['books.edit', 2 * 1024 * 1024],
]);
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

const fastifyPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const paths = new Map<string, HTTPMethods[]>();
  for (const operation of OPERATIONS) {
    const url = fastifyPath(operation.path);
    paths.set(url, [...(paths.get(url) ?? []), operation.method]);
    const bodyLimit = LARGE_BODIES.get(operation.id);
    app.route({
      method: operation.method,
      url,
      config: { operation: operation.id, isPublic: operation.access.public === true },
      ...(bodyLimit !== undefined && { bodyLimit }),
      handler: (request, reply) => handle(operation, options, request, reply),
    });
  }
  for (const [url, methods] of paths) addRefusals(app, url, methods);
}

/** 405 with `Allow` for the methods that a path does not have. */
function addRefusals(app: FastifyInstance, url: string, methods: readonly HTTPMethods[]): void {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  app.route({
    method: METHODS.filter((method) => !allowed.includes(method)),
    url,
    handler: (request, reply) =>
      sendProblem(
        new ProblemError('method_not_allowed', { headers: { Allow: [...allowed, 'OPTIONS'].join(', ') } }),
        request,
        reply,
      ),
  });
}

async function handle(
  operation: Operation,
  options: RouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await options.limits.countCall(operation.id as OperationId, request);
  const admitted = await admit(options, operation.access, request);
  request.tenant = admitted.tenant;
  const input = readInput(operation, request);
  const contextOver = (db: Db): Context => ({
    ...admitted,
    db,
    services: options.services,
    address: addressOf(request.ip),
    now: options.services.clock(),
    requestId: request.id,
  });
  const useCase = options.useCases[operation.id as OperationId] as AnyUseCase;

  if (operation.idempotent) {
    const answer = await writeOnce(operation, options, request, admitted, input, async (db, file) => {
      const body = operation.body === 'file' ? file : input.body;
      const result = await useCase(contextOver(db), { ...input, body, file });
      return { answer: toAnswer(operation, options, result), about: idIn(result.body) };
    });
    return reply
      .code(answer.status)
      .headers(answer.headers)
      .header('Cache-Control', 'no-store')
      .type(JSON_TYPE)
      .send(answer.body);
  }
  const result = await useCase(contextOver(options.services.database), input);
  if (operation.response === 'binary') return sendFile(result.body as Download, reply);
  const { nextCursor } = result.body as { nextCursor?: string | null };
  if (nextCursor) reply.header('Link', nextLink(request, nextCursor));
  return sendAnswer(operation, toAnswer(operation, options, result), request, reply);
}

/** Runs a write in one transaction, once for its key. A file is received and cleaned before the transaction begins. */
async function writeOnce(
  operation: Operation,
  { services }: RouteOptions,
  request: FastifyRequest,
  admitted: Admitted,
  input: RawInput,
  work: (db: Db, file: IncomingFile | undefined) => Promise<Answered>,
): Promise<StoredAnswer> {
  const key = idempotencyKeyOf(request);
  const file = await incomingFile(operation, services, request, admitted, input);
  try {
    // What came in parts is named by the body, and is gone when the request is repeated.
    const requestHash = hashOf(request, input, operation.body === 'file' ? file?.originalHash : undefined);
    const attempt = { ...admitted, operation: operation.id, key, requestHash, now: services.clock() };
    const answer = await once(services, attempt, (db) => work(db, file));
    await forgetUpload(operation, services, input);
    return answer;
  } finally {
    await file?.discard();
  }
}

/** Cases and files are answered with their own id first. */
function idIn(body: unknown): string | null {
  const { id } = body as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

function toAnswer(operation: Operation, { checkAnswers }: RouteOptions, result: AnyReply): StoredAnswer {
  if (checkAnswers && operation.response !== 'binary') schemaOf(operation.response).parse(result.body);
  return {
    status: operation.status,
    headers: {
      ...(result.etag !== undefined && { ETag: `"${result.etag}"` }),
      ...(result.location !== undefined && { Location: result.location }),
    },
    body: JSON.stringify(result.body),
  };
}

/** The address of the next page of a list, as a path: the server may stand behind another name. */
function nextLink(request: FastifyRequest, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

/** Whether `If-None-Match` names an entity tag, by weak comparison (RFC 9110 §13.1.2). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

function sendAnswer(
  operation: Operation,
  { status, headers, body }: StoredAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const isKept = KEPT.has(operation.id);
  const etag = headers['ETag'] ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply
    .headers({ ...headers, ETag: etag })
    .header('Cache-Control', isKept ? `private, max-age=${PUBLIC_SECONDS}` : 'no-store');
  if (isKept) reply.header('Vary', `Origin, Accept-Language, ${HEADERS.site}`);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.code(status).type(JSON_TYPE).send(body);
}

/** RFC 6266 with RFC 5987: an ASCII name for old readers and the real one. */
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function sendFile(
  { name, mediaType, size, content, cacheControl, isInline = false }: Download,
  reply: FastifyReply,
): FastifyReply {
  if (size !== undefined) reply.header('Content-Length', size);
  return reply
    .code(200)
    .type(mediaType)
    .header('Content-Disposition', isInline ? 'inline' : attachment(name))
    .header('Cache-Control', cacheControl ?? 'private, no-store')
    .send(content);
}
