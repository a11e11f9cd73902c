/** Models as rows of a file. */
import type { Model } from '@gd/contract';
import type { MockState } from '../state.js';
import type { Table } from '../table.js';
import type { World } from '../world.js';
import { stateOf, type MockModel } from './model.js';
import { modelView } from './views.js';

const rowOf = (view: Model): Table[number] => {
  const { slug, title, summary, field, kind, level, recognition, place, unit, unitsToday, year, source } =
    view;
  return {
    slug,
    title: title.vi,
    summary: summary.vi,
    ...{ field, kind, level, recognition },
    place: place.vi,
    unit: unit?.label.vi ?? null,
    unitToday: unitsToday.map(({ label }) => label.vi).join('; '),
    year,
    source: source?.url ?? null,
  };
};

export const openDataRows = (models: readonly MockModel[], state: MockState, world: World): Promise<Table> =>
  Promise.all(models.map(async (model) => rowOf(await modelView(model, state, world))));

export const registerRows = (state: MockState, world: World): Promise<Table> =>
  Promise.all(
    state.models.map(async (model) => ({
      registerNumber: model.registerNumber,
      ...rowOf(await modelView(model, state, world)),
      status: stateOf(model).status,
    })),
  );
