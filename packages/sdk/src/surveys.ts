import { surveys, type Body, type SurveyResult } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, Requester } from './request.js';

export type SurveyAnswer = Body<typeof surveys.answer>;

export interface SurveysResource {
  /** What people say of a model; averages are null below the minimum of answers. */
  read(slug: string, options?: CallOptions): GdPromise<SurveyResult>;
  /** Answers the three questions. The same device number replaces its answer before. */
  answer(slug: string, answer: SurveyAnswer, options?: KeyedOptions): GdPromise<SurveyResult>;
}

export const surveysResource = (request: Requester): SurveysResource => ({
  read: (slug, options) => request(surveys.read, { ...options, params: { slug } }),
  answer: (slug, body, options) => request(surveys.answer, { ...options, params: { slug }, body }),
});
