/** Books as readers and as committees see them. */
import type { Book, BookBalance, BookCandidate, BookSummary, ModelPhoto, OfficerBook } from '@gd/contract';
import { bookBalance, type Candidate } from '@gd/rules';
import type { MockModel } from '../models/model.js';
import { newestResult } from '../models/scores.js';
import { detailView, isListed, modelView, photoViews } from '../models/views.js';
import type { MockState } from '../state.js';
import type { World } from '../world.js';
import { chosenIn, type MockBook } from './book.js';

const STEPS: Readonly<Record<MockBook['status'], OfficerBook['allowed']>> = {
  draft: ['edit', 'agree'],
  agreed: ['reopen', 'publish'],
  published: [],
};

export const candidatesOf = ({ models }: MockState): MockModel[] => models.filter(isListed);

/** As the rules weigh them. */
export const weighed = (models: readonly MockModel[], state: MockState): Candidate[] =>
  models.map(({ id, field, unitsToday }) => ({
    ...{ id, field },
    unit: unitsToday[0] ?? null,
    score: newestResult(id, state)?.total ?? null,
  }));

export const scoreOf = ({ id }: MockModel, state: MockState): number | null =>
  newestResult(id, state)?.total ?? null;

export async function balanceView(
  chosen: readonly string[],
  size: number,
  state: MockState,
  world: World,
): Promise<BookBalance> {
  const candidates = weighed(candidatesOf(state), state);
  const { byField, byUnit } = bookBalance(candidates, new Set(chosen), size);
  return {
    byField: byField.map((row) => ({ ...row })),
    byUnit: await Promise.all(
      byUnit.map(async (row) => ({
        ...row,
        unit: row.unit === null ? null : await world.unitRef(row.unit),
      })),
    ),
  };
}

export const candidateView = async (
  model: MockModel,
  chosen: readonly string[],
  state: MockState,
  world: World,
): Promise<BookCandidate> => ({
  model: await modelView(model, state, world),
  score: scoreOf(model, state),
  chosen: chosen.includes(model.id),
});

function coverOf({ coverPhotoId }: MockBook, state: MockState): ModelPhoto | null {
  const photos = state.models.flatMap((model) => photoViews(model, state));
  return photos.find(({ id }) => id === coverPhotoId) ?? null;
}

/** The models of a chapter, in order; one that has left the list is left out of a draft. */
const modelsOf = (modelIds: readonly string[], state: MockState): MockModel[] =>
  modelIds.flatMap((id) => candidatesOf(state).filter((model) => model.id === id));

export const modelsIn = (book: MockBook, state: MockState): MockModel[] => modelsOf(chosenIn(book), state);

export function summaryView(book: MockBook, state: MockState): BookSummary {
  const { id, title, subtitle, publisher, period, size, status, publishedAt } = book;
  const head = { id, title, subtitle, publisher, period, size, status, publishedAt };
  return { ...head, models: modelsIn(book, state).length, cover: coverOf(book, state) };
}

export async function bookView(book: MockBook, state: MockState, world: World): Promise<Book> {
  return {
    ...summaryView(book, state),
    foreword: book.foreword,
    chapters: await Promise.all(
      book.chapters.map(async ({ title, text, modelIds }) => ({
        ...{ title, text },
        models: await Promise.all(modelsOf(modelIds, state).map((model) => detailView(model, state, world))),
      })),
    ),
  };
}

export async function officerBookView(book: MockBook, state: MockState, world: World): Promise<OfficerBook> {
  const { foreword, coverPhotoId, chapters, changedAt, status, size } = book;
  return {
    ...summaryView(book, state),
    ...{ foreword, coverPhotoId, changedAt },
    chapters: await Promise.all(
      chapters.map(async ({ title, text, modelIds }) => ({
        ...{ title, text },
        models: await Promise.all(modelsOf(modelIds, state).map((model) => modelView(model, state, world))),
      })),
    ),
    balance: await balanceView(chosenIn(book), size, state, world),
    allowed: [...STEPS[status], ...(chosenIn(book).length > 0 ? (['export'] as const) : [])],
  };
}
