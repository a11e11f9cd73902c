/** Seals personal data and secrets under a key of their tenant, which the master key wraps. */
import { hkdfSync, randomBytes } from 'node:crypto';
import type { Database, Db } from '../database/database.js';
import { ShortMemory } from '../short-memory.js';
import { listTenants } from '../sites/store.js';
import { decrypt, encrypt, KEY_BYTES } from './cipher.js';
import { makeMasterKey, masterKeyPath, readMasterKey, VaultError } from './master-key.js';
import { destroyKeys, highestVersion, insertKey, keyOfVersion, newestKey, type WrappedKey } from './store.js';

/** The key that something was sealed by is destroyed: what it held is erased, on purpose and for good. */
export class KeyDestroyedError extends Error {
  override readonly name = 'KeyDestroyedError';
}

export interface Vault {
  /**
   * Seals bytes for a tenant.
   * @param context what they are and whose, such as `contact:<case id>`; they open only under the same words
   */
  seal(db: Db, tenant: string, context: string, plain: Buffer): Promise<Buffer>;
  /**
   * Opens what was sealed.
   * @throws {KeyDestroyedError} after the keys of the tenant were destroyed
   * @throws an error of the cipher when tenant, context or bytes are others
   */
  open(db: Db, tenant: string, context: string, sealed: Buffer): Promise<Buffer>;
  /** Makes the key that is used from now on; older ones still open what they sealed. Returns its version. */
  rotate(db: Db, tenant: string, now: Date): Promise<number>;
  /**
   * Crypto-erasure: nothing sealed for the tenant until now can be opened again. Servers forget keys that they have in
   * memory within {@link REMEMBERED_MS}. A backup of the database still has the wrapped keys: it must go as well.
   */
  destroyTenantKey(db: Db, tenant: string, now: Date): Promise<void>;
  /** A key for one purpose, the same on every server with this master key: for keyed hashes and signatures. */
  secretFor(purpose: string): Buffer;
}

export interface VaultOptions {
  database: Database;
  dataFolder: string;
  /** Undefined: the file in the data folder, made where there is none. */
  masterKey: Buffer | undefined;
  clock: () => Date;
}

const REMEMBERED_MS = 30_000;
const REMEMBERED_KEYS = 200;
/** First byte of what is sealed, then the version of the key in four bytes. */
const FORMAT = 1;
const HEADER_BYTES = 5;

const derive = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', `gd ${purpose}`, KEY_BYTES));

async function masterKeyOf(
  { database, dataFolder, masterKey }: VaultOptions,
  tenants: string[],
): Promise<Buffer> {
  const known = masterKey ?? (await readMasterKey(dataFolder));
  if (known) return known;
  for (const tenant of tenants) {
    if ((await highestVersion(database, tenant)) === 0) continue;
    // Another server that starts at the same time writes the file before anything is sealed.
    const made = await readMasterKey(dataFolder);
    if (made) return made;
    // A new key would only hide that the old one is lost.
    throw new VaultError(
      `The master key of this database is missing: set GD_MASTER_KEY, or put ${masterKeyPath(dataFolder)} back.`,
    );
  }
  return makeMasterKey(dataFolder);
}

/** @throws {VaultError} when the master key is missing or does not fit the database */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { database, clock } = options;
  const tenants = await listTenants(database);
  const master = await masterKeyOf(options, tenants);
  const wrappingKey = derive(master, 'tenant keys');
  const secrets = new Map<string, Buffer>();
  let keys = new ShortMemory<{ version: number; key: Buffer }>(REMEMBERED_MS, REMEMBERED_KEYS);

  const unwrap = (tenant: string, { version, wrapped }: WrappedKey) => ({
    version,
    key: decrypt(wrappingKey, [tenant, version], wrapped),
  });
  async function make(db: Db, tenant: string, now: Date): Promise<number> {
    const version = (await highestVersion(db, tenant)) + 1;
    const wrapped = encrypt(wrappingKey, [tenant, version], randomBytes(KEY_BYTES));
    await insertKey(db, tenant, { version, wrapped }, now);
    return version;
  }
  // In a transaction of its own: a key that is rolled back with somebody's work must not be remembered.
  async function firstKey(tenant: string): Promise<WrappedKey> {
    await make(database, tenant, clock());
    const made = await newestKey(database, tenant);
    if (!made) throw new KeyDestroyedError(`The keys of tenant ${tenant} were destroyed just now`);
    return made;
  }
  const current = (db: Db, tenant: string) =>
    keys.get(tenant, async () => unwrap(tenant, (await newestKey(db, tenant)) ?? (await firstKey(tenant))));
  const ofVersion = (db: Db, tenant: string, version: number) =>
    keys.get(`${tenant} ${version}`, async () => {
      const found = await keyOfVersion(db, tenant, version);
      if (!found) throw new KeyDestroyedError(`Key ${version} of tenant ${tenant} is destroyed`);
      return unwrap(tenant, found);
    });

  for (const tenant of tenants) {
    if ((await highestVersion(database, tenant)) === 0) await make(database, tenant, clock());
    const key = await newestKey(database, tenant);
    try {
      if (key) unwrap(tenant, key);
    } catch {
      throw new VaultError(
        `The master key does not fit this database: it does not open the key of tenant ${tenant}. ` +
          `Start with the master key that the database was made with.`,
      );
    }
  }

  return {
    async seal(db, tenant, context, plain) {
      const { version, key } = await current(db, tenant);
      const header = Buffer.alloc(HEADER_BYTES, FORMAT);
      header.writeUInt32BE(version, 1);
      return Buffer.concat([header, encrypt(key, [tenant, version, context], plain)]);
    },
    async open(db, tenant, context, sealed) {
      if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw new Error('This is nothing sealed');
      const { version, key } = await ofVersion(db, tenant, sealed.readUInt32BE(1));
      return decrypt(key, [tenant, version, context], sealed.subarray(HEADER_BYTES));
    },
    async rotate(db, tenant, now) {
      const version = await make(db, tenant, now);
      keys = new ShortMemory(REMEMBERED_MS, REMEMBERED_KEYS);
      return version;
    },
    async destroyTenantKey(db, tenant, now) {
      await destroyKeys(db, tenant, now);
      keys = new ShortMemory(REMEMBERED_MS, REMEMBERED_KEYS);
    },
    secretFor(purpose) {
      const secret = secrets.get(purpose) ?? derive(master, purpose);
      secrets.set(purpose, secret);
      return secret;
    },
  };
}
