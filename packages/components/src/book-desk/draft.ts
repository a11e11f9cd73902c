/** A book while it is worked on: steps from one draft to the next, and the body that saves it. */
import { BOOK_LIMITS, type BookBody, type Model, type OfficerBook } from '@gd/contract';
import { MODEL_FIELD_LABELS, type ModelField } from '@gd/rules';
import { newId } from '@gd/sdk';

/** Texts of a book, in the order of the form. */
export const BOOK_TEXTS = ['title', 'subtitle', 'publisher', 'period', 'foreword'] as const;
export type BookTextName = (typeof BOOK_TEXTS)[number];

export interface DraftChapter {
  /** Stays the same while the chapter moves and is renamed. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly models: readonly Model[];
}

export type Draft = Readonly<Record<BookTextName, string>> & {
  /** As it was typed. */
  readonly size: string;
  readonly coverPhotoId: string | null;
  readonly chapters: readonly DraftChapter[];
};

export const newChapter = (title = ''): DraftChapter => ({ key: newId(), title, text: '', models: [] });

export function draftOf(view: OfficerBook): Draft {
  const { title, subtitle, publisher, period, foreword, size, coverPhotoId, chapters } = view;
  return {
    ...{ title, subtitle, publisher, period, foreword, coverPhotoId },
    size: String(size),
    chapters: chapters.map((chapter) => ({ key: newId(), ...chapter })),
  };
}

export function bodyOf({ chapters, size, ...rest }: Draft): BookBody {
  return {
    ...rest,
    size: Number(size),
    chapters: chapters.map(({ title, text, models }) => ({
      ...{ title, text },
      modelIds: models.map(({ id }) => id),
    })),
  };
}

export const chosenIn = ({ chapters }: Pick<Draft, 'chapters'>): Model[] =>
  chapters.flatMap(({ models }) => models);

/** Where a model stands. */
export function placeOf({ chapters }: Draft, id: string): { chapter: number; at: number } | undefined {
  const chapter = chapters.findIndex(({ models }) => models.some((model) => model.id === id));
  const at = chapters[chapter]?.models.findIndex((model) => model.id === id) ?? -1;
  return at < 0 ? undefined : { chapter, at };
}

const inserted = <T>(list: readonly T[], at: number, thing: T): readonly T[] => [
  ...list.slice(0, at),
  thing,
  ...list.slice(at),
];

const withModels = (
  draft: Draft,
  change: (models: readonly Model[], at: number) => readonly Model[],
): Draft => ({
  ...draft,
  chapters: draft.chapters.map((chapter, at) => ({ ...chapter, models: change(chapter.models, at) })),
});

export const addChapter = (draft: Draft, chapter: DraftChapter): Draft => ({
  ...draft,
  chapters: [...draft.chapters, chapter],
});

export const removeChapter = (draft: Draft, key: string): Draft => ({
  ...draft,
  chapters: draft.chapters.filter((chapter) => chapter.key !== key),
});

export const changeChapter = (
  draft: Draft,
  key: string,
  change: Partial<Pick<DraftChapter, 'title' | 'text'>>,
): Draft => ({
  ...draft,
  chapters: draft.chapters.map((chapter) => (chapter.key === key ? { ...chapter, ...change } : chapter)),
});

export function shiftChapter(draft: Draft, key: string, by: -1 | 1): Draft {
  const { chapters } = draft;
  const at = chapters.findIndex((chapter) => chapter.key === key);
  const chapter = chapters[at];
  if (!chapter || !chapters[at + by]) return draft;
  return { ...draft, chapters: inserted(removeChapter(draft, key).chapters, at + by, chapter) };
}

export const removeModel = (draft: Draft, id: string): Draft =>
  withModels(draft, (models) => models.filter((model) => model.id !== id));

/** Puts a model into a chapter, at its end unless said; out of the one it was in. */
export const putModel = (draft: Draft, model: Model, chapter: number, before?: number): Draft =>
  withModels(removeModel(draft, model.id), (models, at) =>
    at === chapter ? inserted(models, before ?? models.length, model) : models,
  );

/** One place up or down; over the edge of a chapter into the next one. The same draft where there is no place. */
export function shiftModel(draft: Draft, id: string, by: -1 | 1): Draft {
  const place = placeOf(draft, id);
  const own = place && draft.chapters[place.chapter]?.models;
  const model = place && own?.[place.at];
  if (!model) return draft;
  const to = place.at + by;
  if (to >= 0 && to < own.length) return putModel(draft, model, place.chapter, to);
  if (!draft.chapters[place.chapter + by]) return draft;
  return putModel(draft, model, place.chapter + by, by > 0 ? 0 : undefined);
}

/** The chapter for a field: named after it, or else with most models of it. */
function chapterOfField({ chapters }: Draft, field: ModelField): number {
  const names: readonly string[] = Object.values(MODEL_FIELD_LABELS[field]);
  const named = chapters.findIndex(({ title }) => names.includes(title.trim()));
  if (named >= 0) return named;
  const counts = chapters.map(({ models }) => models.filter((model) => model.field === field).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/** Puts a model into the chapter of its field, which is made where there is none. */
export function placeByField(draft: Draft, model: Model): Draft {
  const { chapters } = draft;
  const found = chapterOfField(draft, model.field);
  if (found >= 0) return putModel(draft, model, found);
  if (chapters.length >= BOOK_LIMITS.chapters) return putModel(draft, model, chapters.length - 1);
  // The book's own language is Vietnamese, whatever the officer's page speaks.
  const made = addChapter(draft, newChapter(MODEL_FIELD_LABELS[model.field].vi));
  return putModel(made, model, chapters.length);
}

export interface Difference {
  /** Models that come, with the chapter they come to. */
  added: readonly { model: Model; chapter: string }[];
  removed: readonly Model[];
}

export function difference(before: Draft, after: Draft): Difference {
  const had = new Set(chosenIn(before).map(({ id }) => id));
  const has = new Set(chosenIn(after).map(({ id }) => id));
  return {
    added: after.chapters.flatMap(({ title, models }) =>
      models.filter(({ id }) => !had.has(id)).map((model) => ({ model, chapter: title })),
    ),
    removed: chosenIn(before).filter(({ id }) => !has.has(id)),
  };
}

/** The proposed choice: what stays keeps its place, what comes goes to the chapter of its field. */
export function withProposal(draft: Draft, proposed: readonly Model[]): Draft {
  const wanted = new Set(proposed.map(({ id }) => id));
  const kept = withModels(draft, (models) => models.filter(({ id }) => wanted.has(id)));
  return proposed
    .filter(({ id }) => !placeOf(kept, id))
    .reduce((after, model) => placeByField(after, model), kept);
}
