import { fieldErrorText, isFieldErrorCode, type FieldErrorDetail, type Locale } from '@gd/contract';
import type { Words } from './messages.js';

/**
 * The server's sentence for a field; by its code once the page speaks another language.
 * @param answeredIn the language of the sentence
 */
export const fieldWords =
  ({ code, params, detail }: FieldErrorDetail, answeredIn: Locale): Words =>
  (locale) =>
    locale === answeredIn || !isFieldErrorCode(code)
      ? detail
      : fieldErrorText({ code, ...(params && { params }) }, locale);
