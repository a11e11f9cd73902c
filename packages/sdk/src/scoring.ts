import { scoring, type Body, type CriteriaSet, type ModelScoring } from '@gd/contract';
import { newId } from './ids.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, Requester } from './request.js';

/** The criteria of a year; the id is made when absent. */
export type CriteriaDraft = Omit<Body<typeof scoring.putCriteria>, 'id'> & { id?: string };
/** A reviewer's marks; the id is made when absent. */
export type ScoreDraft = Omit<Body<typeof scoring.score>, 'id'> & { id?: string };

export interface ScoringResource {
  /** The sets of criteria, of one year or of all, the latest first. */
  criteria(year?: number, options?: CallOptions): GdPromise<CriteriaSet[]>;
  /** Sets criteria. A set that scores refer to can no longer be changed. */
  putCriteria(draft: CriteriaDraft, options?: KeyedOptions): GdPromise<CriteriaSet>;
  /** The scoring of a model by one set of criteria: by this year's, else the newest, unless `criteriaId` is given. */
  read(modelId: string, criteriaId?: string, options?: CallOptions): GdPromise<ModelScoring>;
  /**
   * Hands in the caller's own score. The others' scores are seen only afterwards; changing it then needs
   * `changeReason`, and the total before is kept.
   */
  score(modelId: string, draft: ScoreDraft, options?: KeyedOptions): GdPromise<ModelScoring>;
  /** The committee concludes, with its reasons: by the mean unless `total` is given. */
  conclude(
    modelId: string,
    conclusion: Body<typeof scoring.conclude>,
    options?: KeyedOptions,
  ): GdPromise<ModelScoring>;
}

export const scoringResource = (request: Requester): ScoringResource => ({
  criteria: (year, options) =>
    request(scoring.criteria, { ...options, query: { year } }).map(({ items }) => items),
  putCriteria: (draft, options) =>
    request(scoring.putCriteria, { ...options, body: { ...draft, id: draft.id ?? newId() } }),
  read: (modelId, criteriaId, options) =>
    request(scoring.read, { ...options, params: { modelId }, query: { criteriaId } }),
  score: (modelId, draft, options) =>
    request(scoring.score, { ...options, params: { modelId }, body: { ...draft, id: draft.id ?? newId() } }),
  conclude: (modelId, body, options) => request(scoring.conclude, { ...options, params: { modelId }, body }),
});
