/** Books as the committee builds them. */
import * as z from 'zod/mini';
import { MODEL_FIELDS } from '@gd/rules';
import { id, instant, text, unitRef } from '../common.js';
import { model } from '../models/model.js';
import { BOOK_FORMATS, BOOK_LIMITS, bookHead } from './book.js';

const bookText = () => ({
  title: text(3, 200),
  subtitle: z.prefault(text(0, 200), ''),
  /** Who publishes it, as the cover says. */
  publisher: z.prefault(text(0, 200), ''),
  /** The years that it is about, such as `2021–2025`. */
  period: z.prefault(text(0, 40), ''),
  foreword: z.prefault(text(0, 20_000), ''),
  /** How many models it is to have. */
  size: z.prefault(z.int().check(z.minimum(1), z.maximum(BOOK_LIMITS.models)), 100),
});

const chapterParts = { title: text(1, 200), text: z.prefault(text(0, 10_000), '') };

/** A new book, or all of a book again: title, chapters with their models in order, cover. */
export const bookBody = () =>
  z
    .strictObject({
      ...bookText(),
      /** A photo of one of the models. */
      coverPhotoId: z.prefault(z.nullable(id()), null),
      chapters: z.prefault(
        z
          .array(z.strictObject({ ...chapterParts, modelIds: z.prefault(z.array(id()), []) }))
          .check(z.maxLength(BOOK_LIMITS.chapters)),
        [],
      ),
    })
    .check(
      z.refine(
        ({ chapters }) => {
          const chosen = chapters.flatMap(({ modelIds }) => modelIds);
          return new Set(chosen).size === chosen.length;
        },
        { error: 'duplicate', path: ['chapters'] },
      ),
      z.refine(({ chapters }) => chapters.flatMap(({ modelIds }) => modelIds).length <= BOOK_LIMITS.models, {
        error: 'too_many',
        path: ['chapters'],
      }),
    );
export type BookBody = z.input<ReturnType<typeof bookBody>>;
export const newBookBody = () => z.strictObject({ id: id(), title: bookText().title, size: bookText().size });

/** Shares of chosen models beside shares of all candidates, by field and by unit. */
const balanceRow = () => ({
  candidates: z.int(),
  chosen: z.int(),
  /** What an even choice would take. */ even: z.number(),
});
export const bookBalance = () =>
  z.object({
    byField: z.array(z.object({ field: z.enum(MODEL_FIELDS), ...balanceRow() })),
    byUnit: z.array(z.object({ unit: z.nullable(unitRef()), ...balanceRow() })),
  });
export type BookBalance = z.infer<ReturnType<typeof bookBalance>>;

export const bookCandidate = () =>
  z.object({ model: model(), score: z.nullable(z.number()), chosen: z.boolean() });
export type BookCandidate = z.infer<ReturnType<typeof bookCandidate>>;

export const officerBook = () =>
  z.object({
    ...bookHead(),
    foreword: z.string(),
    coverPhotoId: z.nullable(id()),
    chapters: z.array(z.object({ title: z.string(), text: z.string(), models: z.array(model()) })),
    balance: bookBalance(),
    /** What this officer may do with it now. */
    allowed: z.array(z.enum(['edit', 'agree', 'reopen', 'publish', 'export'])),
    changedAt: instant(),
  });
export type OfficerBook = z.infer<ReturnType<typeof officerBook>>;

export const bookExport = () =>
  z.object({
    id: id(),
    format: z.enum(BOOK_FORMATS),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Models set, of all. */
    done: z.int(),
    total: z.int(),
    /** Bytes, when done. */
    size: z.nullable(z.int()),
    at: instant(),
  });
export type BookExport = z.infer<ReturnType<typeof bookExport>>;
