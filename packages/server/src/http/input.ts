/** From a request to the input of a use-case: everything is checked by the contract's schemas. */
import { createHash } from 'node:crypto';
import {
  type FieldError,
  fieldErrors,
  HEADERS,
  type Operation,
  type SchemaMaker,
  schemaOf,
} from '@gd/contract';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { invalid, ProblemError } from '../problem-error.js';
import { caseSecretOf, headerOf } from './access.js';

export interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
  caseSecret: string | undefined;
  proof: string | undefined;
  ifMatch: number | 'any' | undefined;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7E]{8,200}$/;

/** Where a value stands: in the body, a query parameter (`?name`) or a part of the path (`:name`). */
type Place = '' | '?' | ':';

function errorsOf(error: z.core.$ZodError, place: Place): FieldError[] {
  return fieldErrors(error).map((field) => ({
    ...field,
    pointer: place === '' ? field.pointer : place + field.pointer.slice(1),
  }));
}

function parse(make: SchemaMaker | undefined, value: unknown, place: Place): unknown {
  if (!make) return undefined;
  const parsed = schemaOf(make).safeParse(value, { reportInput: true });
  if (!parsed.success) throw invalid(...errorsOf(parsed.error, place));
  return parsed.data;
}

/** U+0000 cannot be stored or looked for in PostgreSQL, and means nothing in a path or a query. */
function refuseNul(values: unknown, place: Place): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    if (String(value).includes('\0')) throw invalid({ pointer: place + name, code: 'control_character' });
  }
}

/** The version in `If-Match`: an entity tag begins with it. Another tag matches no version. */
function ifMatchOf(operation: Operation, request: FastifyRequest): number | 'any' | undefined {
  if (!operation.ifMatch) return undefined;
  const header = headerOf(request, 'If-Match')?.trim();
  if (!header) throw new ProblemError('if_match_missing');
  if (header === '*') return 'any';
  const version = /^"(\d+)(\.[^"]*)?"$/.exec(header)?.[1];
  if (version === undefined) throw new ProblemError('etag_stale');
  return Number(version);
}

export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = headerOf(request, HEADERS.idempotencyKey);
  if (key === undefined || key === '') throw new ProblemError('idempotency_key_missing');
  if (!IDEMPOTENCY_KEY.test(key)) throw invalid({ pointer: HEADERS.idempotencyKey, code: 'invalid_format' });
  return key;
}

function bodyOf(operation: Operation, request: FastifyRequest): unknown {
  if (operation.body === undefined || operation.body === 'file') return undefined;
  const type = request.headers['content-type'];
  if (type !== undefined && !/^application\/json(;|$)/i.test(type))
    throw new ProblemError('unsupported_media_type');
  // A request without a content type has no body that could be parsed; an empty object stands for it.
  return parse(operation.body, request.body ?? {}, '');
}

/** @throws {ProblemError} `validation_failed`, `if_match_missing` or `etag_stale` */
export function readInput(operation: Operation, request: FastifyRequest): RawInput {
  refuseNul(request.params, ':');
  refuseNul(request.query, '?');
  return {
    params: parse(operation.params, request.params, ':'),
    query: parse(operation.query, request.query, '?'),
    body: bodyOf(operation, request),
    caseSecret: caseSecretOf(request),
    proof: headerOf(request, HEADERS.proof),
    ifMatch: ifMatchOf(operation, request),
  };
}

/** What makes two requests the same: path, checked body, and the secret that comes with a submission. */
export function hashOf(request: FastifyRequest, input: RawInput, fileHash: string | undefined): Buffer {
  const parts = [request.method, request.url, input.body, input.caseSecret, fileHash];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
