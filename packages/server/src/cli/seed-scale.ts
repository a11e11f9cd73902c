import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { findTenant } from '../sites/store.js';
import { SCALE_COUNT, seedScale } from '../seed/scale.js';
import { openUnits } from '../units.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const MOST = 1_000_000;

const anyModel = statement(
  'seed_scale_any_model',
  z.object({}),
  'select from models where tenant_id = $1 limit 1',
);
const hasModels = async (db: Db, tenant: string): Promise<boolean> =>
  (await db.one(anyModel, [tenant])) !== undefined;

/** A made-up register for trials, beside what a tenant has. */
export async function seedScaleCommand(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: 'string' },
    count: { type: 'string' },
    beside: { type: 'boolean' },
  });
  const tenant = required(values.tenant, 'tenant');
  const count = Number(values.count ?? SCALE_COUNT);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new UsageError(`--count is a number from 1 to ${MOST}.`);
  await withDatabase(async (database) => {
    if (!(await findTenant(database, tenant)))
      throw new UsageError(`There is no tenant ${tenant}: begin with "seed demo" or "site put".`);
    if (values.beside !== true && (await hasModels(database, tenant)))
      throw new UsageError('The register has models: give --beside to mix made-up ones among them.');
    const clock = () => new Date();
    const written = await seedScale(
      { database, units: await openUnits(clock) },
      { tenant, count, now: clock() },
    );
    process.stdout.write(written === 0 ? 'A trial set is there already.\n' : `${written} made-up models.\n`);
  });
}
