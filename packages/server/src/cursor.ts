/** Page cursors: the sort values of the last row of a page, opaque to clients and checked when they come back. */
import type * as z from 'zod/mini';
import { invalid, type ProblemError } from './problem-error.js';

const wrong = (): ProblemError => invalid({ pointer: '?cursor', code: 'cursor_invalid' });

export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws {ProblemError} for a cursor that was not made by {@link encodeCursor} with these values */
export function decodeCursor<T extends z.ZodMiniType>(
  cursor: string | undefined,
  schema: T,
): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw wrong();
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw wrong();
  return parsed.data;
}

/** Cuts a page from rows of which one more than the limit was asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  valuesOf: (row: Row) => readonly unknown[],
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: last !== undefined && rows.length > limit ? encodeCursor(valuesOf(last)) : null,
  };
}
