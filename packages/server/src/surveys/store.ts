/** The SQL of what people say of models. */
import * as z from 'zod/mini';
import type { SurveyQuestion } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const put = statement(
  'survey_put',
  z.object({}),
  `insert into survey_answers (tenant_id, model_id, device, benefit, participation, keep, answered_on)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (tenant_id, model_id, device) do update set benefit = excluded.benefit,
     participation = excluded.participation, keep = excluded.keep, answered_on = excluded.answered_on`,
);
const sameRow = z.object({
  benefit: z.int(),
  participation: z.int(),
  keep: z.int(),
  count: z.int(),
});
const count = statement(
  'survey_count',
  sameRow,
  `select benefit, participation, keep, count(*)::int as count from survey_answers
   where tenant_id = $1 and model_id = $2 group by benefit, participation, keep`,
);

export interface SurveyKey {
  tenant: string;
  modelId: string;
}

/**
 * Writes the answer of a device, or replaces the one that it gave before.
 * @param device a keyed hash
 * @param day in Vietnam
 */
export const putAnswer = (
  db: Db,
  { tenant, modelId }: SurveyKey,
  device: Buffer,
  answers: Readonly<Record<SurveyQuestion, number>>,
  day: string,
): Promise<void> =>
  db.send(put, [tenant, modelId, device, answers.benefit, answers.participation, answers.keep, day]);

/** How many gave the same three answers: at most 125 rows. */
export const countAnswers = (db: Db, { tenant, modelId }: SurveyKey): Promise<z.output<typeof sameRow>[]> =>
  db.all(count, [tenant, modelId]);
