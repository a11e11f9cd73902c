/** The yearly register: computed from the models by the rules, beside what sources published. */
import * as z from 'zod/mini';
import type { OperationOf, ParsedQuery } from '@gd/contract';
import {
  MODEL_FIELDS,
  MODEL_KINDS,
  MODEL_LEVELS,
  type RegisterRow,
  vietnamDate,
  type YearlyRegister,
  yearlyRegister,
} from '@gd/rules';
import { type Db, statement } from '../database/database.js';
import { memoryOf } from '../statistics/memory.js';
import type { Context, UseCase } from '../use-case.js';
import { publishedViews } from './published.js';
import { stampOf } from './stamp.js';
import { reachOf, type UnitReach } from './unit-reach.js';

const row = z.object({
  field: z.enum(MODEL_FIELDS),
  kind: z.enum(MODEL_KINDS),
  level: z.enum(MODEL_LEVELS),
  unit: z.nullable(z.string()),
  registered: z.nullable(z.int()),
  removed: z.nullable(z.int()),
  count: z.int(),
});
/** What was never registered is in no figure. */
const SELECT = `select field, kind, level, units_today[1] as unit, year as registered,
    left(removed_on, 4)::int as removed, count(*)::int as count
  from models where tenant_id = $1 and (listed or status = 'removed')`;
const GROUPS = `group by field, kind, level, units_today[1], year, left(removed_on, 4)`;

const ofAll = statement('model_register', row, `${SELECT} ${GROUPS}`);
const ofCommunes = statement(
  'model_register_of_communes',
  row,
  `${SELECT} and units && $2::text[] ${GROUPS}`,
);
const ofProvince = statement('model_register_of_province', row, `${SELECT} and province_key = $2 ${GROUPS}`);

/** The models of the register by all that it counts by. */
const rowsOf = (db: Db, tenant: string, reach: UnitReach | undefined): Promise<RegisterRow[]> => {
  if (!reach) return db.all(ofAll, [tenant]);
  return 'province' in reach
    ? db.all(ofProvince, [tenant, reach.province])
    : db.all(ofCommunes, [tenant, reach.communes]);
};

const MOST_REMEMBERED = 200;
const remembered = memoryOf<YearlyRegister>(MOST_REMEMBERED);

/** The figures of a whole province are many sums: they are remembered until a model changes. */
async function registerOf(
  { db, tenant, services, now }: Context,
  { from, to, unit }: ParsedQuery<OperationOf<'models.yearly'>>,
): Promise<YearlyRegister> {
  const today = vietnamDate(now);
  const last = to ?? Number(today.slice(0, 4));
  const key = JSON.stringify([tenant, await stampOf(db, tenant), from, last, unit]);
  return remembered(services.database).get(key, async () => {
    const reach = unit === undefined ? undefined : await reachOf(services.units.directory, unit, today);
    return yearlyRegister(await rowsOf(db, tenant, reach), { from, to: last });
  });
}

export const readYearly: UseCase<OperationOf<'models.yearly'>> = async (context, { query }) => {
  const { db, tenant, services, now } = context;
  const { byUnit, ...register } = await registerOf(context, query);
  return {
    body: {
      ...withMutableYears(register),
      byUnit: await Promise.all(
        byUnit.map(async ({ unit, years, ...flow }) => ({
          unit: unit === null ? null : await services.units.ref(unit),
          ...flow,
          years: [...years],
        })),
      ),
      published: await publishedViews(db, tenant),
      countedAt: now.toISOString(),
    },
  };
};

type Register = Omit<YearlyRegister, 'byUnit'>;

/** The rules give what nobody may change; an answer is plain JSON. */
const withMutableYears = ({ years, byField, byLevel, byKind, undated }: Register) => ({
  years: [...years],
  byField: byField.map((part) => ({ ...part, years: [...part.years] })),
  byLevel: byLevel.map((part) => ({ ...part, years: [...part.years] })),
  byKind: byKind.map((part) => ({ ...part, years: [...part.years] })),
  undated,
});
