/** What the gallery and the officers' register are asked by, and by whom. */
import * as z from 'zod/mini';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, RECOGNITION_LEVELS } from '@gd/rules';
import { oneOrMore, unitKey } from '../common.js';
import type { Role } from '../roles.js';

/** Who reads the whole register: what was nominated, declined and removed, too. */
export const REGISTER_READERS = [
  'model-editor',
  'model-reviewer',
  'committee',
  'auditor',
] as const satisfies readonly Role[];
/** A unit's editor, for the models of the unit; the province's editor for all. */
export const MODEL_EDITORS = ['model-editor', 'model-reviewer'] as const satisfies readonly Role[];

export const modelFilters = () => ({
  /** Words to find, without regard to marks. */
  q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
  field: oneOrMore(z.enum(MODEL_FIELDS)),
  kind: z.optional(z.enum(MODEL_KINDS)),
  level: oneOrMore(z.enum(MODEL_LEVELS)),
  /** Recognised at one of these levels, or higher by none: the highest recognition counts. */
  recognition: oneOrMore(z.enum(RECOGNITION_LEVELS)),
  /** Key of today's province. */
  province: oneOrMore(unitKey()),
  /** A unit of any era: models of the units of today that took its residents. */
  unit: z.optional(unitKey()),
  year: oneOrMore(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
});

/** Latest year first; oldest first; by title; last changed first. */
export const MODEL_SORTS = ['-year', 'year', 'title', '-changedAt'] as const;

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;
export const exportFormat = () => z.prefault(z.enum(EXPORT_FORMATS), 'xlsx');
