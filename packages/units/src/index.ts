/** Vietnamese administrative units, date-effective. Start with {@link loadUnits}. */
import { openDirectory, loadUnits as fetchUnits, type DirectoryOptions, type FetchOptions } from './core.js';
import { importedParts } from './data/imported-parts.js';
import type { Directory } from './directory.js';

export type LoadOptions = FetchOptions | (DirectoryOptions & { readonly base?: never });

/**
 * Loads the provinces of all eras (1 kB); everything else follows when a method needs it: as lazily imported
 * modules of this package, or by fetch where `base` names a folder with a copy of its `parts`.
 */
export function loadUnits(options: LoadOptions = {}): Promise<Directory> {
  return options.base === undefined ? openDirectory(importedParts, options) : fetchUnits(options);
}

export {
  FIRST_DATE,
  TWO_TIER_START,
  todayInVietnam,
  UnitsLoadError,
  fold,
  sortKey,
  type Address,
  type Directory,
  type DirectoryOptions,
  type FetchOptions,
  type Formerly,
  type LabelOptions,
  type Lineage,
  type Matched,
  type Relative,
  type Residents,
  type Resolution,
  type SearchHit,
  type SearchOptions,
  type SearchResult,
  type TextRange,
} from './core.js';
export type * from './types.js';
