import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { vault as command } from '../src/cli/vault.js';
import { type Database, openDatabase } from '../src/database/database.js';
import { putTenant } from '../src/sites/store.js';
import { makeMasterKey, masterKeyPath, VaultError } from '../src/vault/master-key.js';
import { KeyDestroyedError, openVault, type Vault } from '../src/vault/vault.js';
import { copyTemplate } from './support/database.js';
import { TENANT } from './support/names.js';

let databaseUrl: string;
let database: Database;
let folder: string;
let vault: Vault;
const clock = () => new Date('2026-03-02T09:00:00+07:00');
const open = (dataFolder = folder, masterKey?: Buffer) =>
  openVault({ database, dataFolder, masterKey, clock });

beforeAll(async () => {
  databaseUrl = await copyTemplate();
  database = openDatabase({ connectionString: databaseUrl });
  folder = await mkdtemp(join(tmpdir(), 'gd-vault-'));
  for (const tenant of ['01', '48']) await putTenant(database, tenant, `${tenant}@2025-07-01`, clock());
  vault = await open();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const plain = Buffer.from('Nguyễn Thị Hạnh, 0912 345 678');
const versionOf = (sealed: Buffer): number => sealed.readUInt32BE(1);

describe('what is sealed', () => {
  it('opens under the same tenant and context, and never looks the same twice', async () => {
    const [one, two] = [
      await vault.seal(database, TENANT, 'contact:a', plain),
      await vault.seal(database, TENANT, 'contact:a', plain),
    ];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('Hạnh')).toBe(false);
    expect(await vault.open(database, TENANT, 'contact:a', one)).toEqual(plain);
  });

  it('does not open elsewhere, nor with any byte changed', async () => {
    const sealed = await vault.seal(database, TENANT, 'contact:a', plain);
    await vault.seal(database, '01', 'contact:a', plain);
    await expect(vault.open(database, TENANT, 'contact:b', sealed)).rejects.toThrow();
    await expect(vault.open(database, '01', 'contact:a', sealed)).rejects.toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(vault.open(database, TENANT, 'contact:a', changed)).rejects.toThrow();
    }
    await expect(vault.open(database, TENANT, 'contact:a', sealed.subarray(0, 20))).rejects.toThrow();
  });

  it('opens on another server with the same master key, also when the transaction that first sealed failed', async () => {
    await putTenant(database, '79', '79@2025-07-01', clock());
    let kept: Buffer | undefined;
    const failing = database.transaction(async (db) => {
      kept = await vault.seal(db, '79', 'x', plain);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    const later = await vault.seal(database, '79', 'x', plain);
    const other = await open();
    expect(await other.open(database, '79', 'x', later)).toEqual(plain);
    expect(await other.open(database, '79', 'x', kept ?? Buffer.of())).toEqual(plain);
    expect(other.secretFor('a')).toEqual(vault.secretFor('a'));
    expect(other.secretFor('a')).not.toEqual(vault.secretFor('b'));
  });
});

describe('the key of a tenant', () => {
  it('is stored wrapped only', async () => {
    const { rows } = await database.session((client) =>
      client.query<{ wrapped: Buffer }>('select wrapped from tenant_keys'),
    );
    expect(rows.length).toBeGreaterThan(2);
    const master = Buffer.from(await readFile(join(folder, 'master.key'), 'utf8'), 'base64');
    for (const { wrapped } of rows) expect(wrapped.includes(master)).toBe(false);
  });

  it('may be replaced: what it sealed still opens', async () => {
    const before = await vault.seal(database, TENANT, 'x', plain);
    const version = await vault.rotate(database, TENANT, clock());
    const after = await vault.seal(database, TENANT, 'x', plain);
    expect([versionOf(before), versionOf(after)]).toEqual([version - 1, version]);
    for (const sealed of [before, after])
      expect(await vault.open(database, TENANT, 'x', sealed)).toEqual(plain);
  });

  it('once destroyed opens nothing ever again, for this tenant only; its version is not used twice', async () => {
    const [lost, kept] = [
      await vault.seal(database, '48', 'x', plain),
      await vault.seal(database, TENANT, 'x', plain),
    ];
    await vault.destroyTenantKey(database, '48', clock());
    for (const server of [vault, await open()]) {
      await expect(server.open(database, '48', 'x', lost)).rejects.toThrow(KeyDestroyedError);
      expect(await server.open(database, TENANT, 'x', kept)).toEqual(plain);
    }
    const { rows } = await database.session((client) =>
      client.query(`select wrapped from tenant_keys where tenant_id = '48' and wrapped is not null`),
    );
    expect(rows).toEqual([]);
    const anew = await vault.seal(database, '48', 'x', plain);
    expect(versionOf(anew)).toBe(versionOf(lost) + 1);
    await expect(vault.open(database, '48', 'x', lost)).rejects.toThrow(KeyDestroyedError);
  });
});

describe('the master key', () => {
  it('is a file that only its owner reads, made once by servers that start together', async () => {
    const shared = await mkdtemp(join(tmpdir(), 'gd-key-'));
    try {
      const keys = await Promise.all([1, 2, 3, 4].map(() => makeMasterKey(shared)));
      expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
      expect((await stat(join(shared, 'master.key'))).mode & 0o777).toBe(0o600);
    } finally {
      await rm(shared, { recursive: true });
    }
  });

  it('that is another one, or is gone, stops the start with words that help', async () => {
    await expect(open(folder, Buffer.alloc(32, 1))).rejects.toThrow(/does not fit this database/);
    const empty = await mkdtemp(join(tmpdir(), 'gd-empty-'));
    try {
      await expect(open(empty)).rejects.toThrow(VaultError);
      await expect(open(empty)).rejects.toThrow(/set GD_MASTER_KEY, or put .*master\.key back/);
      await expect(stat(join(empty, 'master.key'))).rejects.toThrow();
    } finally {
      await rm(empty, { recursive: true });
    }
    const key = Buffer.from(await readFile(join(folder, 'master.key'), 'utf8'), 'base64');
    await expect(open('/nowhere', key)).resolves.toBeDefined();
  });
});

describe('the command line', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('is taken from the server that made it while this one looked', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'gd-vault-'));
    // The other server writes the file between this one's look for it and its look for what is sealed.
    const one: Database['one'] = async (query, values) => {
      await copyFile(masterKeyPath(folder), masterKeyPath(fresh));
      return database.one(query, values);
    };
    const late = openVault({
      database: { ...database, one },
      dataFolder: fresh,
      masterKey: undefined,
      clock,
    });
    await expect(late).resolves.toBeDefined();
    await rm(fresh, { recursive: true });
  });

  it('rotates, destroys only when that is meant, and needs the right master key', async () => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('GD_DATA_DIR', folder);
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const sealed = await vault.seal(database, '01', 'x', plain);
    await command(['rotate', '--tenant', '01']);
    expect(said.mock.lastCall).toEqual(['Tenant 01 seals with key 2 from now on.\n']);
    await expect(command(['destroy', '--tenant', '01'])).rejects.toThrow('add --confirm destroy-01');
    await expect(command(['rotate', '--tenant', '99'])).rejects.toThrow('There is no tenant 99');
    expect(await (await open()).open(database, '01', 'x', sealed)).toEqual(plain);
    // Hashes of ID numbers, of which one who has the master key could try all.
    await database.session((client) =>
      client.query(`alter table contact_subjects drop constraint contact_subjects_tenant_id_case_id_fkey;
        insert into contact_subjects (tenant_id, subject_hash, is_id_number, case_id)
        select tenant_id, '', true, gen_random_uuid() from tenants where tenant_id in ('01', '${TENANT}')`),
    );
    await command(['destroy', '--tenant', '01', '--confirm', 'destroy-01']);
    const left = await database.session((client) => client.query('select tenant_id from contact_subjects'));
    expect(left.rows).toEqual([{ tenant_id: TENANT }]);
    await expect((await open()).open(database, '01', 'x', sealed)).rejects.toThrow(KeyDestroyedError);
    vi.stubEnv('GD_MASTER_KEY', Buffer.alloc(32, 1).toString('base64'));
    await expect(command(['rotate', '--tenant', TENANT])).rejects.toThrow('does not fit this database');
  });
});
