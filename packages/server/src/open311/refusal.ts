/** The standard's errors: 403 for the key, 404 for what is not there, 400 for nearly everything else. */
import { type FieldError, fieldErrorText, type Locale, type LocalizedText, PROBLEMS } from '@gd/contract';
import type { ProblemError } from '../problem-error.js';
import type { Data } from './format.js';

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: 400 | 403 | 404,
    readonly details: readonly LocalizedText[],
  ) {
    super(`refused with ${status}`);
  }
}

export const refuse = (status: 400 | 403 | 404, vi: string, en: string): Refusal =>
  new Refusal(status, [{ vi, en }]);

/** The statuses of the standard; 429, 500 and 503 say what it has no word for. */
export function statusOf({ code }: ProblemError): number {
  const { status } = PROBLEMS[code];
  if (status === 401) return 403;
  return [403, 404, 429, 500, 503].includes(status) ? status : 400;
}

/** The parameters of the standard behind the fields of a submission. */
const PARAMETERS: Readonly<Record<string, string>> = {
  '/consent': 'attribute[consent]',
  '/consent/version': 'attribute[consent]',
  '/content': 'description',
  '/place/detail': 'address_string',
  '/place/unit': 'address_id',
  '/proposal': 'attribute[proposal]',
  '/sender': 'attribute[consent], attribute[address], last_name, first_name',
  '/sender/address': 'attribute[address]',
  '/sender/email': 'email',
  '/sender/name': 'last_name, first_name',
  '/sender/phone': 'phone, email',
  '/title': 'description',
};

const fieldText = (field: FieldError, locale: Locale): string =>
  `${PARAMETERS[field.pointer] ?? field.pointer}: ${fieldErrorText(field, locale)}`;

const entries = (status: number, descriptions: readonly string[]): Data =>
  descriptions.map((description) => ({ code: String(status), description }));

export const dataOfRefusal = ({ status, details }: Refusal, locale: Locale): Data =>
  entries(
    status,
    details.map((detail) => detail[locale]),
  );

export const dataOfProblem = (problem: ProblemError, locale: Locale): Data =>
  entries(
    statusOf(problem),
    problem.errors?.map((field) => fieldText(field, locale)) ?? [
      problem.detail?.[locale] ?? PROBLEMS[problem.code].title[locale],
    ],
  );
