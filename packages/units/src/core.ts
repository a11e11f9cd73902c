/**
 * `@gd/units` without its data inside: for a bundle of one file, which fetches the data from where it is
 * installed. The same functions, but `base` is required.
 */
import { fetchedParts, type PartSource } from './data/source.js';
import { UnitStore } from './data/store.js';
import { todayInVietnam } from './dates.js';
import { Directory } from './directory.js';
import type { IsoDate } from './types.js';

export interface DirectoryOptions {
  /** Today's date, for tests and for a page that shows another day. Default: today in Vietnam. */
  readonly today?: () => IsoDate;
}

export interface FetchOptions extends DirectoryOptions {
  /** Address of a copy of the package's `parts` folder; in a page it may be relative. */
  readonly base: string | URL;
  readonly fetch?: typeof fetch;
}

export async function openDirectory(source: PartSource, options: DirectoryOptions): Promise<Directory> {
  return new Directory(await UnitStore.open(source), options.today ?? todayInVietnam);
}

/** Loads the provinces of all eras (1 kB); everything else follows when a method needs it. */
export function loadUnits(options: FetchOptions): Promise<Directory> {
  return openDirectory(fetchedParts(options.base, options.fetch), options);
}

export { FIRST_DATE, TWO_TIER_START, todayInVietnam } from './dates.js';
export { UnitsLoadError } from './data/source.js';
export { fold, sortKey } from './text/index.js';
export type { Directory, SearchOptions } from './directory.js';
export type { LabelOptions } from './display.js';
export type { TextRange } from './search/highlight.js';
export type { Formerly, Matched, SearchHit, SearchResult } from './search/search.js';
export type { Lineage, Relative, Residents } from './succession/lineage.js';
export type { Address, Resolution } from './succession/resolve.js';
export type * from './types.js';
