/** The made-up register for trials. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDatabase, type Database, statement } from '../src/database/database.js';
import { SCALE_COUNT, scalePlan, seedScale } from '../src/seed/scale.js';
import { openUnits, type Units } from '../src/units.js';
import { copyTemplate } from './support/database.js';
import { TENANT } from './support/names.js';

let database: Database;
let units: Units;
const now = new Date('2026-11-23T02:00:00Z');
beforeAll(async () => {
  database = openDatabase({ connectionString: await copyTemplate() });
  units = await openUnits(() => now);
});
afterAll(() => database.close());

const perYear = statement(
  'test_scale_years',
  z.object({ year: z.int(), added: z.int(), removed: z.int() }),
  `select year, sum(added)::int as added, sum(removed)::int as removed from (
     select year, 1 as added, 0 as removed from models where tenant_id = $1 and 'trial-data' = any(tags)
     union all select left(removed_on, 4)::int, 0, 1 from models
       where tenant_id = $1 and 'trial-data' = any(tags) and status = 'removed') as moves
   group by year order by year`,
);
const unmarked = statement(
  'test_scale_unmarked',
  z.object({ unmarked: z.int(), listed: z.int(), backwards: z.int(), nowhere: z.int(), units: z.int() }),
  `select count(*) filter (where title->>'vi' not like '%(dữ liệu thử)' or title->>'en' not like '%(trial data)'
                           or source is not null)::int as unmarked,
          count(*) filter (where listed)::int as listed,
          count(*) filter (where left(removed_on, 4) < left(registered_on, 4))::int as backwards,
          count(*) filter (where cardinality(units_today) = 0 or province_key <> '37@2025-07-01')::int as nowhere,
          count(distinct unit_key)::int as units
   from models where tenant_id = $1 and 'trial-data' = any(tags)`,
);

it.each([1, 7, 100, SCALE_COUNT, 100_000])('plans %d models to the end, never fewer than none', (count) => {
  let end = 0;
  for (const { new: added, removed } of scalePlan(count)) {
    end += added - removed;
    expect(Math.min(added, removed, end)).toBeGreaterThanOrEqual(0);
  }
  expect(end).toBe(count);
});

it('is marked, adds up year by year to 1,635 with 421 of 2023, and is written once', async () => {
  const written = await seedScale({ database, units }, { tenant: TENANT, count: SCALE_COUNT, now });
  const years = await database.all(perYear, [TENANT]);
  expect(years).toEqual(
    scalePlan(SCALE_COUNT).map(({ year, new: added, removed }) => ({ year, added, removed })),
  );
  const stands = (until: number) =>
    years.filter(({ year }) => year <= until).reduce((sum, { added, removed }) => sum + added - removed, 0);
  expect([stands(2023), stands(2025)]).toEqual([SCALE_COUNT, SCALE_COUNT]);
  expect(years.find(({ year }) => year === 2023)?.added).toBe(421);
  const [marks] = await database.all(unmarked, [TENANT]);
  expect(marks).toMatchObject({ unmarked: 0, listed: SCALE_COUNT, backwards: 0, nowhere: 0 });
  expect(marks?.units).toBeGreaterThan(200);
  expect(written).toBe(years.reduce((sum, { added }) => sum + added, 0));
  expect(await seedScale({ database, units }, { tenant: TENANT, count: 50, now })).toBe(0);
});
