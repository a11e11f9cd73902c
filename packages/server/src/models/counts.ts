/**
 * How many models each value of a filter leaves. One pass groups the models by all filters at once; the counts of each
 * filter, under the others and not under its own, are sums over these groups.
 */
import * as z from 'zod/mini';
import { MODEL_FIELDS, MODEL_KINDS, MODEL_LEVELS, RECOGNITION_LEVELS } from '@gd/rules';
import { Conditions } from '../database/conditions.js';
import type { Db } from '../database/database.js';
import { memoryOf } from '../statistics/memory.js';
import type { Context } from '../use-case.js';
import { type FacetFilters, type ModelFilters, wordsAndUnit } from './filters.js';
import { stampOf } from './stamp.js';

const group = z.object({
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  level: z.enum(MODEL_LEVELS),
  recognition: z.nullable(z.enum(RECOGNITION_LEVELS)),
  province_key: z.nullable(z.string()),
  year: z.nullable(z.int()),
  count: z.int(),
});
export type Group = z.output<typeof group>;

/** The listed models that some conditions leave, by all that is counted. */
function groupsOf(db: Db, conditions: Conditions): Promise<Group[]> {
  const sql = `select field, kind, level, recognition, province_key, year, count(*)::int as count from models
    where ${conditions.sql} and listed group by field, kind, level, recognition, province_key, year`;
  return db.all(conditions.statement('model_groups', group, sql), conditions.values);
}

const MOST_REMEMBERED = 100;
const remembered = memoryOf<Group[]>(MOST_REMEMBERED);

/** The listed models under words and unit, by all that is counted; of all of them it is remembered until one changes. */
export async function listedGroups(
  context: Pick<Context, 'db' | 'tenant' | 'services' | 'now'>,
  { q, unit }: Pick<ModelFilters, 'q' | 'unit'>,
): Promise<Group[]> {
  const { db, tenant, services } = context;
  if (q || unit !== undefined) return groupsOf(db, await wordsAndUnit(context, { q, unit }));
  const key = `${tenant} ${await stampOf(db, tenant)}`;
  return remembered(services.database).get(key, () => groupsOf(db, new Conditions(tenant)));
}

type Facet = 'field' | 'kind' | 'level' | 'recognition' | 'province_key' | 'year';
const FACETS: readonly Facet[] = ['field', 'kind', 'level', 'recognition', 'province_key', 'year'];

type Chosen = Readonly<Record<Facet, readonly (string | number)[] | undefined>>;
const chosenOf = ({ field, kind, level, recognition, province, year }: FacetFilters): Chosen => ({
  field,
  kind: kind === undefined ? undefined : [kind],
  level,
  recognition,
  province_key: province,
  year,
});

const passes = (one: Group, chosen: Chosen, facet: Facet): boolean => {
  const wanted = chosen[facet];
  const value = one[facet];
  return wanted === undefined || (value !== null && wanted.includes(value));
};

export interface Counts {
  /** Under all filters. */
  total: number;
  /** Of each facet its values with their counts, those without a value left out. */
  facets: { [F in Facet]: Map<NonNullable<Group[F]>, number> };
}

export function countGroups(groups: readonly Group[], filters: FacetFilters): Counts {
  const chosen = chosenOf(filters);
  const counts: Counts = {
    total: 0,
    facets: {
      field: new Map(),
      kind: new Map(),
      level: new Map(),
      recognition: new Map(),
      province_key: new Map(),
      year: new Map(),
    },
  };
  for (const one of groups) {
    const failed = FACETS.filter((facet) => !passes(one, chosen, facet));
    if (failed.length === 0) counts.total += one.count;
    if (failed.length > 1) continue;
    for (const facet of failed.length === 0 ? FACETS : failed) {
      const values = counts.facets[facet] as Map<unknown, number>;
      if (one[facet] !== null) values.set(one[facet], (values.get(one[facet]) ?? 0) + one.count);
    }
  }
  return counts;
}
