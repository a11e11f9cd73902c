/** The SQL of scores and of what was concluded from them. Scores are only ever added. */
import * as z from 'zod/mini';
import { score } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const scoreRow = z.object({
  score_id: z.string(),
  reviewer_id: z.string(),
  reviewer_name: z.string(),
  /** Of the unit whose model it is. */
  own_unit: z.boolean(),
  version: z.int(),
  marks: score().shape.marks,
  comment: z.string(),
  change_reason: z.nullable(z.string()),
  at: z.string(),
});
export type ScoreRow = z.output<typeof scoreRow>;
const COLUMNS = Object.keys(scoreRow.shape);

/** A reviewer's score with the one that it replaced. */
export interface GivenScore extends ScoreRow {
  before: ScoreRow | undefined;
}

/** The scoring of a model by a set of criteria. */
export interface ScoringKey {
  tenant: string;
  modelId: string;
  criteriaId: string;
}
const valuesOf = ({ tenant, modelId, criteriaId }: ScoringKey) => [tenant, modelId, criteriaId];

const ORDER = 'version, at, reviewer_id';
const list = statement(
  'score_list',
  scoreRow,
  `select ${COLUMNS.join(', ')} from model_scores
   where tenant_id = $1 and model_id = $2 and criteria_id = $3 order by ${ORDER}`,
);
const several = statement(
  'score_several',
  z.extend(scoreRow, { model_id: z.string(), criteria_id: z.string() }),
  `select model_id, criteria_id, ${COLUMNS.join(', ')} from model_scores
   where tenant_id = $1 and model_id = any($2::uuid[]) order by ${ORDER}`,
);
const insert = statement(
  'score_insert',
  z.object({}),
  `insert into model_scores (tenant_id, model_id, criteria_id, ${COLUMNS.join(', ')})
   values ($1, $2, $3, ${COLUMNS.map((_, i) => `$${i + 4}`).join(', ')}) on conflict (tenant_id, score_id) do nothing`,
);
// Reviewers of scorings that are open.
const count = statement(
  'score_count',
  z.object({}),
  `update models set scores = (
     select count(*) from model_scores as score
     where score.tenant_id = $1 and score.model_id = $2 and score.version = 1
       and not exists (
         select from model_scorings as done
         where done.tenant_id = $1 and done.model_id = $2 and done.criteria_id = score.criteria_id
       )
   ) where tenant_id = $1 and model_id = $2`,
);
const conclude = statement(
  'scoring_conclude',
  z.object({}),
  `insert into model_scorings (tenant_id, model_id, criteria_id, event_seq) values ($1, $2, $3, $4)`,
);
const scorings = statement(
  'scorings_of_models',
  z.object({ model_id: z.string(), criteria_id: z.string(), event_seq: z.int() }),
  `select model_id, criteria_id, event_seq from model_scorings
   where tenant_id = $1 and model_id = any($2::uuid[]) order by model_id, criteria_id`,
);
const resultRow = z.object({
  total: z.number(),
  reasons: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ResultRow = z.output<typeof resultRow>;
const result = statement(
  'scoring_result',
  resultRow,
  `select (event.sets ->> 'score')::float8 as total, event.text as reasons, event.officer_name as by, event.at
   from model_scorings as done join model_events as event
     on event.tenant_id = done.tenant_id and event.model_id = done.model_id and event.seq = done.event_seq
   where done.tenant_id = $1 and done.model_id = $2 and done.criteria_id = $3`,
);

/** Every score that was given, also those that another one replaced. */
export const scoreVersionsOf = (db: Db, key: ScoringKey): Promise<ScoreRow[]> => db.all(list, valuesOf(key));

/** Each reviewer's present score, in the order in which they were first handed in. */
export async function scoresOf(db: Db, key: ScoringKey): Promise<GivenScore[]> {
  const present = new Map<string, GivenScore>();
  for (const row of await scoreVersionsOf(db, key))
    present.set(row.reviewer_id, { ...row, before: present.get(row.reviewer_id) });
  return [...present.values()];
}

/** Returns whether it was written: its id may be taken. */
export async function insertScore(db: Db, key: ScoringKey, row: ScoreRow): Promise<boolean> {
  const values: Readonly<Record<string, unknown>> = { ...row, marks: JSON.stringify(row.marks) };
  const written = await db.run(insert, [...valuesOf(key), ...COLUMNS.map((column) => values[column])]);
  if (written > 0) await countScores(db, key);
  return written > 0;
}

const countScores = (db: Db, { tenant, modelId }: ScoringKey): Promise<void> =>
  db.send(count, [tenant, modelId]);

/** What a committee concluded; undefined while the scoring is open. */
export const resultOf = (db: Db, key: ScoringKey): Promise<ResultRow | undefined> =>
  db.one(result, valuesOf(key));

/** @param seq of the event that says what was concluded */
export async function insertResult(db: Db, key: ScoringKey, seq: number): Promise<void> {
  await db.send(conclude, [...valuesOf(key), seq]);
  await countScores(db, key);
}

/** Which events concluded the scorings of models. */
export const scoringsOfModels = (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<z.output<(typeof scorings)['row']>[]> => db.all(scorings, [tenant, modelIds]);
/** Every score that was given to them, each model's in the order of `scoreVersionsOf`. */
export const scoresOfModels = (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<z.output<(typeof several)['row']>[]> => db.all(several, [tenant, modelIds]);
