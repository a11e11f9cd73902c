import { eraOf, type UnitStore } from '../data/store.js';
import { resolveAddress, type Address, type Resolution, type ResolveDates } from '../succession/resolve.js';
import type { IsoDate, Unit } from '../types.js';
import { SearchIndex, type Listing } from './search-index.js';
import { searchListings, type SearchResult, type SearchScope } from './search.js';

/**
 * Everything that works on the index of names. The directory imports it when it is first needed, so that a page
 * that only shows units does not carry it.
 */
export class Finder {
  readonly #store: UnitStore;
  readonly #index: SearchIndex;

  constructor(store: UnitStore) {
    this.#store = store;
    this.#index = new SearchIndex(store);
  }

  async search(query: string, scope: SearchScope, formerNames: boolean): Promise<SearchResult> {
    return searchListings(this.#store, this.#index, await this.prepare(scope, formerNames), query, scope);
  }

  /** Loads and indexes what a search needs. */
  async prepare(
    { date, within }: { date: IsoDate; within: readonly Unit[] | undefined },
    formerNames: boolean,
  ): Promise<Listing[]> {
    const homes = within && [...new Set(within.flatMap((unit) => this.#store.homeOf(unit.code) ?? []))];
    const eras = new Set([eraOf(date), ...(formerNames ? (['history'] as const) : [])]);
    await Promise.all([...eras].map((era) => this.#store.load(era, homes)));
    return this.#index.listings([...eras], date, homes);
  }

  resolve(address: Address, dates: ResolveDates): Promise<Resolution> {
    return resolveAddress(this.#store, this.#index, address, dates);
  }
}
