import { removeSessionsOf } from '../staff/store.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

async function endSessions(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' }, name: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  const name = required(values.name, 'name').normalize('NFC');
  await withDatabase(async (database) => {
    const ended = await removeSessionsOf(database, tenant, name);
    // No mistake: whoever shuts somebody out wants to know that nothing is open, and that is so.
    process.stdout.write(`${ended} sessions of ${name} are ended.\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  'end-sessions': endSessions,
};

export async function staff([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('staff end-sessions.');
  await command(args);
}
