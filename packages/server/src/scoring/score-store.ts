/** The SQL of scores and of what was concluded from them. Scores are only ever added. */
import * as z from 'zod/mini';
import { score } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const scoreRow = z.object({
  score_id: z.string(),
  reviewer_id: z.string(),
  reviewer_name: z.string(),
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

const list = statement(
  'score_list',
  scoreRow,
  `select ${COLUMNS.join(', ')} from model_scores
   where tenant_id = $1 and model_id = $2 and criteria_id = $3 order by version, at, reviewer_id`,
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

/** Each reviewer's present score, in the order in which they were first handed in. */
export async function scoresOf(db: Db, key: ScoringKey): Promise<GivenScore[]> {
  const present = new Map<string, GivenScore>();
  for (const row of await db.all(list, valuesOf(key)))
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
