import { readOptions } from './usage.js';
import { withDatabase } from './with-database.js';

export async function migrateCommand(args: string[]): Promise<void> {
  readOptions(args, {});
  await withDatabase(async () => {
    process.stdout.write('The schema is up to date.\n');
  });
}
