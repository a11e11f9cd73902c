/** Lists of the API: page by page, or item by item over all pages. */
import type { Page } from '@gd/contract';
import type { GdPromise } from './promise.js';

/** A page of a list, with what its list says beside the items (such as `total`). */
export type ListPage<P extends Page<unknown>> = P & {
  /** The next page; null after the last. */
  next(): Promise<ListPage<P> | null>;
};

/** A list that has not been asked for yet: `for await` walks all items, `.page()` reads one page. */
export interface GdList<P extends Page<unknown>> extends AsyncIterable<P['items'][number]> {
  /** The page at the query's cursor, or the first. */
  page(): GdPromise<ListPage<P>>;
}

/** A list from what reads the page at a cursor; undefined stands for the query's own. */
export function listOf<P extends Page<unknown>>(read: (cursor?: string) => GdPromise<P>): GdList<P> {
  const page = (cursor?: string): GdPromise<ListPage<P>> =>
    read(cursor).map((data) => ({
      ...data,
      next: async () => (data.nextCursor === null ? null : await page(data.nextCursor)),
    }));
  return {
    page: () => page(),
    async *[Symbol.asyncIterator]() {
      for (let at: ListPage<P> | null = await page(); at; at = await at.next()) yield* at.items;
    },
  };
}
