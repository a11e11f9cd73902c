/** The standard's error answers. */
import { isItem, itemsOf } from './read.js';
import type { Spark } from './spark.js';

export interface Open311ErrorEntry {
  /** The server's own code; it need not be the HTTP status. */
  code: string | null;
  /** For the end user, in the server's language. */
  description: string;
}

/** The server refused. What failed on the way is a `GdNetworkError`, `GdTimeoutError`, `GdAbortError` or `GdContractError`. */
export class Open311Error extends Error {
  override readonly name = 'Open311Error';

  constructor(
    /** The HTTP status; some servers refuse with 200. */
    readonly status: number,
    /** Empty where the answer explains nothing. */
    readonly errors: readonly Open311ErrorEntry[],
  ) {
    super(errors.map(({ description }) => description).join(' ') || `HTTP ${status}`);
  }
}

const scalar = (value: Spark | undefined): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value);

/** Errors in the standard's form, and in the ones that servers have: a bare `error`, an object for the list. */
export function errorsOf(data: Spark): Open311ErrorEntry[] {
  if (typeof data === 'string') return data.trim() === '' ? [] : [{ code: null, description: data.trim() }];
  if (isItem(data) && typeof data['error'] === 'string') return errorsOf(data['error']);
  return itemsOf(data, 'description').flatMap((item) => {
    const description = scalar(item['description']);
    return description === '' ? [] : [{ code: scalar(item['code']) || null, description }];
  });
}

/** Whether an answer of status 2xx is a refusal nonetheless: a list of nothing but codes and descriptions. */
export const isRefusal = (data: Spark): boolean =>
  Array.isArray(data) &&
  data.length > 0 &&
  data.every(
    (item) =>
      isItem(item) &&
      Object.hasOwn(item, 'code') &&
      Object.keys(item).every((name) => name === 'code' || name === 'description'),
  );
