/** The SQL of models: each row is what the model's events have made of it. */
import * as z from 'zod/mini';
import { localized } from '@gd/contract';
import {
  FORCE_ROLES,
  MODEL_FIELDS,
  MODEL_KINDS,
  MODEL_LEVELS,
  MODEL_STATUSES,
  RECOGNITION_LEVELS,
  REVIEW_OUTCOMES,
  STORY_PARTS,
} from '@gd/rules';
import { type Db, statement } from '../database/database.js';

/** What lists show of a model. */
export const modelListRow = z.object({
  tenant_id: z.string(),
  model_id: z.string(),
  slug: z.string(),
  title: localized(),
  summary: localized(),
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  level: z.enum(MODEL_LEVELS),
  status: z.enum(MODEL_STATUSES),
  listed: z.boolean(),
  outcome: z.nullable(z.enum(REVIEW_OUTCOMES)),
  recognition: z.nullable(z.enum(RECOGNITION_LEVELS)),
  register_number: z.nullable(z.string()),
  place: localized(),
  /** Of any era; null where the source allows none. */
  unit_key: z.nullable(z.string()),
  /** Today's communes that took its residents, or today's province; none for a district, which has none. */
  units_today: z.array(z.string()),
  /** Both in one, by which a unit finds its models. */
  units: z.array(z.string()),
  province_key: z.nullable(z.string()),
  /** Partial dates, and the year of the registration. */
  registered_on: z.nullable(z.string()),
  reviewed_on: z.nullable(z.string()),
  removed_on: z.nullable(z.string()),
  year: z.nullable(z.int()),
  figures: z.array(z.object({ name: z.string(), value: z.number() })),
  tags: z.array(z.string()),
  confidence: z.nullable(z.enum(['confirmed', 'partial'])),
  source: z.nullable(z.object({ url: z.string(), publisher: z.string(), published: z.nullable(z.string()) })),
  nominated_by: z.enum(['unit', 'citizen', 'import']),
  /** Of the newest concluded scoring, and the scores handed in of one that is not concluded. */
  score: z.nullable(z.number()),
  scores: z.int(),
  version: z.int(),
  created_at: z.string(),
  changed_at: z.string(),
});
export type ModelListRow = z.output<typeof modelListRow>;
export const LIST_COLUMNS = Object.keys(modelListRow.shape).join(', ');

export const modelRow = z.extend(modelListRow, {
  story: z.record(z.enum(STORY_PARTS), z.string()),
  forces: z.array(z.object({ role: z.enum(FORCE_ROLES), name: z.string() })),
  period_from: z.nullable(z.string()),
  period_to: z.nullable(z.string()),
});
export type ModelRow = z.output<typeof modelRow>;
const COLUMNS = Object.keys(modelRow.shape);

/** What is computed from a row so that it can be found. */
export interface Found {
  search: string;
  title_key: string;
  identity: string;
}

/** All columns that are written; those of scoring are its own, but for the score that an event sets. */
const WRITTEN = [...COLUMNS.filter((column) => column !== 'scores'), 'search', 'title_key', 'identity'];
const JSON_COLUMNS: ReadonlySet<string> = new Set(['figures', 'forces']);
const KEY = ['tenant_id', 'model_id'];

const find = statement(
  'model_find',
  modelRow,
  `select ${COLUMNS.join(', ')} from models where tenant_id = $1 and model_id = $2`,
);
const bySlug = statement(
  'model_by_slug',
  modelRow,
  `select ${COLUMNS.join(', ')} from models where tenant_id = $1 and slug = $2`,
);
const lock = statement(
  'model_lock',
  modelRow,
  `select ${COLUMNS.join(', ')} from models where tenant_id = $1 and model_id = $2 for no key update`,
);
const several = statement(
  'model_several',
  modelRow,
  `select ${COLUMNS.join(', ')} from models where tenant_id = $1 and model_id = any($2::uuid[])`,
);
const hold = statement(
  'model_hold',
  z.object({}),
  `select from models where tenant_id = $1 and model_id = any($2::uuid[]) order by model_id for share`,
);
const exists = statement(
  'model_exists',
  z.object({}),
  'select from models where tenant_id = $1 and model_id = $2',
);
const insert = statement(
  'model_insert',
  z.object({}),
  `insert into models (tenant_id, ${WRITTEN.filter((column) => column !== 'tenant_id').join(', ')})
   values (${['tenant_id', ...WRITTEN.filter((column) => column !== 'tenant_id')].map((_, i) => `$${i + 1}`).join(', ')})
   on conflict do nothing`,
);
const CHANGED = WRITTEN.filter((column) => !KEY.includes(column));
const update = statement(
  'model_update',
  z.object({}),
  `update models set ${CHANGED.map((column, i) => `${column} = $${i + 3}`).join(', ')}
   where tenant_id = $1 and model_id = $2`,
);
const identities = statement(
  'model_identities',
  z.object({ identity: z.string(), title: z.string() }),
  `select identity, title ->> 'vi' as title from models where tenant_id = $1 and identity = any($2::text[])
   order by created_at desc, model_id desc`,
);

function valuesOf(row: Omit<ModelRow, 'scores'> & Found, columns: readonly string[]): unknown[] {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return columns.map((column) => {
    const value = values[column];
    // pg sends an array as a PostgreSQL array, and these columns are JSON.
    return JSON_COLUMNS.has(column) ? JSON.stringify(value) : value;
  });
}

export const findModel = (db: Db, tenant: string, modelId: string): Promise<ModelRow | undefined> =>
  db.one(find, [tenant, modelId]);
export const findModels = (db: Db, tenant: string, modelIds: readonly string[]): Promise<ModelRow[]> =>
  db.all(several, [tenant, modelIds]);
export const findModelBySlug = (db: Db, tenant: string, slug: string): Promise<ModelRow | undefined> =>
  db.one(bySlug, [tenant, slug]);
/** Reads a model and keeps others from changing it until the transaction ends. */
export const lockModel = (db: Db, tenant: string, modelId: string): Promise<ModelRow | undefined> =>
  db.one(lock, [tenant, modelId]);
/** Keeps others from changing some models until the transaction ends. */
export const holdModels = async (db: Db, tenant: string, modelIds: readonly string[]): Promise<void> => {
  await db.all(hold, [tenant, modelIds]);
};
export const modelExists = async (db: Db, tenant: string, modelId: string): Promise<boolean> =>
  (await db.one(exists, [tenant, modelId])) !== undefined;

/** Returns whether it was written: its id or its slug may be taken. */
export const insertModelRow = async (db: Db, row: Omit<ModelRow, 'scores'> & Found): Promise<boolean> =>
  (await db.run(insert, valuesOf(row, WRITTEN))) > 0;
export const updateModelRow = (db: Db, row: Omit<ModelRow, 'scores'> & Found): Promise<void> =>
  db.send(update, valuesOf(row, [...KEY, ...CHANGED]));

/** Which of some identities the register has, with the title of the first model of each. */
export const knownIdentities = async (
  db: Db,
  tenant: string,
  wanted: readonly string[],
): Promise<Map<string, string>> =>
  new Map((await db.all(identities, [tenant, wanted])).map(({ identity, title }) => [identity, title]));
