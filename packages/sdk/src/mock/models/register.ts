/** The yearly register and the figures that were published. */
import type { ModelRegister, OperationOf, ParsedBody, ParsedQuery, PublishedFigureView } from '@gd/contract';
import { publishedNotes, yearlyRegister, type RegisterRow } from '@gd/rules';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import { unitTest } from './filters.js';
import { removedIn, stateOf, type MockModel } from './model.js';

export type MockPublishedFigure = ParsedBody<OperationOf<'models.putPublished'>>;

/** Figures of Ninh Bình from public reports. */
export const PUBLISHED_FIGURES: readonly MockPublishedFigure[] = [
  { asOf: '2014', start: null, new: null, removed: null, end: 781 },
  { asOf: '2018-06', start: null, new: null, removed: null, end: 1_538 },
  { asOf: '2023', start: null, new: 421, removed: null, end: 1_635 },
].map((figures, i) => ({
  ...figures,
  id: `0193540e-5a00-7000-a000-00000000000${i + 1}`,
  source: { url: null, publisher: 'Báo Ninh Bình' },
}));

export function publishedViews({ publishedFigures }: MockState): PublishedFigureView[] {
  const notes = publishedNotes(publishedFigures);
  return [...publishedFigures]
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .map((figure) => ({ ...figure, note: notes.get(figure.id) ?? null }));
}

const rowOf = (model: MockModel): RegisterRow => {
  const { field, kind, level, unitsToday } = model;
  const unit = unitsToday[0] ?? null;
  return { field, kind, level, unit, registered: model.year, removed: removedIn(model), count: 1 };
};

const wasRegistered = (model: MockModel) => !['nominated', 'declined'].includes(stateOf(model).status);

export async function registerView(
  { from, to, unit }: ParsedQuery<OperationOf<'models.yearly'>>,
  state: MockState,
  world: World,
): Promise<ModelRegister> {
  const inUnit = await unitTest(unit, world);
  const rows = state.models.filter((model) => wasRegistered(model) && inUnit(model)).map(rowOf);
  const counted = yearlyRegister(rows, { from, to: to ?? Number(world.today().slice(0, 4)) });
  return {
    years: [...counted.years],
    byField: counted.byField.map((part) => ({ ...part, years: [...part.years] })),
    byLevel: counted.byLevel.map((part) => ({ ...part, years: [...part.years] })),
    byKind: counted.byKind.map((part) => ({ ...part, years: [...part.years] })),
    byUnit: await Promise.all(
      counted.byUnit.map(async (part) => ({
        ...part,
        years: [...part.years],
        unit: part.unit === null ? null : await world.unitRef(part.unit),
      })),
    ),
    undated: counted.undated,
    published: publishedViews(state),
    countedAt: world.now().toISOString(),
  };
}
