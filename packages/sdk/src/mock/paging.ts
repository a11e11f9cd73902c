/** Pages of the mock's lists; a cursor is the position of the page's first item. */
import type { Page } from '@gd/contract';
import { refuseField } from './refusal.js';

export function pageOf<T>(
  items: readonly T[],
  query: { cursor?: string | undefined; limit: number },
): Page<T> {
  const start = Number(query.cursor ?? 0);
  if (!Number.isInteger(start) || start < 0 || start > items.length) refuseField('?cursor', 'cursor_invalid');
  const end = start + query.limit;
  return { items: items.slice(start, end), nextCursor: end < items.length ? String(end) : null };
}
