/** What a conclusion stands on: its event commits to the criteria and to every score that was given by them. */
import { scoreTotal } from '@gd/rules';
import type { Db } from '../database/database.js';
import { digestOf } from '../log/digest.js';
import { eventsOfModel } from '../models/event-store.js';
import { type NewModelEvent, recordModelEvent, type WrittenFrom } from '../models/events.js';
import type { ModelRow } from '../models/store.js';
import { criteriaView } from './criteria.js';
import { type CriteriaRow, findCriteria, listCriteriaRows } from './criteria-store.js';
import {
  insertResult,
  type ScoreRow,
  type ScoringKey,
  scoresOfModels,
  scoreVersionsOf,
  scoringsOfModels,
} from './score-store.js';

/** As the leaf has it: digests, since the scores themselves are shown with the scoring. */
export interface Evidence extends Record<string, unknown> {
  criteriaId: string;
  criteria: string;
  /** Of the present scores and of those that they replaced, in the order in which they were handed in. */
  scores: string;
}

function evidenceOf(row: CriteriaRow, scores: readonly ScoreRow[]): Evidence {
  const criteria = criteriaView(row);
  const { id, year, title, basis, bands, discussAbove } = criteria;
  return {
    criteriaId: id,
    criteria: digestOf({ id, year, title, basis, criteria: criteria.criteria, bands, discussAbove }),
    scores: digestOf(
      scores.map((score) => ({
        id: score.score_id,
        // Only where it is so: digests that were made before it was noted stay the same.
        reviewer: {
          id: score.reviewer_id,
          name: score.reviewer_name,
          ...(score.own_unit && { ownUnit: true }),
        },
        version: score.version,
        marks: score.marks,
        comment: score.comment,
        changeReason: score.change_reason,
        total: scoreTotal(criteria, score.marks),
        at: score.at,
      })),
    ),
  };
}

/** Concludes the scoring of a locked model: an event of the model, whose leaf commits to what it stands on. */
export async function recordResult(
  context: WrittenFrom,
  model: ModelRow,
  key: ScoringKey,
  event: Omit<NewModelEvent, 'type'>,
): Promise<void> {
  const { db } = context;
  const criteria = await findCriteria(db, key.tenant, key.criteriaId);
  if (!criteria) throw new Error('Criteria that scores refer to are gone');
  const standsOn = evidenceOf(criteria, await scoreVersionsOf(db, key));
  const events = await eventsOfModel(db, key.tenant, key.modelId);
  const after = await recordModelEvent(context, model, events, { ...event, type: 'scored' }, standsOn);
  await insertResult(db, key, after.version);
}

/** A conclusion with its evidence as the rows are now, undefined where the criteria are gone. */
export interface Conclusion {
  modelId: string;
  /** Of its event. */
  seq: number;
  evidence: Evidence | undefined;
}

export async function conclusionsOf(
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<Conclusion[]> {
  const scorings = await scoringsOfModels(db, tenant, modelIds);
  if (scorings.length === 0) return [];
  const criteria = new Map((await listCriteriaRows(db, tenant)).map((row) => [row.criteria_id, row]));
  const scores = await scoresOfModels(db, tenant, modelIds);
  return scorings.map(({ model_id, criteria_id, event_seq }) => {
    const row = criteria.get(criteria_id);
    const given = scores.filter((one) => one.model_id === model_id && one.criteria_id === criteria_id);
    return { modelId: model_id, seq: event_seq, evidence: row && evidenceOf(row, given) };
  });
}
