import { migrate } from '../database/migrate.js';
import type { Database } from '../database/database.js';
import { openFromSettings } from '../open-database.js';
import { readSettings } from '../settings.js';

/** Runs one command on the database of the settings, also while a server is running on it. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const log = (message: string) => process.stderr.write(`${message}\n`);
  const database = await openFromSettings(readSettings(process.env), { log, share: true });
  try {
    await migrate(database);
    await work(database);
  } finally {
    await database.close();
  }
}
