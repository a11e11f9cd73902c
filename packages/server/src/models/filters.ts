/** The filters of lists, counts and exports, as SQL. */
import * as z from 'zod/mini';
import type { OperationOf, ParsedQuery } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { Conditions } from '../database/conditions.js';
import type { Context, Officer } from '../use-case.js';
import type { ModelListRow } from './store.js';
import { reachOf, type UnitReach } from './unit-reach.js';

export type ModelFilters = ParsedQuery<OperationOf<'models.facets'>>;

/** The filters that have counts beside their values. */
export type FacetFilters = Pick<
  ModelFilters,
  'field' | 'kind' | 'level' | 'recognition' | 'province' | 'year'
>;

const addUnit = (conditions: Conditions, key: string, reach: UnitReach): Conditions =>
  'province' in reach
    ? conditions.when(reach.province, (value) => `province_key = ${value}`)
    : // A district has models of its own, which no unit of today has.
      conditions.overlaps([key, ...reach.communes], 'units');

/** Words and unit: the filters without counts of their own. */
export async function wordsAndUnit(
  { tenant, services, now }: Pick<Context, 'tenant' | 'services' | 'now'>,
  { q, unit }: Pick<ModelFilters, 'q' | 'unit'>,
): Promise<Conditions> {
  const conditions = new Conditions(tenant);
  if (unit !== undefined)
    addUnit(conditions, unit, await reachOf(services.units.directory, unit, vietnamDate(now)));
  return conditions.words(q, 'search');
}

export const addFacetFilters = (
  conditions: Conditions,
  { field, kind, level, recognition, province, year }: FacetFilters,
): Conditions =>
  conditions
    .oneOf(field, 'field')
    .when(kind, (value) => `kind = ${value}`)
    .oneOf(level, 'level')
    .oneOf(recognition, 'recognition')
    .oneOf(province, 'province_key')
    .when(year, (value) => `year = any(${value}::int[])`);

export const filtered = async (
  context: Pick<Context, 'tenant' | 'services' | 'now'>,
  filters: ModelFilters,
): Promise<Conditions> => addFacetFilters(await wordsAndUnit(context, filters), filters);

export interface Order {
  cursor: z.ZodMiniType<[string, string | number, string]>;
  /** The condition that comes after a cursor, and the order, both answered by an index. */
  after: (value: string, slug: string) => string;
  sql: string;
  valuesOf: (row: ModelListRow & { title_key: string }) => [string, string | number, string];
}

// Whatever passes here PostgreSQL takes too.
const slug = () => z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const year = () => z.int().check(z.minimum(0), z.maximum(9999));
const instant = () => z.iso.datetime().check(z.regex(/^(?!0000)/));
const key = () => z.string().check(z.maxLength(400), z.regex(/^[^\0\uD800-\uDFFF]*$/u));

/** Years that nobody knows come last, whichever way. */
const BEFORE_ALL = 0;
const AFTER_ALL = 9999;
const UNSCORED = -1;

export const ORDERS: Readonly<Record<ParsedQuery<OperationOf<'models.search'>>['sort'], Order>> = {
  '-year': {
    cursor: z.tuple([z.literal('-year'), year(), slug()]),
    after: (value, slug) =>
      `(coalesce(year, 0) < ${value}::int or (coalesce(year, 0) = ${value}::int and slug > ${slug}))`,
    sql: 'coalesce(year, 0) desc, slug',
    valuesOf: (row) => ['-year', row.year ?? BEFORE_ALL, row.slug],
  },
  year: {
    cursor: z.tuple([z.literal('year'), year(), slug()]),
    after: (value, slug) => `(coalesce(year, 9999), slug) > (${value}::int, ${slug})`,
    sql: 'coalesce(year, 9999), slug',
    valuesOf: (row) => ['year', row.year ?? AFTER_ALL, row.slug],
  },
  title: {
    cursor: z.tuple([z.literal('title'), key(), slug()]),
    after: (value, slug) => `(title_key, slug) > (${value}, ${slug})`,
    sql: 'title_key, slug',
    valuesOf: (row) => ['title', row.title_key, row.slug],
  },
  '-changedAt': {
    cursor: z.tuple([z.literal('-changedAt'), instant(), slug()]),
    after: (value, slug) =>
      `(changed_at < ${value}::timestamptz or (changed_at = ${value}::timestamptz and slug > ${slug}))`,
    sql: 'changed_at desc, slug',
    valuesOf: (row) => ['-changedAt', row.changed_at, row.slug],
  },
  '-score': {
    cursor: z.tuple([z.literal('-score'), z.number().check(z.minimum(UNSCORED), z.maximum(100)), slug()]),
    after: (value, slug) =>
      `(coalesce(score, -1) < ${value}::float8 or (coalesce(score, -1) = ${value}::float8 and slug > ${slug}))`,
    sql: 'coalesce(score, -1) desc, slug',
    valuesOf: (row) => ['-score', row.score ?? UNSCORED, row.slug],
  },
};

/** The models that an officer works on. */
export const ofOfficer = (conditions: Conditions, { sees, unitKey }: Officer): Conditions =>
  conditions.overlaps(sees === 'unit' ? [unitKey] : undefined, 'units');
