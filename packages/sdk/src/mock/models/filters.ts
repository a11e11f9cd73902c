/** What lists of models are narrowed by, and in which order they come. */
import type { ModelFacets, OperationOf, ParsedQuery } from '@gd/contract';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, RECOGNITION_LEVELS } from '@gd/rules';
import { fold } from '@gd/units/text';
import type { World } from '../world.js';
import { changedAt, stateOf, type MockModel } from './model.js';

export type Filters = ParsedQuery<OperationOf<'models.facets'>>;
export type Sort = ParsedQuery<OperationOf<'models.list'>>['sort'];

const within = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

const wordsOf = (model: MockModel): string => {
  const { title, summary, place, registerNumber } = model;
  const texts = [title, summary, place].flatMap(({ vi, en }) => [vi, en]);
  return fold([...texts, registerNumber ?? ''].join(' '));
};

/** A unit of any era stands for the units of today that took its residents. */
export async function unitTest(
  unit: string | undefined,
  world: World,
): Promise<(model: MockModel) => boolean> {
  if (unit === undefined) return () => true;
  const today = await world.reach(unit);
  return (model) =>
    model.unit === unit ||
    model.unitsToday.some((key) => today.includes(key)) ||
    (model.province !== null && today.includes(model.province));
}

export async function filtered(
  models: readonly MockModel[],
  filters: Filters,
  world: World,
): Promise<MockModel[]> {
  const words = fold(filters.q ?? '')
    .split(' ')
    .filter(Boolean);
  const inUnit = await unitTest(filters.unit, world);
  return models.filter((model) => {
    const text = wordsOf(model);
    return (
      words.every((word) => text.includes(word)) &&
      within(filters.field, model.field) &&
      within(filters.level, model.level) &&
      within(filters.recognition, stateOf(model).recognition) &&
      within(filters.province, model.province) &&
      within(filters.year, model.year) &&
      (filters.kind === undefined || filters.kind === model.kind) &&
      inUnit(model)
    );
  });
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySlug = (a: MockModel, b: MockModel) => text(a.slug, b.slug);

/** Without a year comes last in both directions. */
const byYear = (direction: 1 | -1) => (a: MockModel, b: MockModel) => {
  const [left, right] = [a.year, b.year];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return (left - right) * direction;
};

const ORDER: Readonly<Record<Sort, (a: MockModel, b: MockModel) => number>> = {
  '-year': byYear(-1),
  year: byYear(1),
  title: (a, b) => text(fold(a.title.vi), fold(b.title.vi)),
  '-changedAt': (a, b) => text(changedAt(b), changedAt(a)),
};

export const sorted = (models: readonly MockModel[], sort: Sort): MockModel[] =>
  [...models].sort((a, b) => ORDER[sort](a, b) || bySlug(a, b));

/** How often each value occurs. */
function counts<T>(values: readonly T[]): { value: T; count: number }[] {
  const found = new Map<T, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count }));
}

/** In the order of the vocabulary, without values that nothing has. */
const inOrder = <T>(values: readonly T[], found: readonly T[]) =>
  counts(found).sort((a, b) => values.indexOf(a.value) - values.indexOf(b.value));

/** Each facet is counted under the other filters, not under its own. */
export async function facetsOf(
  models: readonly MockModel[],
  filters: Filters,
  world: World,
): Promise<ModelFacets> {
  const without = (name: keyof Filters) => filtered(models, { ...filters, [name]: undefined }, world);
  const provinces = counts((await without('province')).flatMap(({ province }) => province ?? []));
  const recognitions = (await without('recognition')).flatMap((one) => stateOf(one).recognition ?? []);
  return {
    total: (await filtered(models, filters, world)).length,
    fields: inOrder(
      MODEL_FIELDS,
      (await without('field')).map(({ field }) => field),
    ),
    kinds: inOrder(
      MODEL_KINDS,
      (await without('kind')).map(({ kind }) => kind),
    ),
    levels: inOrder(
      MODEL_LEVELS,
      (await without('level')).map(({ level }) => level),
    ),
    recognitions: inOrder(RECOGNITION_LEVELS, recognitions),
    provinces: await Promise.all(
      provinces
        .sort((a, b) => b.count - a.count || text(a.value, b.value))
        .map(async ({ value, count }) => ({ value: await world.unitRef(value), count })),
    ),
    years: counts((await without('year')).flatMap((one) => one.year ?? [])).sort((a, b) => b.value - a.value),
  };
}
