/** What people have answered: enough for averages, too few for them, or nothing. */
import type { MockModel } from '../model.js';
import type { SurveyAnswers } from '../survey-handlers.js';

const ANSWERED: Readonly<Record<string, number>> = { 'dvk-001': 23, 'dvk-002': 3, 'dvk-034': 57 };

const answers = (i: number): SurveyAnswers => ({
  benefit: [5, 4, 5, 3, 5, 4][i % 6] ?? 5,
  participation: [4, 4, 5, 2, 5, 3, 4][i % 7] ?? 4,
  keep: [5, 5, 4, 5, 3][i % 5] ?? 5,
});

export const sampleSurveys = (models: readonly MockModel[]): Map<string, Map<string, SurveyAnswers>> =>
  new Map(
    models.map(({ id, slug }) => [
      id,
      new Map(Array.from({ length: ANSWERED[slug] ?? 0 }, (_, i) => [`sample-${i}`, answers(i)])),
    ]),
  );
