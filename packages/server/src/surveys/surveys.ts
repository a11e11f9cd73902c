/** A citizens' survey of each listed model: short, anonymous, one answer a device. */
import { createHmac } from 'node:crypto';
import type { OperationOf, SurveyResult } from '@gd/contract';
import { SURVEY_MINIMUM, SURVEY_QUESTIONS, vietnamDate } from '@gd/rules';
import type { Db } from '../database/database.js';
import { findModelBySlug } from '../models/store.js';
import { ProblemError } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import type { Vault } from '../vault/vault.js';
import { countAnswers, putAnswer, type SurveyKey } from './store.js';

const GRADES = [1, 2, 3, 4, 5];

async function surveyOf({ db, tenant }: Context, slug: string): Promise<SurveyKey> {
  const model = await findModelBySlug(db, tenant, slug);
  if (!model?.listed) throw new ProblemError('not_found');
  return { tenant, modelId: model.model_id };
}

/** To one decimal. Of a few answers an average would say what one person thinks. */
async function resultOf(db: Db, key: SurveyKey): Promise<SurveyResult> {
  const rows = await countAnswers(db, key);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const isShown = count >= SURVEY_MINIMUM;
  return {
    count,
    minimum: SURVEY_MINIMUM,
    questions: SURVEY_QUESTIONS.map((id) => {
      const counts = GRADES.map((grade) =>
        rows.filter((row) => row[id] === grade).reduce((sum, row) => sum + row.count, 0),
      );
      const sum = counts.reduce((all, n, i) => all + n * (GRADES[i] ?? 0), 0);
      return {
        id,
        average: isShown ? Math.round((sum / count) * 10) / 10 : null,
        counts: isShown ? counts : null,
      };
    }),
  };
}

/** The server keeps no number that a device could be asked for: only who has the master key could try them. */
export const deviceHash = (vault: Vault, { tenant, modelId }: SurveyKey, device: string): Buffer =>
  createHmac('sha256', vault.secretFor('survey devices')).update(`${tenant} ${modelId} ${device}`).digest();

export const readSurvey: UseCase<OperationOf<'surveys.read'>> = async (context, { params }) => ({
  body: await resultOf(context.db, await surveyOf(context, params.slug)),
});

export const answerSurvey: UseCase<OperationOf<'surveys.answer'>> = async (context, { params, body }) => {
  const { db, services, now, address } = context;
  const key = await surveyOf(context, params.slug);
  await services.limits.countAnswer(db, address, key.modelId);
  await putAnswer(db, key, deviceHash(services.vault, key, body.device), body.answers, vietnamDate(now));
  return { body: await resultOf(db, key) };
};
