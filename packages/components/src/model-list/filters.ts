/** The filters of the gallery: as an element holds them, as the API takes them, as options with their counts. */
import {
  MODEL_FIELDS,
  MODEL_KINDS,
  type Locale,
  type ModelFacets,
  type ModelField,
  type ModelKind,
} from '@gd/contract';
import type { ModelFacetsQuery } from '@gd/sdk';
import { modelMessages } from '../model-card/messages.js';

/** All as text, as an attribute, a select and an address carry them; empty for no filter. */
export interface ModelFilters {
  q: string;
  field: string;
  province: string;
  year: string;
  kind: string;
}

/** The filters with a list of values. */
export type FilterName = Exclude<keyof ModelFilters, 'q'>;
export const FILTER_NAMES = ['field', 'province', 'year', 'kind'] as const satisfies readonly FilterName[];

export const NO_FILTERS: ModelFilters = { q: '', field: '', province: '', year: '', kind: '' };

export const countFilters = (filters: ModelFilters): number =>
  FILTER_NAMES.filter((name) => filters[name] !== '').length;

export const isFiltered = (filters: ModelFilters): boolean =>
  filters.q.trim() !== '' || countFilters(filters) > 0;

const isField = (value: string): value is ModelField => (MODEL_FIELDS as readonly string[]).includes(value);
const isKind = (value: string): value is ModelKind => (MODEL_KINDS as readonly string[]).includes(value);

/** The query of the API. A value that is none, from an old address say, is left out rather than refused. */
export function queryOf({ q, field, province, year, kind }: ModelFilters): ModelFacetsQuery {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(isField(field) && { field }),
    ...(isKind(kind) && { kind }),
    ...(province && { province }),
    ...(/^\d{4}$/.test(year) && { year: Number(year) }),
  };
}

export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

/** The options of one filter. A chosen value stays among them even when nothing has it now. */
export function optionsOf(
  name: FilterName,
  facets: ModelFacets | undefined,
  chosen: string,
  locale: Locale,
): FilterOption[] {
  const options = facets ? facetOptions(name, facets, locale) : [];
  return chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: labelOf(name, chosen, locale), count: 0 }];
}

function facetOptions(name: FilterName, facets: ModelFacets, locale: Locale): FilterOption[] {
  switch (name) {
    case 'field':
    case 'kind':
      return facets[`${name}s`].map(({ value, count }) => ({
        value,
        label: labelOf(name, value, locale),
        count,
      }));
    case 'province':
      return facets.provinces.map(({ value, count }) => ({
        value: value.key,
        label: value.label[locale],
        count,
      }));
    case 'year':
      return facets.years.map(({ value, count }) => ({ value: String(value), label: String(value), count }));
  }
}

function labelOf(name: FilterName, value: string, locale: Locale): string {
  const words = modelMessages[locale];
  if (name === 'field' && isField(value)) return words.fields[value];
  if (name === 'kind' && isKind(value)) return words.kinds[value];
  return value;
}
