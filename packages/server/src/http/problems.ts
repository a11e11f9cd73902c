/** From errors to answers: RFC 9457 problems in the language of the request, without anything of the inside. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  API_VERSION,
  describeFieldError,
  HEADERS,
  type Locale,
  type Problem,
  type ProblemCode,
  PROBLEMS,
  problemTitle,
  problemType,
} from '@gd/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isContended, isUnavailable } from '../database/errors.js';
import { newId } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import { languageOf } from './language.js';
import { SECURITY_HEADERS } from './security-headers.js';

const MEDIA_TYPE = 'application/problem+json; charset=utf-8';

function render(error: ProblemError, requestId: string, locale: Locale): Problem {
  return {
    type: problemType(error.code),
    title: problemTitle(error.code, locale),
    status: PROBLEMS[error.code].status,
    code: error.code,
    ...(error.detail && { detail: error.detail[locale] }),
    ...(error.errors && { errors: error.errors.map((field) => describeFieldError(field, locale)) }),
    requestId,
  };
}

/** Codes of Fastify and Node for requests that cannot be read. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_TYPE: 'unsupported_media_type',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
};

/** What an error means to the caller. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isContended(error)) return new ProblemError('request_in_progress', { headers: { 'Retry-After': '1' } });
  if (isUnavailable(error)) return new ProblemError('unavailable', { headers: { 'Retry-After': '2' } });
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? BY_CODE[code] : undefined;
  if (known) return new ProblemError(known);
  if (error instanceof SyntaxError && statusCode === 400) return new ProblemError('malformed_json');
  return new ProblemError('internal_error');
}

/** What may be logged of an unexpected error: its class, code and place. Its message may quote a person's data. */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: (error as { code?: unknown }).code,
    stack: frames?.join('\n'),
    ...(error instanceof AggregateError && { errors: error.errors.map(loggable) }),
  };
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  const { status } = PROBLEMS[problem.code];
  if (status === 500) request.log.error({ error: loggable(error) }, 'unexpected error');
  const locale = languageOf(request.headers['accept-language']);
  return reply
    .code(status)
    .headers(problem.headers)
    .header('Content-Language', locale)
    .header('Cache-Control', 'no-store')
    .type(MEDIA_TYPE)
    .send(JSON.stringify(render(problem, request.id, locale)));
}

export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(new ProblemError('not_found'), request, reply));
}

/** Answers a request whose path cannot be read: no hook runs for it, so the headers are set here. */
export function answerBadPath(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...SECURITY_HEADERS, [HEADERS.version]: API_VERSION, [HEADERS.requestId]: request.id });
  sendProblem(error, request, reply);
}

const BY_CONNECTION_ERROR: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers a request that Node could not even parse, where there is no request object yet. */
export function answerBrokenConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  const code = BY_CONNECTION_ERROR[error.code ?? ''];
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const requestId = newId();
  const status = code ? PROBLEMS[code].status : 400;
  const body = code ? JSON.stringify(render(new ProblemError(code), requestId, 'vi')) : '';
  const headers = {
    ...SECURITY_HEADERS,
    [HEADERS.requestId]: requestId,
    ...(code && { 'Content-Type': MEDIA_TYPE, 'Content-Language': 'vi' }),
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
