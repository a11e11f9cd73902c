/** What is wrong with the fields of a form, by the name of each field. */
import { fieldErrors, fieldErrorText, type FieldErrorDetail, type Locale } from '@gd/contract';
import { fieldWords } from '../field-words.js';
import type { Words } from '../messages.js';

export type FieldMessages<F extends string = string> = Partial<Record<F, Words>>;

/** The field of a JSON Pointer (RFC 6901), undefined for one that the form does not show. */
export type FieldOf<F extends string> = (pointer: string) => F | undefined;

/** What the contract's schema finds: one reason for each field. */
export function schemaErrors<F extends string>(
  parsed: { success: true } | { success: false; error: Parameters<typeof fieldErrors>[0] },
  fieldOf: FieldOf<F>,
): FieldMessages<F> {
  const wrong: FieldMessages<F> = {};
  for (const error of parsed.success ? [] : fieldErrors(parsed.error)) {
    const name = fieldOf(error.pointer);
    if (name) wrong[name] ??= (reader) => fieldErrorText(error, reader);
  }
  return wrong;
}

export interface ServerErrors<F extends string> {
  fields: FieldMessages<F>;
  /** About what the form does not show. */
  general: readonly Words[];
}

/** The server's field errors at the fields they belong to. */
export function serverErrors<F extends string>(
  errors: readonly FieldErrorDetail[],
  answeredIn: Locale,
  fieldOf: FieldOf<F>,
): ServerErrors<F> {
  const fields: FieldMessages<F> = {};
  const general: Words[] = [];
  for (const error of errors) {
    const name = fieldOf(error.pointer);
    const words = fieldWords(error, answeredIn);
    if (name) fields[name] ??= words;
    else general.push(words);
  }
  return { fields, general };
}
