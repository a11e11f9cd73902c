/** A Dân vận khéo (Skillful Mass Mobilisation) model as the public reads it. */
import * as z from 'zod/mini';
import {
  FORCE_ROLES,
  isIsoDate,
  LISTED_STATUSES,
  MODEL_FIELDS,
  MODEL_KINDS,
  MODEL_LEVELS,
  PUBLIC_MODEL_EVENT_TYPES,
  RECOGNITION_LEVELS,
  REMOVAL_REASONS,
  REVIEW_OUTCOMES,
} from '@gd/rules';
import { id, instant, localized, text, unitRef } from '../common.js';

/** The lists that a register keeps of a model: at most so many lines. */
export const MODEL_LIST_LIMITS = { forces: 30, figures: 20, tags: 10 } as const;

/**
 * A day as far as it is known: `2023`, `2023-05` or `2023-05-18`, in Vietnam. Registers and reports often give the year
 * alone.
 */
export const partialDate = () =>
  z.string().check(
    z.regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'invalid_format'),
    // Not by Date.parse, which takes 31 February for 3 March.
    z.refine((value) => value.length < 10 || isIsoDate(value), 'invalid_format'),
  );

/** Short stable name for addresses, such as `dvk-001` or `nha-mang-tuoi-tiet-kiem-4f2a`. */
export const slug = () => z.string().check(z.regex(/^[a-z0-9-]{1,80}$/, 'invalid_format'));

/** A photo of a model; its bytes are at `models.photo`. */
export const modelPhoto = () =>
  z.object({ id: id(), width: z.int(), height: z.int(), caption: z.string(), alt: z.string() });
export type ModelPhoto = z.infer<ReturnType<typeof modelPhoto>>;

/** A result in figures: a name as the register writes it, or one of the names that have a label of their own. */
export const figure = () => z.strictObject({ name: text(1, 120), value: z.number() });

/** The document of a decision: number and sign, day, who signed. */
export const decision = () =>
  z.strictObject({ number: text(1, 80), date: partialDate(), issuer: text(1, 200) });
export type Decision = z.infer<ReturnType<typeof decision>>;

export const modelSource = () =>
  z.object({ url: z.url(), publisher: z.string(), published: z.nullable(z.string()) });

export const model = () =>
  z.object({
    id: id(),
    slug: slug(),
    title: localized(),
    summary: localized(),
    field: z.enum(MODEL_FIELDS),
    kind: z.enum(MODEL_KINDS),
    level: z.enum(MODEL_LEVELS),
    status: z.enum(LISTED_STATUSES),
    /** The highest level that has recognised it. */
    recognition: z.nullable(z.enum(RECOGNITION_LEVELS)),
    /** Where it is carried out, as the register or the source says. */
    place: localized(),
    /** The administrative unit, where the text allows one; a unit of any era, with today's units beside it. */
    unit: z.nullable(unitRef()),
    unitsToday: z.array(unitRef()),
    /** Today's province. */
    province: z.nullable(unitRef()),
    /** The year of its registration, or the year the source reports on; null where neither is known. */
    year: z.nullable(z.int()),
    figures: z.array(figure()),
    tags: z.array(z.string()),
    cover: z.nullable(modelPhoto()),
    /** `confirmed`: read in the source. `partial`: the source says little. Null: from the register itself. */
    confidence: z.nullable(z.enum(['confirmed', 'partial'])),
    /** Null: from the register itself. */
    source: z.nullable(modelSource()),
  });
export type Model = z.infer<ReturnType<typeof model>>;

/** Present state and reason; goals and criteria; content and method; … each as typed, in paragraphs. */
export const story = () => {
  const part = () => z.prefault(text(0, 5_000), '');
  return z.strictObject({
    situation: part(),
    goals: part(),
    method: part(),
    beneficiaries: part(),
    resources: part(),
    outputs: part(),
    sustainability: part(),
  });
};
export type Story = z.output<ReturnType<typeof story>>;

export const force = () => z.strictObject({ role: z.enum(FORCE_ROLES), name: text(1, 200) });

/** A model that was copied from another, or that others copied. */
export const replication = () =>
  z.object({
    slug: slug(),
    title: localized(),
    unit: z.nullable(unitRef()),
    year: z.nullable(z.int()),
    /** What was done otherwise there. */
    adaptations: z.string(),
  });
export type Replication = z.infer<ReturnType<typeof replication>>;

/** What happened to a model. Names of officers and scores of single reviewers are not in it. */
export const modelEvent = () =>
  z.object({
    seq: z.int(),
    type: z.enum(PUBLIC_MODEL_EVENT_TYPES),
    /** When it was written down. */
    at: instant(),
    /** The day it happened, as far as it is known. */
    on: z.nullable(partialDate()),
    text: z.nullable(z.string()),
    outcome: z.nullable(z.enum(REVIEW_OUTCOMES)),
    level: z.nullable(z.enum(RECOGNITION_LEVELS)),
    reason: z.nullable(z.enum(REMOVAL_REASONS)),
    decision: z.nullable(decision()),
    /** On `moved`: the unit before and after. */
    units: z.nullable(z.object({ from: unitRef(), to: z.array(unitRef()) })),
  });
export type ModelEventView = z.infer<ReturnType<typeof modelEvent>>;

/** A paper of a model, such as a plan or a decision; its bytes are at `models.document`. */
export const modelDocument = () =>
  z.object({
    id: id(),
    title: z.string(),
    /** Number and sign, such as `15/KH-UBND`; empty where it has none. */
    number: z.string(),
    /** The day it was signed. */
    date: z.nullable(partialDate()),
    mediaType: z.string(),
    size: z.int(),
  });

const detailParts = () => ({
  story: story(),
  forces: z.array(force()),
  /** From when to when it is carried out. */
  period: z.object({ from: z.nullable(partialDate()), to: z.nullable(partialDate()) }),
  photos: z.array(modelPhoto()),
  documents: z.array(modelDocument()),
  copiedFrom: z.array(replication()),
  copiedTo: z.array(replication()),
  events: z.array(modelEvent()),
});

/** One model in full, for its page. */
export const modelDetail = () => z.extend(model(), detailParts());
export type ModelDetail = z.infer<ReturnType<typeof modelDetail>>;
