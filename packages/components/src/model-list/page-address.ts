/** The filters in the page's own address, so that a choice can be shared and comes back with the back button. */
import { SETTING_NAMES, type ModelFilters } from './filters.js';

/** What the address says; a name that it does not have is left out. */
export function filtersInAddress(prefix: string, search: string): Partial<ModelFilters> {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = params.get(prefix + name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/**
 * The address with the filters in it: those that differ from what the page itself set. Everything else stays, also the
 * part behind the `#`.
 */
export function addressWith(
  address: string,
  prefix: string,
  filters: ModelFilters,
  own: ModelFilters,
): string {
  const url = new URL(address);
  for (const name of SETTING_NAMES) {
    if (filters[name] === own[name]) url.searchParams.delete(prefix + name);
    else url.searchParams.set(prefix + name, filters[name]);
  }
  return url.href;
}
