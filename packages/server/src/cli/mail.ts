import { sendAgain } from '../outbox/store.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const DAY_MS = 24 * 60 * 60_000;

/** Older news than that would puzzle more than it tells. */
const DAYS = '3';

async function resend(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: 'string' },
    days: { type: 'string', default: DAYS },
  });
  const tenant = required(values.tenant, 'tenant');
  if (!/^[1-9]\d?$/.test(values.days)) throw new UsageError('--days must be a number from 1 to 99.');
  const now = new Date();
  const since = new Date(now.getTime() - Number(values.days) * DAY_MS);
  await withDatabase(async (database) => {
    const count = await sendAgain(database, { tenant, kind: 'mail', since, now });
    process.stdout.write(`${count} mails that were given up are sent again.\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { resend };

export async function mail([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('mail resend.');
  await command(args);
}
