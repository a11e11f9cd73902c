import type { ModelFacets } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { FILTER_NAMES, queryOf, type FilterName, type ModelFilters } from './filters.js';

const LISTS = {
  field: 'fields',
  province: 'provinces',
  year: 'years',
  kind: 'kinds',
} as const satisfies Record<FilterName, keyof ModelFacets>;

/**
 * The counts that stand beside the options. The API counts under all filters it is given, so the list of a filter in
 * use comes from a count without that filter: otherwise only the chosen value would be left to choose.
 */
export async function readFacets(
  { models }: GdClient,
  filters: ModelFilters,
  signal: AbortSignal,
): Promise<ModelFacets> {
  const inUse = FILTER_NAMES.filter((name) => filters[name] !== '');
  const [all, ...without] = await Promise.all([
    models.facets(queryOf(filters), { signal }),
    ...inUse.map((name) => models.facets(queryOf({ ...filters, [name]: '' }), { signal })),
  ]);
  return inUse.reduce((facets, name, i) => ({ ...facets, [LISTS[name]]: without[i]?.[LISTS[name]] }), all);
}
