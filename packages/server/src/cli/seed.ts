import { seedDemo } from '../seed/demo.js';
import { openLog } from '../logger.js';
import { seedDemoBook } from '../seed/demo-book.js';
import { seedDemoCases } from '../seed/demo-cases.js';
import { seedDemoModels } from '../seed/demo-models.js';
import { seedDemoScoring } from '../seed/demo-scoring.js';
import { seedExampleModels } from '../seed/example-models.js';
import { openServices } from '../services.js';
import { readSettings } from '../settings.js';
import { openUnits } from '../units.js';
import { seedScaleCommand } from './seed-scale.js';
import { readOptions, toOrigin, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

export async function seed(args: string[]): Promise<void> {
  if (args[0] === 'scale') return seedScaleCommand(args.slice(1));
  const { values, positionals } = readOptions(args, { origin: { type: 'string', multiple: true } }, true);
  if (positionals.join(' ') !== 'demo') throw new UsageError('There are two seeds: demo and scale.');
  const origins = (values.origin ?? []).map(toOrigin);
  await withDatabase(async (database) => {
    const { tenant, siteKeys } = await seedDemo(database, await openUnits(clock), origins, clock());
    const settings = readSettings(process.env);
    const services = await openServices(settings, database, { clock, log: openLog(settings.logLevel) });
    const cases = await seedDemoCases(services, clock());
    const models = await seedExampleModels(database, services.units, clock());
    await seedDemoModels(services, clock());
    await seedDemoScoring(services, clock());
    await seedDemoBook(services, clock());
    process.stdout.write(
      `Tenant ${tenant}, ${models} models, ${cases} new cases, sites:\n${siteKeys.join('\n')}\n`,
    );
  });
}
