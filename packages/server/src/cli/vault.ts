import { forgetSubjects } from '../contacts/store.js';
import type { Database } from '../database/database.js';
import { readSettings } from '../settings.js';
import { listTenants } from '../sites/store.js';
import { openVault, type Vault } from '../vault/vault.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

interface Work {
  database: Database;
  vault: Vault;
  tenant: string;
}

async function withVault(tenant: string, work: (over: Work) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  await withDatabase(async (database) => {
    if (!(await listTenants(database)).includes(tenant))
      throw new UsageError(`There is no tenant ${tenant}.`);
    await work({ database, vault: await openVault({ database, clock, ...settings }), tenant });
  });
}

async function rotate(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' } });
  await withVault(required(values.tenant, 'tenant'), async ({ database, vault, tenant }) => {
    const version = await vault.rotate(database, tenant, clock());
    process.stdout.write(`Tenant ${tenant} seals with key ${version} from now on.\n`);
  });
}

async function destroy(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' }, confirm: { type: 'string' } });
  const wanted = required(values.tenant, 'tenant');
  if (values.confirm !== `destroy-${wanted}`)
    throw new UsageError(
      `This makes every contact and every secret of tenant ${wanted} unreadable, for good. ` +
        `To do it, add --confirm destroy-${wanted}.`,
    );
  await withVault(wanted, async ({ database, vault, tenant }) => {
    await database.transaction(async (db) => {
      await vault.destroyTenantKey(db, tenant, clock());
      await forgetSubjects(db, tenant);
    });
    process.stdout.write(`The keys of tenant ${tenant} are destroyed.\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { rotate, destroy };

export async function vault([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('vault rotate or vault destroy.');
  await command(args);
}
