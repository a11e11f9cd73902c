/** The filters of the gallery: as an element holds them, as the API takes them, as options with their counts. */
import type { Locale, LocalizedText, ModelFacets } from '@gd/contract';
import { MODEL_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_LEVEL_LABELS, type RecognitionLevel } from '@gd/rules';
import type { ModelFacetsQuery, ModelQuery } from '@gd/sdk';

/** All as text, as an attribute, a select and an address carry them; empty for no filter. */
export interface ModelFilters {
  q: string;
  field: string;
  kind: string;
  level: string;
  recognition: string;
  province: string;
  /** Key of a unit of any era. */
  unit: string;
  year: string;
  /** `year`, `title` or `-changedAt`; empty for the latest year first. */
  sort: string;
}

export type ModelSort = NonNullable<ModelQuery['sort']>;
/** The filters with a list of values. */
export type ListedFilter = Exclude<keyof ModelFilters, 'q' | 'unit' | 'sort'>;
export type FilterName = ListedFilter | 'unit';

export const LISTED_FILTERS = [
  'field',
  'province',
  'year',
  'recognition',
  'level',
  'kind',
] as const satisfies readonly ListedFilter[];
export const FILTER_NAMES = [...LISTED_FILTERS, 'unit'] as const;
export const SORTS = ['-year', 'year', 'title', '-changedAt'] as const satisfies readonly ModelSort[];
/** Everything that a reader can set, in the order of an address. */
export const SETTING_NAMES = [
  'q',
  ...FILTER_NAMES,
  'sort',
] as const satisfies readonly (keyof ModelFilters)[];

export const NO_FILTERS = {
  q: '',
  field: '',
  kind: '',
  level: '',
  recognition: '',
  province: '',
  unit: '',
  year: '',
} as const satisfies Partial<ModelFilters>;

export const countFilters = (filters: ModelFilters): number =>
  FILTER_NAMES.filter((name) => filters[name] !== '').length;

export const isFiltered = (filters: ModelFilters): boolean =>
  filters.q.trim() !== '' || countFilters(filters) > 0;

/** `-year` where the value is none of the orders. */
export const sortOf = ({ sort }: ModelFilters): ModelSort => SORTS.find((one) => one === sort) ?? '-year';

const RECOGNITIONS: Readonly<Record<RecognitionLevel, true>> = {
  commune: true,
  province: true,
  centre: true,
};
const isOf = <T extends string>(values: Readonly<Record<T, unknown>>, value: string): value is T =>
  Object.hasOwn(values, value);
const isUnitKey = (value: string): boolean => /^\d{2,5}@[\d-]+$/.test(value);

/** The query of the API. A value that is none, from an old address say, is left out rather than refused. */
export function queryOf(filters: ModelFilters): ModelFacetsQuery {
  const { q, field, kind, level, recognition, province, unit, year } = filters;
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(isOf(MODEL_FIELD_LABELS, field) && { field }),
    ...(isOf(MODEL_KIND_LABELS, kind) && { kind }),
    ...(isOf(MODEL_LEVEL_LABELS, level) && { level }),
    ...(isOf(RECOGNITIONS, recognition) && { recognition }),
    ...(isUnitKey(province) && { province }),
    ...(isUnitKey(unit) && { unit }),
    ...(/^\d{4}$/.test(year) && { year: Number(year) }),
  };
}

export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

const LABELS: Partial<Record<ListedFilter, Readonly<Record<string, LocalizedText>>>> = {
  field: MODEL_FIELD_LABELS,
  kind: MODEL_KIND_LABELS,
  level: MODEL_LEVEL_LABELS,
  recognition: MODEL_LEVEL_LABELS,
};

const labelOf = (name: ListedFilter, value: string, locale: Locale): string =>
  LABELS[name]?.[value]?.[locale] ?? value;

function facetOptions(name: ListedFilter, facets: ModelFacets, locale: Locale): FilterOption[] {
  if (name === 'province')
    return facets.provinces.map(({ value, count }) => ({
      value: value.key,
      label: value.label[locale],
      count,
    }));
  return facets[`${name}s`].map(({ value, count }) => ({
    value: String(value),
    label: labelOf(name, String(value), locale),
    count,
  }));
}

/** The options of one filter. A chosen value stays among them even when nothing has it now. */
export function optionsOf(
  name: ListedFilter,
  facets: ModelFacets | undefined,
  chosen: string,
  locale: Locale,
): FilterOption[] {
  const options = facets ? facetOptions(name, facets, locale) : [];
  return chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: labelOf(name, chosen, locale), count: 0 }];
}
