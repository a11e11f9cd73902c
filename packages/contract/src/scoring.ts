/** Scoring: criteria and bands that a province sets for a year, and scores that reviewers give independently. */
import * as z from 'zod/mini';
import { id, instant, text } from './common.js';
import { REGISTER_READERS, modelId } from './models/index.js';
import type { Operation } from './operation.js';

const criterionId = () => z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'invalid_format'));
const points = () => z.number().check(z.minimum(0), z.maximum(1_000), z.multipleOf(0.5));

const label = () => z.strictObject({ vi: text(1, 300), en: text(1, 300) });

const criteriaParts = () => ({
  id: id(),
  /** The year that is scored. */
  year: z.int().check(z.minimum(1990), z.maximum(2100)),
  title: label(),
  /** The decision that sets them, or where they were taken from. */
  basis: text(0, 500),
  criteria: z
    .array(z.strictObject({ id: criterionId(), label: label(), points: points() }))
    .check(z.minLength(1), z.maxLength(30)),
  /** From the highest to the lowest; each from this share of all points, 0 to 100; the last from 0. */
  bands: z
    .array(
      z.strictObject({
        id: criterionId(),
        label: label(),
        from: z.number().check(z.minimum(0), z.maximum(100)),
      }),
    )
    .check(z.minLength(1), z.maxLength(10)),
  /** Scores further apart than this share of all points are to be talked over. */
  discussAbove: z.number().check(z.minimum(0), z.maximum(100)),
});

export const criteriaSetBody = () => z.strictObject(criteriaParts());
export const criteriaSet = () =>
  z.object({ ...criteriaParts(), /** Scores refer to it: it can no longer be changed. */ used: z.boolean() });
export type CriteriaSet = z.infer<ReturnType<typeof criteriaSet>>;

const mark = () =>
  z.strictObject({ criterion: criterionId(), points: points(), reason: z.prefault(text(0, 1_000), '') });

export const scoreBody = () =>
  z.strictObject({
    id: id(),
    criteriaId: id(),
    marks: z.array(mark()).check(z.minLength(1), z.maxLength(30)),
    comment: z.prefault(text(0, 2_000), ''),
    /** Required when a score given before is changed; the one before is kept. */
    changeReason: z.optional(text(10, 1_000)),
  });

/** One reviewer's score. */
export const score = () =>
  z.object({
    id: id(),
    reviewer: z.string(),
    /** The reviewer works for the unit whose model it is; no rule forbids that, so that readers are told. */
    ownUnit: z.boolean(),
    marks: z.array(mark()),
    comment: z.string(),
    /** Of all points, 0 to 100, to one decimal. */
    total: z.number(),
    at: instant(),
    /** Given again after others were seen, with the reason. */
    changed: z.nullable(z.object({ reason: z.string(), before: z.number() })),
  });
export type Score = z.infer<ReturnType<typeof score>>;

export const scoringSummary = () =>
  z.object({
    count: z.int(),
    mean: z.number(),
    median: z.number(),
    lowest: z.number(),
    highest: z.number(),
    /** Standard deviation of the scores, to one decimal. */
    deviation: z.number(),
    /** Id of the band of the mean. */
    band: z.string(),
    discuss: z.boolean(),
    byCriterion: z.array(
      z.object({ criterion: z.string(), mean: z.number(), lowest: z.number(), highest: z.number() }),
    ),
  });
export type ScoringSummary = z.infer<ReturnType<typeof scoringSummary>>;

export const scoringResult = () =>
  z.object({ total: z.number(), band: z.string(), reasons: z.string(), by: z.string(), at: instant() });

/**
 * The scoring of one model in one year. A reviewer sees the others' scores after handing in an own one; the committee
 * and auditors see them when it is concluded.
 */
export const modelScoring = () =>
  z.object({
    modelId: id(),
    criteria: criteriaSet(),
    mine: z.nullable(score()),
    /** How many have handed one in. */
    handedIn: z.int(),
    others: z.nullable(z.array(score())),
    summary: z.nullable(scoringSummary()),
    result: z.nullable(scoringResult()),
  });
export type ModelScoring = z.infer<ReturnType<typeof modelScoring>>;

const REVIEWERS = ['model-reviewer', 'committee'] as const;
const COMMITTEE = ['committee'] as const;

export const scoring = {
  criteria: {
    id: 'scoring.criteria',
    method: 'GET',
    path: '/v1/register/criteria',
    summary: { vi: 'Các bộ tiêu chí chấm điểm', en: 'Sets of criteria' },
    access: { roles: REGISTER_READERS },
    query: () =>
      z.object({ year: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))) }),
    status: 200,
    response: () => z.object({ items: z.array(criteriaSet()) }),
  },
  putCriteria: {
    id: 'scoring.putCriteria',
    method: 'POST',
    path: '/v1/register/criteria',
    summary: { vi: 'Đặt bộ tiêu chí của một năm', en: 'Set the criteria of a year' },
    access: { roles: COMMITTEE },
    body: criteriaSetBody,
    status: 201,
    response: criteriaSet,
    idempotent: true,
  },
  read: {
    id: 'scoring.read',
    method: 'GET',
    path: '/v1/register/models/{modelId}/scoring',
    summary: { vi: 'Điểm của một mô hình', en: 'The scoring of one model' },
    access: { roles: REGISTER_READERS },
    params: modelId,
    query: () => z.object({ criteriaId: z.optional(id()) }),
    status: 200,
    response: modelScoring,
  },
  score: {
    id: 'scoring.score',
    method: 'POST',
    path: '/v1/register/models/{modelId}/scores',
    summary: { vi: 'Chấm điểm', en: 'Hand in a score' },
    access: { roles: REVIEWERS },
    params: modelId,
    body: scoreBody,
    status: 201,
    response: modelScoring,
    idempotent: true,
  },
  conclude: {
    id: 'scoring.conclude',
    method: 'POST',
    path: '/v1/register/models/{modelId}/scoring/conclude',
    summary: { vi: 'Kết luận điểm', en: 'Conclude the scoring' },
    access: { roles: COMMITTEE },
    params: modelId,
    /** `total`: when the committee decides another than the mean; with its reasons in either case. */
    body: () =>
      z.strictObject({
        criteriaId: id(),
        total: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
        reasons: text(10, 4_000),
      }),
    status: 200,
    response: modelScoring,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
