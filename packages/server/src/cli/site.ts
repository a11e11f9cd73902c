import { registerSite } from '../sites/put.js';
import { listSites } from '../sites/store.js';
import { openUnits } from '../units.js';
import { readOptions, required, toOrigin, UsageError } from './usage.js';
import { withDatabase } from './with-database.js';

const clock = (): Date => new Date();

async function put(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    key: { type: 'string' },
    unit: { type: 'string' },
    'name-vi': { type: 'string' },
    'name-en': { type: 'string' },
    origin: { type: 'string', multiple: true },
    anonymous: { type: 'boolean' },
  });
  const wanted = {
    key: required(values.key, 'key'),
    unitKey: required(values.unit, 'unit'),
    nameVi: required(values['name-vi'], 'name-vi').normalize('NFC'),
    nameEn: required(values['name-en'], 'name-en').normalize('NFC'),
    origins: (values.origin ?? []).map(toOrigin),
    anonymousAllowed: values.anonymous ?? false,
  };
  if (wanted.origins.length === 0) throw new UsageError('--origin is needed.');
  await withDatabase(async (database) => {
    await registerSite(database, await openUnits(clock), wanted, clock());
    process.stdout.write(`${wanted.key} may be used by ${wanted.origins.join(', ')}.\n`);
  });
}

async function list(args: string[]): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: 'string' } });
  const tenant = required(values.tenant, 'tenant');
  await withDatabase(async (database) => {
    for (const { key, unit_key, origins, name_vi } of await listSites(database, tenant))
      process.stdout.write(`${[key, unit_key, origins.join(' '), name_vi].join('\t')}\n`);
  });
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { put, list };

export async function site([action = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[action];
  if (!command) throw new UsageError('site put or site list.');
  await command(args);
}
