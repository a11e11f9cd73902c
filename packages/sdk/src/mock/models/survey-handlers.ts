/** The survey of a model: one answer a device. */
import type { SurveyResult } from '@gd/contract';
import { SURVEY_MINIMUM, SURVEY_QUESTIONS, type SurveyQuestion } from '@gd/rules';
import type { HandlersOf } from '../handler.js';
import { Refusal } from '../refusal.js';
import type { MockState } from '../state.js';
import { isListed } from './views.js';

export type SurveyAnswers = Record<SurveyQuestion, number>;

function answersOf(slug: string, { models, surveys }: MockState): Map<string, SurveyAnswers> {
  const model = models.find((one) => one.slug === slug);
  if (!model || !isListed(model)) throw new Refusal('not_found');
  const answers = surveys.get(model.id) ?? new Map<string, SurveyAnswers>();
  surveys.set(model.id, answers);
  return answers;
}

function resultOf(answers: ReadonlyMap<string, SurveyAnswers>): SurveyResult {
  const given = [...answers.values()];
  const shown = given.length >= SURVEY_MINIMUM;
  return {
    count: given.length,
    minimum: SURVEY_MINIMUM,
    questions: SURVEY_QUESTIONS.map((id) => {
      const values = given.map((one) => one[id]);
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        id,
        average: shown ? Math.round(average * 10) / 10 : null,
        counts: shown ? [1, 2, 3, 4, 5].map((n) => values.filter((value) => value === n).length) : null,
      };
    }),
  };
}

export const surveyHandlers: HandlersOf<'surveys'> = {
  'surveys.read': ({ params, state }) => ({ data: resultOf(answersOf(params.slug, state)) }),
  'surveys.answer': ({ params, body, state }) => {
    const answers = answersOf(params.slug, state);
    answers.set(body.device, body.answers);
    return { data: resultOf(answers) };
  },
};
