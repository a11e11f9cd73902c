/** API keys of staff: `gd_key_<tenant>_<id>_<secret>`. Shown once, kept as a hash. */
import { randomInt } from 'node:crypto';
import type { Role } from '@gd/contract';
import type { Database, Db } from '../database/database.js';
import { hashSecret, newSecret, sameHash } from '../ids.js';
import { findTenant } from '../sites/store.js';
import type { Units } from '../units.js';
import type { Officer } from '../use-case.js';
import { findKey, insertKey } from './store.js';

const API_KEY = /^gd_key_(\d{2})_([a-z0-9]{10})_([A-Za-z0-9_-]{43})$/;
const ID_SYMBOLS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LENGTH = 10;
/** What a key that does not exist is compared with, so that it takes as long as one that does. */
const NO_HASH = hashSecret('');

const newKeyId = (): string =>
  Array.from({ length: ID_LENGTH }, () => ID_SYMBOLS.charAt(randomInt(ID_SYMBOLS.length))).join('');

/** What stands before the secret of a key, whether there is such a key or not; empty for what has no key's form. */
export const keyIdOf = (key: string): string => API_KEY.exec(key)?.[2] ?? '';

export interface NewKey {
  tenant: string;
  roles: readonly Role[];
  unitKey: string;
  name: string;
}

export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * Makes a key and returns it; it cannot be shown again.
 * @throws {KeyError} when the tenant does not exist, or the unit is not one of it in force today
 */
export async function createKey(db: Database, units: Units, wanted: NewKey, now: Date): Promise<string> {
  if (!(await findTenant(db, wanted.tenant))) throw new KeyError(`There is no tenant ${wanted.tenant}.`);
  const refusal = await units.refusal(wanted.unitKey, wanted.tenant);
  if (refusal) throw new KeyError(`The unit ${wanted.unitKey} cannot be used: ${refusal}.`);
  const keyId = newKeyId();
  const secret = newSecret();
  await insertKey(
    db,
    {
      tenant_id: wanted.tenant,
      key_id: keyId,
      secret_hash: hashSecret(secret),
      name: wanted.name,
      roles: [...wanted.roles],
      unit_key: wanted.unitKey,
    },
    now,
  );
  return `gd_key_${wanted.tenant}_${keyId}_${secret}`;
}

/** The officer a key belongs to, or undefined for a key that is wrong or revoked. */
export async function authenticate(
  db: Db,
  units: Units,
  key: string,
): Promise<{ tenant: string; officer: Officer } | undefined> {
  const [, tenant, keyId, secret] = API_KEY.exec(key) ?? [];
  if (tenant === undefined || keyId === undefined || secret === undefined) return undefined;
  const row = await findKey(db, tenant, keyId);
  const matches = sameHash(hashSecret(secret), row?.secret_hash ?? NO_HASH);
  if (!row || !matches || row.revoked_at !== null) return undefined;
  const sees = row.unit_key === (await units.provinceKey(tenant)) ? 'tenant' : 'unit';
  const { name, roles, unit_key: unitKey } = row;
  return { tenant, officer: { id: `key:${keyId}`, name, roles, unitKey, sees } };
}
