/** What a unit or a citizen hands in to have a model registered: the fields of the register. */
import * as z from 'zod/mini';
import { levelsOfModel, MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS } from '@gd/rules';
import { id, locale, text, unitKey } from '../common.js';
import { consent, honeypot, sender } from '../cases/submission.js';
import { figure, force, MODEL_LIST_LIMITS, partialDate, story } from './model.js';

/** Photos and documents of a model: at most 10 and 5. */
export const MODEL_FILE_LIMITS = { photos: 10, documents: 5 } as const;

const attachedPhoto = () =>
  z.strictObject({
    fileId: id(),
    caption: z.prefault(text(0, 300), ''),
    /** What a person who cannot see it would be told. */
    alt: text(1, 300),
  });
const attachedDocument = () =>
  z.strictObject({
    fileId: id(),
    title: text(1, 200),
    /** Number and sign, and the day it was signed, where it has them. */
    number: z.prefault(text(0, 80), ''),
    date: z.prefault(z.nullable(partialDate()), null),
  });

/** What a register keeps of a model; an edit gives all of it again. */
export const modelContent = () => ({
  title: text(5, 200),
  titleEn: z.optional(text(0, 200)),
  summary: text(20, 1_000),
  summaryEn: z.optional(text(0, 1_000)),
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  level: z.enum(MODEL_LEVELS),
  /** The unit where it is carried out, of any era. */
  unit: unitKey(),
  /** Village, street, agency: where within the unit, and who, as it is said there. */
  place: z.prefault(text(0, 300), ''),
  story: z.prefault(story(), {}),
  forces: z.prefault(z.array(force()).check(z.maxLength(MODEL_LIST_LIMITS.forces)), []),
  period: z.prefault(
    z.strictObject({ from: z.nullable(partialDate()), to: z.nullable(partialDate()) }).check(
      // As far as both are known: 2023 does not end before 2023-05.
      z.refine(
        ({ from, to }) =>
          from === null ||
          to === null ||
          to.slice(0, Math.min(from.length, to.length)) >= from.slice(0, Math.min(from.length, to.length)),
        { error: 'ends_before_start', path: ['to'] },
      ),
    ),
    { from: null, to: null },
  ),
  figures: z.prefault(z.array(figure()).check(z.maxLength(MODEL_LIST_LIMITS.figures)), []),
  tags: z.prefault(z.array(text(1, 40)).check(z.maxLength(MODEL_LIST_LIMITS.tags)), []),
  photos: z.prefault(z.array(attachedPhoto()).check(z.maxLength(MODEL_FILE_LIMITS.photos)), []),
  documents: z.prefault(z.array(attachedDocument()).check(z.maxLength(MODEL_FILE_LIMITS.documents)), []),
});

/**
 * A nomination. A citizen gives a name and a way to be reached, kept sealed and never public; an officer of a unit gives
 * none.
 */
export const nomination = () =>
  z
    .strictObject({
      /** Made by the client, so that a repeat needs nothing remembered. */
      id: id(),
      ...modelContent(),
      nominator: z.nullable(sender()),
      consent: z.prefault(z.nullable(consent()), null),
      website: honeypot(),
      locale: locale(),
    })
    .check(
      // PDP-1, as for a case.
      z.refine((value) => value.nominator === null || value.consent !== null, {
        error: 'required',
        path: ['consent'],
      }),
      z.refine(({ level, period: { from } }) => levelsOfModel(from).includes(level), {
        error: 'level_not_in_force',
        path: ['level'],
      }),
    );
export type Nomination = z.input<ReturnType<typeof nomination>>;

/** What the nominator gets: the number to name in questions. */
export const nominationReceipt = () =>
  z.object({ id: id(), slug: z.string(), title: z.string(), status: z.literal('nominated') });
export type NominationReceipt = z.infer<ReturnType<typeof nominationReceipt>>;
