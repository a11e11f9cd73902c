import type { FieldError, LocalizedText, ProblemCode } from '@gd/contract';

interface ProblemOptions {
  errors?: readonly FieldError[];
  detail?: LocalizedText;
  headers?: Readonly<Record<string, string>>;
}

/** An error that the caller of the API is told about, by its code in the contract's table of problems. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly errors: readonly FieldError[] | undefined;
  readonly detail: LocalizedText | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code);
    this.errors = options.errors;
    this.detail = options.detail;
    this.headers = options.headers ?? {};
  }
}

/** `validation_failed` with the fields that need attention. */
export const invalid = (...errors: FieldError[]): ProblemError =>
  new ProblemError('validation_failed', { errors });
