/** The SQL of the gallery. */
import * as z from 'zod/mini';
import { localized, MODEL_FIELDS, MODEL_KINDS } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

export const modelRow = z.object({
  tenant_id: z.string(),
  model_id: z.string(),
  slug: z.string(),
  title: localized(),
  summary: localized(),
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  place: localized(),
  unit_key: z.nullable(z.string()),
  units_today: z.array(z.string()),
  province_key: z.nullable(z.string()),
  year: z.nullable(z.int()),
  figures: z.array(z.object({ name: z.string(), value: z.number() })),
  tags: z.array(z.string()),
  confidence: z.enum(['confirmed', 'partial']),
  source: z.object({ url: z.string(), publisher: z.string(), published: z.nullable(z.string()) }),
});
export type ModelRow = z.output<typeof modelRow>;
export const MODEL_COLUMNS = Object.keys(modelRow.shape).join(', ');

const find = statement(
  'model_find',
  modelRow,
  `select ${MODEL_COLUMNS} from models where tenant_id = $1 and slug = $2`,
);
const upsert = statement(
  'model_upsert',
  z.object({}),
  `insert into models (${MODEL_COLUMNS}, search, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
   on conflict (tenant_id, model_id) do update set
     slug = excluded.slug, title = excluded.title, summary = excluded.summary, field = excluded.field,
     kind = excluded.kind, place = excluded.place, unit_key = excluded.unit_key, units_today = excluded.units_today,
     province_key = excluded.province_key, year = excluded.year, figures = excluded.figures, tags = excluded.tags,
     confidence = excluded.confidence, source = excluded.source, search = excluded.search`,
);

export const findModel = (db: Db, tenant: string, slug: string): Promise<ModelRow | undefined> =>
  db.one(find, [tenant, slug]);

export const putModel = (db: Db, row: ModelRow, search: string, now: Date): Promise<number> =>
  db.run(upsert, [
    row.tenant_id,
    row.model_id,
    row.slug,
    row.title,
    row.summary,
    row.field,
    row.kind,
    row.place,
    row.unit_key,
    row.units_today,
    row.province_key,
    row.year,
    // pg sends an array as a PostgreSQL array, and this column is JSON.
    JSON.stringify(row.figures),
    row.tags,
    row.confidence,
    row.source,
    search,
    now,
  ]);
