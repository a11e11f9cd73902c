/** Reviewers score a model, each alone; the committee of the province concludes. */
import type { CriteriaSet, LocalizedText, OperationOf } from '@gd/contract';
import { checkMarks, MODEL_STATUS_LABELS, summariseScores } from '@gd/rules';
import { byOfficer } from '../models/events.js';
import type { ModelRow } from '../models/store.js';
import { findVisibleModel, lockVisibleModel } from '../models/visibility.js';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { criteriaOf, criteriaView } from './criteria.js';
import { criteriaForUse } from './criteria-store.js';
import { recordResult } from './evidence.js';
import { insertScore, resultOf, type ScoringKey, scoresOf } from './score-store.js';
import { scoringView } from './view.js';

export const readScoring: UseCase<OperationOf<'scoring.read'>> = async (context, { params, query }) => {
  const { model_id } = await findVisibleModel(context, params.modelId);
  const criteria = criteriaView(await criteriaOf(context, query.criteriaId));
  return { body: await scoringView(context, model_id, criteria) };
};

const notListed = ({ status }: ModelRow): LocalizedText => {
  const { vi, en } = MODEL_STATUS_LABELS[status];
  return {
    vi: `Mô hình đang ở trạng thái “${vi}”, không có trong danh sách để chấm điểm.`,
    en: `The model is “${en}”: it is not in the list of those that are scored.`,
  };
};

interface OpenScoring {
  model: ModelRow;
  criteria: CriteriaSet;
  key: ScoringKey;
}

/**
 * The scoring of a listed model, locked.
 * @throws {ProblemError} `not_found`, `command_not_allowed` or `scoring_concluded`
 */
async function openScoring(context: Context, modelId: string, criteriaId: string): Promise<OpenScoring> {
  const { db, tenant } = context;
  const model = await lockVisibleModel(context, modelId, 'any');
  const row = await criteriaForUse(db, tenant, criteriaId);
  if (!row) throw new ProblemError('not_found');
  if (!model.listed) throw new ProblemError('command_not_allowed', { detail: notListed(model) });
  const key = { tenant, modelId, criteriaId };
  if (await resultOf(db, key)) throw new ProblemError('scoring_concluded');
  return { model, criteria: criteriaView(row), key };
}

export const giveScore: UseCase<OperationOf<'scoring.score'>> = async (context, { params, body }) => {
  const { db, now } = context;
  const { id: reviewer_id, name: reviewer_name, sees } = officerOf(context);
  const { criteria, key } = await openScoring(context, params.modelId, body.criteriaId);
  const errors = checkMarks(criteria, body.marks);
  if (errors.length > 0) throw invalid(...errors);
  const before = (await scoresOf(db, key)).find((given) => given.reviewer_id === reviewer_id);
  if (before && body.changeReason === undefined) throw new ProblemError('change_reason_required');
  const written = await insertScore(db, key, {
    score_id: body.id,
    reviewer_id,
    reviewer_name,
    // An officer of a unit gets no further than here with a model of another one.
    own_unit: sees === 'unit',
    version: (before?.version ?? 0) + 1,
    marks: body.marks,
    comment: body.comment,
    change_reason: before ? (body.changeReason ?? null) : null,
    at: now.toISOString(),
  });
  if (!written) throw new ProblemError('already_exists');
  return { body: await scoringView(context, key.modelId, { ...criteria, used: true }) };
};

/** The result is an event of the model, with its leaf; the model's score is that of the newest one. */
export const concludeScoring: UseCase<OperationOf<'scoring.conclude'>> = async (
  context,
  { params, body },
) => {
  const { db } = context;
  const { model, criteria, key } = await openScoring(context, params.modelId, body.criteriaId);
  if (officerOf(context).sees !== 'tenant') throw new ProblemError('forbidden');
  const scores = await scoresOf(db, key);
  if (scores.length === 0) throw new ProblemError('no_scores');
  const total = body.total ?? summariseScores(criteria, scores).mean;
  const event = { ...byOfficer(context), text: body.reasons, sets: { score: total } };
  await recordResult(context, model, key, event);
  return { body: await scoringView(context, key.modelId, criteria) };
};
