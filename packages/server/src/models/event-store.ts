/** The SQL of what happened to models. Rows are only ever added. */
import * as z from 'zod/mini';
import { MODEL_EVENT_REASONS, MODEL_EVENT_TYPES, RECOGNITION_LEVELS, REVIEW_OUTCOMES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

export const modelEventRow = z.object({
  tenant_id: z.string(),
  model_id: z.string(),
  seq: z.int(),
  type: z.enum(MODEL_EVENT_TYPES),
  officer_id: z.nullable(z.string()),
  officer_name: z.nullable(z.string()),
  /** The unit that acted. */
  unit_key: z.nullable(z.string()),
  /** The day it happened, a partial date; null where nobody knows. */
  on_date: z.nullable(z.string()),
  text: z.nullable(z.string()),
  outcome: z.nullable(z.enum(REVIEW_OUTCOMES)),
  level: z.nullable(z.enum(RECOGNITION_LEVELS)),
  reason: z.nullable(z.enum(MODEL_EVENT_REASONS)),
  decision: z.nullable(z.object({ number: z.string(), date: z.string(), issuer: z.string() })),
  from_unit_key: z.nullable(z.string()),
  to_unit_keys: z.nullable(z.array(z.string())),
  copied_from: z.nullable(z.string()),
  /** The columns of the model that it set (`ModelFacts`). */
  sets: z.looseObject({}),
  /** RFC 3339; also the time of the leaf. */
  at: z.string(),
  commitment: z.string(),
  salt: z.string(),
});
export type ModelEventRow = z.output<typeof modelEventRow>;
const COLUMNS = Object.keys(modelEventRow.shape);

const insert = statement(
  'model_event_insert',
  z.object({}),
  `insert into model_events (tenant_id, ${COLUMNS.slice(1).join(', ')})
   values (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`,
);
const list = statement(
  'model_event_list',
  modelEventRow,
  `select ${COLUMNS.join(', ')} from model_events where tenant_id = $1 and model_id = $2 order by seq`,
);
const several = statement(
  'model_event_several',
  modelEventRow,
  `select ${COLUMNS.join(', ')} from model_events where tenant_id = $1 and model_id = any($2::uuid[])
   order by model_id, seq`,
);

export const insertModelEventRow = (db: Db, row: ModelEventRow): Promise<void> =>
  db.send(
    insert,
    COLUMNS.map((column) => row[column as keyof ModelEventRow]),
  );
export const eventsOfModel = (db: Db, tenant: string, modelId: string): Promise<ModelEventRow[]> =>
  db.all(list, [tenant, modelId]);
export const eventsOfModels = (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<ModelEventRow[]> => db.all(several, [tenant, modelIds]);
