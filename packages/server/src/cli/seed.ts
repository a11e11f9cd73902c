import { seedDemo } from '../seed/demo.js';
import { openLog } from '../logger.js';
import { seedDemoCases } from '../seed/demo-cases.js';
import { openServices } from '../services.js';
import { readSettings } from '../settings.js';
import { openUnits } from '../units.js';
import { readOptions, toOrigin, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

export async function seed(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, { origin: { type: 'string', multiple: true } }, true);
  if (positionals.join(' ') !== 'demo') throw new UsageError('There is one seed: demo.');
  const origins = (values.origin ?? []).map(toOrigin);
  await withDatabase(async (database) => {
    const { tenant, siteKeys, models } = await seedDemo(database, await openUnits(clock), origins, clock());
    const settings = readSettings(process.env);
    const services = await openServices(settings, database, { clock, log: openLog(settings.logLevel) });
    const cases = await seedDemoCases(services, clock());
    process.stdout.write(
      `Tenant ${tenant}, ${models} models, ${cases} new cases, sites:\n${siteKeys.join('\n')}\n`,
    );
  });
}
