import type { Era, UnitStore } from '../data/store.js';
import type { Address, Resolution, ResolveDates } from '../succession/resolve.js';
import type { IsoDate } from '../types.js';
import { SearchIndex, type Listing } from './search-index.js';
import { searchListings, type SearchResult, type SearchScope } from './search.js';

/** The names to search in; their parts are loaded. */
export interface Names {
  readonly date: IsoDate;
  readonly eras: readonly Era[];
  /** 2025 provinces; all without. */
  readonly homes: readonly string[] | undefined;
}

/**
 * Everything that works on the index of names. The directory imports it when it is first needed, so that a page
 * that only shows units does not carry it; what reads whole addresses comes later still.
 */
export class Finder {
  readonly #store: UnitStore;
  readonly #index: SearchIndex;

  constructor(store: UnitStore) {
    this.#store = store;
    this.#index = new SearchIndex(store);
  }

  async search(query: string, scope: SearchScope & Names): Promise<SearchResult> {
    return searchListings(this.#store, this.#index, await this.prepare(scope), query, scope);
  }

  /** Builds what is missing of the index. */
  prepare({ date, eras, homes }: Names): Promise<Listing[]> {
    return this.#index.listings(eras, date, homes);
  }

  async resolve(address: Address, dates: ResolveDates): Promise<Resolution> {
    const { resolveAddress } = await import('../succession/resolve.js');
    return resolveAddress(this.#store, this.#index, address, dates);
  }
}
