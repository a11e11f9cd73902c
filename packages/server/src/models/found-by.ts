/** What a model is found by: words, its place in the order of titles, and what says that it is the same model. */
import { wordsOfTag } from '@gd/rules';
import { fold, sortKey } from '@gd/units/text';
import { searchText } from '../search-text.js';
import type { Units } from '../units.js';
import type { Found, ModelRow } from './store.js';

/**
 * The register number where there is one, else title, unit of today and year: a row of a file with the same identity is
 * of a model that the register has.
 */
export function identityOf({
  register_number,
  title,
  unit_key,
  units_today,
  year,
}: Pick<ModelRow, 'register_number' | 'title' | 'unit_key' | 'units_today' | 'year'>): string {
  if (register_number !== null) return `number ${fold(register_number)}`;
  return `title ${fold(title.vi)} ${units_today[0] ?? unit_key ?? ''} ${year ?? ''}`;
}

/** Titles that are alike for so long stand in the order of their slugs; a cursor holds all of a key. */
const KEY_LENGTH = 60;
const titleKey = (title: string): string => [...sortKey(title)].slice(0, KEY_LENGTH).join('');

async function namesOf({ directory, refs }: Units, row: Omit<ModelRow, 'scores'>): Promise<string[]> {
  const unit = row.unit_key === null ? undefined : await directory.byKey(row.unit_key);
  const path = unit ? directory.path(unit) : [];
  const keys = [...row.units_today, ...(row.province_key === null ? [] : [row.province_key])];
  return [
    ...path.flatMap((part) => [directory.label(part), part.nameEn]),
    ...(await refs([...new Set(keys)])).flatMap(({ label }) => [label.vi, label.en]),
  ];
}

export async function foundBy(units: Units, row: Omit<ModelRow, 'scores'>): Promise<Found> {
  const { title, summary, place, tags, register_number } = row;
  return {
    search: searchText(
      ...[title.vi, title.en, summary.vi, summary.en, place.vi, place.en],
      ...(await namesOf(units, row)),
      ...tags.flatMap(wordsOfTag),
      register_number ?? '',
    ),
    title_key: titleKey(title.vi),
    identity: identityOf(row),
  };
}
