/** One embedded PostgreSQL for all test files, with a seeded database that each file copies; and the programs that they run. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import type { Connection } from '../src/postgres/cluster.js';
import { startEmbedded } from '../src/postgres/embedded.js';
import { seedDemo } from '../src/seed/demo.js';
import { seedExampleModels } from '../src/seed/example-models.js';
import { openUnits } from '../src/units.js';
import { PAGE_ORIGIN, TEMPLATE } from './support/names.js';
import { buildPrograms } from './support/programs.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connection;
    /** Paths of the programs that tests run, by name. */
    programs: Record<'cli' | 'sequencer', string>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gd-test-'));
  // For root, so that the account of the database can pass and nothing is left in /var/lib/gd.
  await chmod(folder, 0o755);
  const postgres = await startEmbedded({ dataFolder: folder, log: (message) => console.warn(message) });
  project.provide('postgres', postgres.connection);
  const programs = await buildPrograms();
  project.provide('programs', programs.paths);

  const server = openDatabase({ ...postgres.connection });
  await server.session((client) => client.query(`create database ${TEMPLATE}`));
  await server.close();
  const template = openDatabase({ ...postgres.connection, database: TEMPLATE });
  await migrate(template);
  // Before the present of the tests: the log begins with what was seeded.
  const seededAt = new Date('2026-03-01T09:00:00+07:00');
  const units = await openUnits(() => seededAt);
  await seedDemo(template, units, [PAGE_ORIGIN], seededAt);
  await seedExampleModels(template, units, seededAt);
  await template.close();

  return async () => {
    await postgres.close();
    await programs.remove();
    await rm(folder, { recursive: true, force: true });
  };
}
