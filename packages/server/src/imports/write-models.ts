/** Writes many models with their histories: for imports and sets for trials. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { fold } from '@gd/units/text';
import { type Db, statement } from '../database/database.js';
import { appendLeaves } from '../log/append-all.js';
import { modelEventRow } from '../models/event-store.js';
import { happenedOf, leafOfModelEvent, modelEventContent, type NewModelEvent } from '../models/events.js';
import { foundBy } from '../models/found-by.js';
import { type ModelFacts, project } from '../models/projection.js';
import { modelRow } from '../models/store.js';
import type { Units } from '../units.js';

export interface ModelWithHistory {
  modelId: string;
  facts: Omit<ModelFacts, 'slug' | 'files' | 'score'>;
  /** Undefined: made from the title. */
  slug?: string;
  /** Of the nomination. */
  nominated: Omit<NewModelEvent, 'type' | 'sets'>;
  then: readonly NewModelEvent[];
}

/** Rows as JSON, each column read as its table has it. */
const insertInto = (table: string, columns: readonly string[]) =>
  statement(
    `${table}_insert_all`,
    z.object({}),
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
  );
const insertModels = insertInto('models', [
  ...Object.keys(modelRow.shape).filter((column) => column !== 'scores'),
  ...['search', 'title_key', 'identity'],
]);
/**
 * PostgreSQL keeps the plan by which it looks for the model of each event, and it was made when the table was small: with
 * a scan of the whole, which grows with every model that is written.
 */
const forgetPlans = statement('forget_plans', z.object({}), 'discard plans');
const insertEvents = insertInto('model_events', Object.keys(modelEventRow.shape));

const STEM_LENGTH = 60;
/** Enough for a hundred thousand models of one title. */
const SUFFIX_BYTES = 6;
const slugOf = (title: string): string => {
  const stem = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, STEM_LENGTH)
    .replace(/^-+|-+$/g, '');
  return `${stem || 'mo-hinh'}-${randomBytes(SUFFIX_BYTES).toString('hex')}`;
};

/** In the caller's transaction, at most some hundred at a time: they are one statement. */
export async function writeModels(
  { db, units, tenant, now }: { db: Db; units: Units; tenant: string; now: Date },
  models: readonly ModelWithHistory[],
): Promise<void> {
  const rows: unknown[] = [];
  const events = models.flatMap(({ modelId, facts, slug, nominated, then }) => {
    const sets: ModelFacts = { ...facts, slug: slug ?? slugOf(facts.title.vi), score: null, files: [] };
    return [
      [{ ...nominated, type: 'nominated', sets } as const, ...then].map((event, i) =>
        happenedOf({ tenant_id: tenant, model_id: modelId, seq: i + 1 }, event, now),
      ),
    ];
  });
  for (const history of events) {
    const { row } = project(history);
    rows.push({ ...row, ...(await foundBy(units, row)) });
  }
  await db.send(insertModels, [JSON.stringify(rows)]);
  await db.send(forgetPlans, []);
  const happened = events.flat();
  const openings = await appendLeaves(
    db,
    happened.map((event) => ({ tenant, ...leafOfModelEvent(event), content: modelEventContent(event) })),
  );
  await db.send(insertEvents, [JSON.stringify(happened.map((event, i) => ({ ...event, ...openings[i] })))]);
}
