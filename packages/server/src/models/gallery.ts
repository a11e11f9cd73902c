/** The public gallery: a list with search and filters, the counts beside the filters, and one model. */
import * as z from 'zod/mini';
import {
  type Model,
  type ModelFacets,
  MODEL_FIELDS,
  MODEL_KINDS,
  type OperationOf,
  type ParsedQuery,
} from '@gd/contract';
import { Conditions } from '../database/conditions.js';
import { statement } from '../database/database.js';
import { decodeCursor, pageOf } from '../cursor.js';
import { ProblemError } from '../problem-error.js';
import type { Units } from '../units.js';
import type { UseCase } from '../use-case.js';
import { findModel, MODEL_COLUMNS, modelRow, type ModelRow } from './store.js';

type Filters = ParsedQuery<OperationOf<'models.facets'>>;

// Year (0 for none) and slug; whatever passes here PostgreSQL takes too.
const cursor = z.tuple([
  z.int().check(z.minimum(0), z.maximum(9999)),
  z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
]);

const filtered = (tenant: string, { q, field, kind, province, year }: Filters): Conditions =>
  new Conditions(tenant)
    .when(field, (value) => `field = any(${value})`)
    .when(kind, (value) => `kind = ${value}`)
    .when(province, (value) => `province_key = any(${value})`)
    .when(year, (value) => `year = any(${value}::int[])`)
    .words(q, 'search');

async function modelView(units: Units, row: ModelRow): Promise<Model> {
  return {
    id: row.model_id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    field: row.field,
    kind: row.kind,
    place: row.place,
    unit: row.unit_key === null ? null : await units.ref(row.unit_key),
    unitsToday: await units.refs(row.units_today),
    province: row.province_key === null ? null : await units.ref(row.province_key),
    year: row.year,
    figures: row.figures,
    tags: row.tags,
    confidence: row.confidence,
    source: row.source,
  };
}

const total = z.object({ total: z.int() });

/** Latest year first; models whose source gives no year come last. */
export const listModels: UseCase<OperationOf<'models.list'>> = async (
  { db, tenant, services },
  { query },
) => {
  const conditions = filtered(tenant, query);
  const counted = await db.one(
    statement('model_count', total, `select count(*)::int as total from models where ${conditions.sql}`),
    [...conditions.values],
  );
  const after = decodeCursor(query.cursor, cursor);
  if (after) {
    const [year, slug] = after;
    conditions.when(year, (y) => {
      const s = conditions.value(slug);
      return `(coalesce(year, 0) < ${y}::int or (coalesce(year, 0) = ${y}::int and slug > ${s}))`;
    });
  }
  const sql = `select ${MODEL_COLUMNS} from models where ${conditions.sql} order by coalesce(year, 0) desc, slug limit ${conditions.value(query.limit + 1)}`;
  const found = await db.all(statement('model_list', modelRow, sql), conditions.values);
  const { rows, nextCursor } = pageOf(found, query.limit, (row) => [row.year ?? 0, row.slug]);
  const items = await Promise.all(rows.map((row) => modelView(services.units, row)));
  return { body: { items, nextCursor, total: counted?.total ?? 0 } };
};

const facetRow = z.object({
  field: z.nullable(z.enum(MODEL_FIELDS)),
  kind: z.nullable(z.enum(MODEL_KINDS)),
  province_key: z.nullable(z.string()),
  year: z.nullable(z.int()),
  /** Bits of the columns that a row does not group by, in the order of `grouping()` below. */
  left_out: z.int(),
  count: z.int(),
});
type FacetRow = z.output<typeof facetRow>;

/** Values of one column with their counts; models without a value are counted by none. */
function facet<T>(
  rows: readonly FacetRow[],
  leftOut: number,
  valueOf: (row: FacetRow) => T | null,
): { value: T; count: number }[] {
  return rows.flatMap((row) => {
    const value = row.left_out === leftOut ? valueOf(row) : null;
    return value === null ? [] : [{ value, count: row.count }];
  });
}

const ALL_LEFT_OUT = 0b1111;

export const countModels: UseCase<OperationOf<'models.facets'>> = async (
  { db, tenant, services },
  { query },
) => {
  const conditions = filtered(tenant, query);
  const sql = `
    select field, kind, province_key, year, grouping(field, kind, province_key, year) as left_out, count(*)::int as count
    from models where ${conditions.sql}
    group by grouping sets ((field), (kind), (province_key), (year), ())
    order by count desc, year desc, field, kind, province_key`;
  const rows = await db.all(statement('model_facets', facetRow, sql), conditions.values);
  const provinces = await Promise.all(
    facet(rows, 0b1101, (row) => row.province_key).map(async ({ value, count }) => ({
      value: await services.units.ref(value),
      count,
    })),
  );
  const body: ModelFacets = {
    total: rows.find((row) => row.left_out === ALL_LEFT_OUT)?.count ?? 0,
    fields: facet(rows, 0b0111, (row) => row.field),
    kinds: facet(rows, 0b1011, (row) => row.kind),
    provinces,
    years: facet(rows, 0b1110, (row) => row.year).sort((a, b) => b.value - a.value),
  };
  return { body };
};

export const readModel: UseCase<OperationOf<'models.read'>> = async (
  { db, tenant, services },
  { params },
) => {
  const row = await findModel(db, tenant, params.slug);
  if (!row) throw new ProblemError('not_found');
  return { body: await modelView(services.units, row) };
};
