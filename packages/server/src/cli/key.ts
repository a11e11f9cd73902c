import { ROLES, type Role } from '@gd/contract';
import { createKey, KeyError } from '../keys/keys.js';
import { listKeys, revokeKey } from '../keys/store.js';
import { openUnits } from '../units.js';
import { readOptions, required, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

function toRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new UsageError(`There is no role ${text}. Roles: ${ROLES.join(', ')}.`);
  return role;
}

async function create(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
    name: { type: 'string' },
  });
  const roles = (values.role ?? []).map(toRole);
  if (roles.length === 0) throw new UsageError('--role is needed.');
  const wanted = {
    tenant: required(values.tenant, 'tenant'),
    roles,
    unitKey: required(values.unit, 'unit'),
    name: required(values.name, 'name').normalize('NFC'),
  };
  await withDatabase(async (database) => {
    const made = await createKey(database, await openUnits(clock), wanted, clock());
    // The key alone on standard output, so that a script can take it.
    process.stderr.write('The key is shown once; it cannot be read again:\n');
    process.stdout.write(`${made}\n`);
  });
}

async function list(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  await withDatabase(async (database) => {
    for (const { key_id, name, roles, unit_key, created_at, revoked_at } of await listKeys(
      database,
      tenant,
    )) {
      const state = revoked_at === null ? 'active' : `revoked ${revoked_at}`;
      process.stdout.write(`${[key_id, roles.join('+'), unit_key, created_at, state, name].join('\t')}\n`);
    }
  });
}

async function revoke(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' }, id: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  const id = required(values.id, 'id');
  await withDatabase(async (database) => {
    if ((await revokeKey(database, tenant, id, clock())) === 0)
      throw new KeyError(`There is no active key ${id}.`);
    process.stdout.write(`The key ${id} is revoked.\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { create, list, revoke };

export async function key([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('key create, key list or key revoke.');
  await command(args);
}
