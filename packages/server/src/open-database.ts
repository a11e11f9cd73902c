/** The database of the settings: the one at `DATABASE_URL`, or the embedded one. */
import { openDatabase, type Database } from './database/database.js';
import { type EmbeddedPostgres, startEmbedded, useEmbedded } from './postgres/embedded.js';
import type { Settings } from './settings.js';

export interface OpenOptions {
  log: (message: string) => void;
  /** Whether a database that another server already runs may be used, as the command line does. */
  share: boolean;
}

/** Opens the database; `close` also stops the embedded one. */
export async function openFromSettings(
  { databaseUrl, dataFolder }: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
  { log, share }: OpenOptions,
): Promise<Database> {
  if (databaseUrl !== undefined) return openDatabase({ connectionString: databaseUrl });
  const options = { dataFolder, log };
  const embedded: EmbeddedPostgres = share ? await useEmbedded(options) : await startEmbedded(options);
  const database = openDatabase({ ...embedded.connection });
  return {
    ...database,
    async close() {
      await database.close();
      await embedded.close();
    },
  };
}
