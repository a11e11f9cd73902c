/** The keys of a log: made at first use, sealed by the vault, changed by command. */
import { newPrivateKey, openSigner, openVerifierKey, type Signer } from '@gd/receipts';
import type { Database, Db } from '../database/database.js';
import { ShortMemory } from '../short-memory.js';
import type { Vault } from '../vault/vault.js';
import { openNodeSeed } from './node-seed.js';
import { activeKey, insertKey, type KeyRow, retireKey } from './key-store.js';

export interface LogKeys {
  /** The key that signs now. One that was retired may still sign for a few seconds; what it signs is good. */
  signer(db: Db, tenant: string): Promise<Signer>;
  /** Opens a key as it is kept. */
  open(db: Db, tenant: string, key: KeyRow): Promise<Signer>;
  /** Makes the first key of a tenant where there is none. */
  ensure(tenant: string): Promise<void>;
  /** Makes the key that signs from now on; the older ones verify what they have signed. Returns its public key. */
  rotate(tenant: string): Promise<string>;
}

export interface LogKeysOptions {
  database: Database;
  vault: Pick<Vault, 'seal' | 'open'>;
  clock: () => Date;
  /** The address people know the server by; it names new logs. */
  publicUrl: string | undefined;
}

const REMEMBERED_MS = 5_000;
const REMEMBERED_KEYS = 200;

const contextOf = (keyId: string): string => `log-key:${keyId}`;

/** The name of a tenant's log (C2SP: a URL without a scheme). It never changes, also when the address does. */
const nameOf = (publicUrl: string | undefined, tenant: string): string =>
  `${publicUrl === undefined ? 'localhost' : new URL(publicUrl).host}/log/${tenant}`;

export function openLogKeys({ database, vault, clock, publicUrl }: LogKeysOptions): LogKeys {
  const made = new Set<string>();
  const active = new ShortMemory<Signer>(REMEMBERED_MS, REMEMBERED_KEYS);

  async function make(db: Db, tenant: string, name: string): Promise<KeyRow> {
    const privateKey = await newPrivateKey(name);
    const { id, verifierKey } = await openSigner(privateKey);
    const sealed = await vault.seal(db, tenant, contextOf(id), Buffer.from(privateKey));
    const row = { key_id: id, verifier_key: verifierKey, sealed };
    await insertKey(db, tenant, row, clock());
    return row;
  }

  async function open(db: Db, tenant: string, { key_id, sealed }: KeyRow): Promise<Signer> {
    const privateKey = await vault.open(db, tenant, contextOf(key_id), sealed);
    return openSigner(privateKey.toString(), openNodeSeed);
  }

  // In a transaction of its own: a key that is rolled back with somebody's work must not have signed anything.
  async function ensure(tenant: string): Promise<void> {
    if (made.has(tenant)) return;
    if (!(await activeKey(database, tenant))) await make(database, tenant, nameOf(publicUrl, tenant));
    made.add(tenant);
  }

  async function load(db: Db, tenant: string): Promise<Signer> {
    let row = await activeKey(db, tenant);
    if (!row) {
      await ensure(tenant);
      row = await activeKey(database, tenant);
    }
    if (!row) throw new Error(`The log of tenant ${tenant} has no key`);
    return open(db, tenant, row);
  }

  return {
    signer: (db, tenant) => active.get(tenant, () => load(db, tenant)),
    open,
    ensure,
    async rotate(tenant) {
      return database.transaction(async (db) => {
        const old = await retireKey(db, tenant, clock());
        const name = old === undefined ? nameOf(publicUrl, tenant) : (await openVerifierKey(old)).name;
        return (await make(db, tenant, name)).verifier_key;
      });
    },
  };
}
