/** The gallery of models: search without marks, filters, counts. */
import type { Model, ModelFacets, OperationOf, ParsedQuery, UnitRef } from '@gd/contract';
import { fold } from '@gd/units/text';
import type { HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { Refusal } from './refusal.js';
import type { MockModel } from './sample-models.js';
import type { MockState } from './state.js';
import type { World } from './world.js';

type Filters = ParsedQuery<OperationOf<'models.facets'>>;

const within = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

/** Latest year first; models whose source gives no year come last. */
function filtered({ models }: MockState, filters: Filters): MockModel[] {
  const words = fold(filters.q ?? '')
    .split(' ')
    .filter(Boolean);
  const found = models.filter((model) => {
    const { title, summary, place } = model;
    const text = fold([title, summary, place].flatMap(({ vi, en }) => [vi, en]).join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      within(filters.field, model.field) &&
      within(filters.province, model.province) &&
      within(filters.year, model.year) &&
      (filters.kind === undefined || filters.kind === model.kind)
    );
  });
  return found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.slug < b.slug ? -1 : 1));
}

async function modelView(model: MockModel, world: World): Promise<Model> {
  const ref = (key: string): Promise<UnitRef> => world.unitRef(key);
  return {
    ...model,
    unit: model.unit === null ? null : await ref(model.unit),
    unitsToday: await Promise.all(model.unitsToday.map(ref)),
    province: await ref(model.province),
  };
}

/** Each value with how often it occurs, in the order of first occurrence. */
function counts<T>(values: readonly T[]): { value: T; count: number }[] {
  const found = new Map<T, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count }));
}

async function facetsOf(models: readonly MockModel[], world: World): Promise<ModelFacets> {
  const provinces = counts(models.map(({ province }) => province));
  return {
    total: models.length,
    fields: counts(models.map(({ field }) => field)),
    kinds: counts(models.map(({ kind }) => kind)),
    provinces: await Promise.all(
      provinces.map(async ({ value, count }) => ({ value: await world.unitRef(value), count })),
    ),
    years: counts(models.flatMap(({ year }) => year ?? [])).sort((a, b) => b.value - a.value),
  };
}

export const modelHandlers: HandlersOf<'models'> = {
  'models.list': async ({ query, state, world }) => {
    const found = filtered(state, query);
    const { items, nextCursor } = pageOf(found, query);
    const views = await Promise.all(items.map((model) => modelView(model, world)));
    return { data: { items: views, nextCursor, total: found.length } };
  },
  'models.facets': async ({ query, state, world }) => ({
    data: await facetsOf(filtered(state, query), world),
  }),
  'models.read': async ({ params, state, world }) => {
    const found = state.models.find(({ slug }) => slug === params.slug);
    if (!found) throw new Refusal('not_found');
    return { data: await modelView(found, world) };
  },
};
