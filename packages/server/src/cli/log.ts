import { listKeys } from '../log/key-store.js';
import { openLogKeys } from '../log/keys.js';
import { readSettings } from '../settings.js';
import { listTenants } from '../sites/store.js';
import { openVault } from '../vault/vault.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

async function rotateKey(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  const settings = readSettings(process.env);
  await withDatabase(async (database) => {
    if (!(await listTenants(database)).includes(tenant))
      throw new UsageError(`There is no tenant ${tenant}.`);
    const vault = await openVault({ database, clock, ...settings });
    const { publicUrl } = settings;
    // The public key alone on standard output, so that a script can publish it.
    process.stdout.write(`${await openLogKeys({ database, vault, clock, publicUrl }).rotate(tenant)}\n`);
  });
}

async function keys(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  await withDatabase(async (database) => {
    for (const key of await listKeys(database, tenant)) process.stdout.write(`${key}\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  'rotate-key': rotateKey,
  keys,
};

export async function log([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('log keys or log rotate-key.');
  await command(args);
}
