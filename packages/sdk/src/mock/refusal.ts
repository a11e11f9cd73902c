/** A refusal of the mock, and the problem details (RFC 9457) that say so. */
import {
  describeFieldError,
  HEADERS,
  PROBLEMS,
  problemTitle,
  problemType,
  type FieldError,
  type Locale,
  type LocalizedText,
  type Problem,
  type ProblemCode,
} from '@gd/contract';

export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly fields: readonly FieldError[] = [],
    readonly explanation?: LocalizedText,
  ) {
    super(code);
  }
}

/** Throws the refusal of one field. */
export function refuseField(pointer: string, code: FieldError['code']): never {
  throw new Refusal('validation_failed', [{ pointer, code }]);
}

/** Seconds that the mock asks a client to wait; longer than the client's own patience. */
const RETRY_AFTER = '30';

export function problemResponse(refusal: Refusal, locale: Locale, requestId: string): Response {
  const { code, fields, explanation } = refusal;
  const { status } = PROBLEMS[code];
  const problem: Problem = {
    type: problemType(code),
    title: problemTitle(code, locale),
    status,
    code,
    requestId,
    ...(explanation && { detail: explanation[locale] }),
    ...(fields.length > 0 && { errors: fields.map((field) => describeFieldError(field, locale)) }),
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', [HEADERS.requestId]: requestId });
  if (status === 429) headers.set('Retry-After', RETRY_AFTER);
  return new Response(JSON.stringify(problem), { status, headers });
}
