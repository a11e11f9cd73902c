/** The yearly register: what stood at the start of a year, what came, what was removed, what stands at its end. */
import * as z from 'zod/mini';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS } from '@gd/rules';
import { id, instant, localized, unitRef } from '../common.js';
import { partialDate } from './model.js';

/** `end = start + new − removed`, always. */
const flow = () => ({ start: z.int(), new: z.int(), removed: z.int(), end: z.int() });
const byYear = () => z.array(z.object({ year: z.int(), ...flow() }));

/** A figure that a source published, shown as published. */
export const publishedFigure = () =>
  z.object({
    id: id(),
    asOf: partialDate(),
    start: z.nullable(z.int()),
    new: z.nullable(z.int()),
    removed: z.nullable(z.int()),
    end: z.nullable(z.int()),
    source: z.object({ url: z.nullable(z.url()), publisher: z.string() }),
    /** Where it does not add up, by itself or with the figure before it; null where it does, or cannot be checked. */
    note: z.nullable(localized()),
  });
export type PublishedFigureView = z.infer<ReturnType<typeof publishedFigure>>;

export const modelRegister = () =>
  z.object({
    years: byYear(),
    /** Over the years asked for; a model counts where it stands today, so each table adds up to `years`. */
    byField: z.array(z.object({ field: z.enum(MODEL_FIELDS), ...flow(), years: byYear() })),
    byUnit: z.array(z.object({ unit: z.nullable(unitRef()), ...flow(), years: byYear() })),
    byLevel: z.array(z.object({ level: z.enum(MODEL_LEVELS), ...flow(), years: byYear() })),
    byKind: z.array(z.object({ kind: z.enum(MODEL_KINDS), ...flow(), years: byYear() })),
    /** Models whose year of registration nobody knows: in the list, in no year. */
    undated: z.int(),
    published: z.array(publishedFigure()),
    countedAt: instant(),
  });
export type ModelRegister = z.infer<ReturnType<typeof modelRegister>>;

export const publishedFigureBody = () =>
  z
    .strictObject({
      id: id(),
      asOf: partialDate(),
      start: z.nullable(z.int().check(z.minimum(0))),
      new: z.nullable(z.int().check(z.minimum(0))),
      removed: z.nullable(z.int().check(z.minimum(0))),
      end: z.nullable(z.int().check(z.minimum(0))),
      source: z.strictObject({
        // It becomes a link on public pages, where `javascript:` would run.
        url: z.nullable(z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000))),
        publisher: z.string().check(z.minLength(1), z.maxLength(200)),
      }),
    })
    .check(
      z.refine((value) => [value.start, value.new, value.removed, value.end].some((n) => n !== null), {
        error: 'required',
        path: ['end'],
      }),
    );
