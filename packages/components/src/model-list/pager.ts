/** The models shown so far, page after page, of one set of filters. */
import type { Model } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { queryOf, type ModelFilters } from './filters.js';

export interface Gallery {
  items: readonly Model[];
  total: number;
  /** Where the next page begins, or null after the last. */
  nextCursor: string | null;
}

const NOTHING_YET: Gallery = { items: [], total: 0, nextCursor: null };

/** The gallery with one page more: the first page without `before`. */
export async function readPage(
  client: GdClient,
  filters: ModelFilters,
  limit: number,
  signal: AbortSignal,
  before: Gallery = NOTHING_YET,
): Promise<Gallery> {
  const { nextCursor: cursor } = before;
  const query = { ...queryOf(filters), limit, ...(cursor !== null && { cursor }) };
  const page = await client.models.list(query, { signal }).page();
  // A model that was added meanwhile moves the others: one may come twice, and is shown once.
  const seen = new Set(before.items.map(({ id }) => id));
  return {
    items: [...before.items, ...page.items.filter(({ id }) => !seen.has(id))],
    total: page.total,
    nextCursor: page.nextCursor,
  };
}
