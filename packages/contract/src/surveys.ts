/** What people say of a model: three questions, anonymous, one answer a device within reason. */
import * as z from 'zod/mini';
import { SURVEY_QUESTIONS } from '@gd/rules';
import { slug } from './models/model.js';
import type { Operation } from './operation.js';

const answer = () => z.int().check(z.minimum(1), z.maximum(5));

export const surveyResult = () =>
  z.object({
    /** Answers so far. */
    count: z.int(),
    /** Below this many answers, no average is shown. */
    minimum: z.int(),
    questions: z.array(
      z.object({
        id: z.enum(SURVEY_QUESTIONS),
        average: z.nullable(z.number()),
        /** How many gave 1, 2, 3, 4 and 5. */
        counts: z.nullable(z.array(z.int()).check(z.length(5))),
      }),
    ),
  });
export type SurveyResult = z.infer<ReturnType<typeof surveyResult>>;

const params = () => z.object({ slug: slug() });

export const surveys = {
  read: {
    id: 'surveys.read',
    method: 'GET',
    path: '/v1/models/{slug}/survey',
    summary: { vi: 'Kết quả lấy ý kiến về một mô hình', en: 'What people say of a model' },
    access: { site: true },
    params: params,
    status: 200,
    response: surveyResult,
  },
  answer: {
    id: 'surveys.answer',
    method: 'POST',
    path: '/v1/models/{slug}/survey',
    summary: { vi: 'Cho ý kiến về một mô hình', en: 'Answer the survey of a model' },
    access: { site: true },
    params: params,
    body: () =>
      z.strictObject({
        /**
         * A random number that the device keeps for this model alone, so that a second answer replaces the first; the
         * server keeps a hash. It says nothing about the person, and nothing links it to other models.
         */
        device: z.uuid({ version: 'v4' }),
        answers: z.strictObject({ benefit: answer(), participation: answer(), keep: answer() }),
      }),
    status: 201,
    response: surveyResult,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
