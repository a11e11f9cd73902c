/** The models shown so far, page after page, of one set of filters. */
import type { Model } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { FILTER_NAMES, isFiltered, queryOf, sortOf, type ModelFilters } from './filters.js';

export interface Gallery {
  items: readonly Model[];
  total: number;
  /** Whether words or filters narrow it. */
  filtered: boolean;
  /** Where the next page begins, or null after the last. */
  nextCursor: string | null;
}

/** The most that the API gives at once. */
export const LARGEST_PAGE = 100;
/** A longer list comes only on demand: it would cost a reader on a phone megabytes. */
export const WHOLE_UP_TO = 2_000;

const NOTHING_YET: Gallery = { items: [], total: 0, filtered: false, nextCursor: null };

/** The models, each by the object that it was known by where nothing of it has changed: its card is drawn already. */
function asKnown(models: readonly Model[], known: readonly Model[]): Model[] {
  const byId = new Map(known.map((model) => [model.id, model]));
  return models.map((model) => {
    const before = byId.get(model.id);
    return before && JSON.stringify(before) === JSON.stringify(model) ? before : model;
  });
}

/** The gallery with one page more: the first page without `before`. @param known models of another answer */
export async function readPage(
  client: PublicClient,
  filters: ModelFilters,
  limit: number,
  signal: AbortSignal,
  before: Gallery = NOTHING_YET,
  known: readonly Model[] = [],
): Promise<Gallery> {
  const { nextCursor: cursor } = before;
  const query = {
    ...queryOf(filters),
    sort: sortOf(filters),
    limit,
    ...(cursor !== null && { cursor }),
  };
  const page = await client.models.list(query, { signal }).page();
  // A model that was added meanwhile moves the others: one may come twice, and is shown once.
  const seen = new Set(before.items.map(({ id }) => id));
  const more = page.items.filter(({ id }) => !seen.has(id));
  return {
    items: [...before.items, ...asKnown(more, known)],
    total: page.total,
    filtered: isFiltered(filters),
    nextCursor: page.nextCursor,
  };
}

export interface CountWithout {
  name: Exclude<keyof ModelFilters, 'sort'>;
  total: number;
}

/** How many models each filter keeps away: what would be found without it, most first. */
export async function countWithout(
  { models }: PublicClient,
  filters: ModelFilters,
  signal: AbortSignal,
): Promise<CountWithout[]> {
  const set = (['q', ...FILTER_NAMES] as const).filter((name) => filters[name] !== '');
  const counts = await Promise.all(
    set.map(async (name) => {
      const query = { ...queryOf({ ...filters, [name]: '' }), limit: 1 };
      return { name, total: (await models.list(query, { signal }).page()).total };
    }),
  );
  return counts.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
