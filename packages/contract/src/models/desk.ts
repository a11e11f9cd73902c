/** The register as officers keep it: every model, its history, and the commands that lead it on. */
import * as z from 'zod/mini';
import {
  MODEL_COMMANDS,
  MODEL_EVENT_REASONS,
  MODEL_EVENT_TYPES,
  MODEL_FIELDS,
  MODEL_KINDS,
  MODEL_LEVELS,
  MODEL_STATUSES,
  RECOGNITION_LEVELS,
  REMOVAL_REASONS,
  REVIEW_OUTCOMES,
} from '@gd/rules';
import { id, instant, localized, text, unitRef } from '../common.js';
import {
  decision,
  figure,
  MODEL_LIST_LIMITS,
  modelDetail,
  modelEvent,
  partialDate,
  replication,
  slug,
} from './model.js';
import { modelContent } from './nomination.js';

/** A line of the officers' list. */
export const deskModel = () =>
  z.object({
    id: id(),
    slug: slug(),
    title: localized(),
    field: z.enum(MODEL_FIELDS),
    kind: z.enum(MODEL_KINDS),
    level: z.enum(MODEL_LEVELS),
    status: z.enum(MODEL_STATUSES),
    outcome: z.nullable(z.enum(REVIEW_OUTCOMES)),
    recognition: z.nullable(z.enum(RECOGNITION_LEVELS)),
    unit: z.nullable(unitRef()),
    year: z.nullable(z.int()),
    /** Of the newest concluded scoring: 0 to 100. */
    score: z.nullable(z.number()),
    /** Scores handed in of a scoring that is not concluded. */
    scores: z.int(),
    changedAt: instant(),
  });
export type DeskModel = z.infer<ReturnType<typeof deskModel>>;

/** The model at the other end of a link, with the id that commands take. */
const deskReplication = () => z.extend(replication(), { id: id() });
export type DeskReplication = z.infer<ReturnType<typeof deskReplication>>;

/** What happened to a model, with who wrote it down, and what the public is not told. */
const deskModelEvent = () =>
  z.extend(modelEvent(), {
    type: z.enum(MODEL_EVENT_TYPES),
    reason: z.nullable(z.enum(MODEL_EVENT_REASONS)),
    officer: z.nullable(z.string()),
  });
export type DeskModelEvent = z.infer<ReturnType<typeof deskModelEvent>>;

/** One model for an officer, with the commands that it allows to this officer. */
export const officerModel = () =>
  z.extend(modelDetail(), {
    status: z.enum(MODEL_STATUSES),
    outcome: z.nullable(z.enum(REVIEW_OUTCOMES)),
    /** The number in the province's own register, where it has one. */
    registerNumber: z.nullable(z.string()),
    /** A citizen who nominated it can be asked through the province; a unit has its own address. */
    nominatedBy: z.enum(['unit', 'citizen', 'import']),
    allowed: z.array(z.enum(MODEL_COMMANDS)),
    copiedFrom: z.array(deskReplication()),
    copiedTo: z.array(deskReplication()),
    events: z.array(deskModelEvent()),
    score: z.nullable(z.number()),
  });
export type OfficerModel = z.infer<ReturnType<typeof officerModel>>;

export const modelId = () => z.object({ modelId: id() });

/** The day it happened, when that is not today, and what an officer adds. */
const happened = () => ({ on: z.optional(partialDate()), note: z.optional(text(0, 2_000)) });
const reasoned = () => ({ on: z.optional(partialDate()), note: text(10, 4_000) });

export const registerModelBody = () =>
  z.strictObject({ ...happened(), registerNumber: z.optional(text(1, 40)) });
export const declineModelBody = () => z.strictObject(reasoned());
export const launchModelBody = () => z.strictObject(happened());
export const startModelBody = () => z.strictObject(happened());
/** Results in figures replace those of the last report. */
export const reportModelBody = () =>
  z.strictObject({
    ...reasoned(),
    figures: z.optional(z.array(figure()).check(z.maxLength(MODEL_LIST_LIMITS.figures))),
  });
export const reviewModelBody = () => z.strictObject({ ...reasoned(), outcome: z.enum(REVIEW_OUTCOMES) });
/** A recognition stands on a decision. */
export const recogniseModelBody = () =>
  z.strictObject({ ...happened(), level: z.enum(RECOGNITION_LEVELS), decision: decision() });
/** Reason, day and the deciding document, all kept (domain rule of the register). */
export const removeModelBody = () =>
  z.strictObject({ ...reasoned(), reason: z.enum(REMOVAL_REASONS), decision: decision() });
export const editModelBody = () => z.strictObject({ ...modelContent(), note: z.optional(text(0, 2_000)) });
/** This model was copied from another one of the register. */
export const linkModelBody = () =>
  z.strictObject({ copiedFrom: id(), adaptations: z.prefault(text(0, 2_000), '') });
export const unlinkModelBody = () => z.strictObject({ copiedFrom: id(), note: text(10, 2_000) });
