/** Reads the catalogue: the rules of a database that may be sharded by tenant (design: grows without a rewrite). */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { statement } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Not a table of any tenant: which migrations were applied. */
const OF_THE_SERVER = 'schema_migrations';

const query = <Row extends z.ZodMiniType>(row: Row, sql: string) =>
  server.services.database.all(statement('catalogue', row, sql), []);

const tables = () =>
  query(
    z.object({ name: z.string() }),
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );

describe('the schema', () => {
  it('has tenant_id first in every primary key and unique index', async () => {
    const indexes = await query(
      z.object({
        table_name: z.string(),
        index_name: z.string(),
        is_primary: z.boolean(),
        first: z.string(),
      }),
      `select t.relname as table_name, i.relname as index_name, x.indisprimary as is_primary, a.attname as first
       from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
       where t.relnamespace = 'public'::regnamespace and x.indisunique`,
    );
    const ofTenants = indexes.filter(({ table_name }) => table_name !== OF_THE_SERVER);
    expect(ofTenants.filter(({ first }) => first !== 'tenant_id')).toEqual([]);
    const withKey = new Set(
      indexes.filter(({ is_primary }) => is_primary).map(({ table_name }) => table_name),
    );
    for (const { name } of await tables()) expect(withKey).toContain(name);
  });

  it('has foreign keys only within a tenant', async () => {
    const keys = await query(
      z.object({ name: z.string(), source: z.string(), target: z.string() }),
      `select c.conname as name, s.attname as source, f.attname as target
       from pg_constraint c
       join pg_attribute s on s.attrelid = c.conrelid and s.attnum = c.conkey[1]
       join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
       where c.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(key).toMatchObject({ source: 'tenant_id', target: 'tenant_id' });
  });

  it('has no sequence, no trigger, no rule and one extension', async () => {
    const names = z.object({ name: z.string() });
    expect(await query(names, `select relname as name from pg_class where relkind = 'S'`)).toEqual([]);
    expect(await query(names, `select tgname as name from pg_trigger where not tgisinternal`)).toEqual([]);
    expect(await query(names, `select rulename as name from pg_rules where schemaname = 'public'`)).toEqual(
      [],
    );
    expect(await query(names, `select extname as name from pg_extension where extname <> 'plpgsql'`)).toEqual(
      [{ name: 'pg_trgm' }],
    );
  });

  it('lies in a cluster with checksums, durable writes and the builtin C.UTF-8 locale', async () => {
    const rows = await query(
      z.object({ name: z.string(), setting: z.string() }),
      `select name, setting from pg_settings
       where name in ('data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses') order by name`,
    );
    expect(rows).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    const locale = await query(
      z.object({ provider: z.string(), locale: z.string() }),
      `select datlocprovider::text as provider, datlocale as locale from pg_database where datname = current_database()`,
    );
    expect(locale).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('is found complete when migrated again, and a changed migration is refused', async () => {
    const { database } = server.services;
    expect(await migrate(database)).toEqual([]);
    await database.session((client) =>
      client.query(`update schema_migrations set checksum = 'x' where number = 2`),
    );
    await expect(migrate(database)).rejects.toThrow('002-files.sql was changed');
  });

  it('is made once when servers start together', async () => {
    await server.services.database.session((client) =>
      client.query('drop schema public cascade; create schema public'),
    );
    const applied = await Promise.all([1, 2, 3].map(() => migrate(server.services.database)));
    expect(applied.flat()).toEqual(await migrations());
  });
});

const migrations = async (): Promise<string[]> =>
  (await readdir(new URL('../migrations/', import.meta.url))).sort();

describe('the statements', () => {
  const sources = async (): Promise<string[]> => {
    const folder = new URL('../src/', import.meta.url);
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  };

  it('never change or remove an event, but for its words when they are erased and its first commitment', async () => {
    const changes = (await sources()).flatMap(
      (source) => source.match(/(update|delete from|truncate)\s+case_events[^`']*/gi) ?? [],
    );
    expect(changes.sort()).toEqual([
      expect.stringMatching(/^update case_events set commitment = .* and commitment is null$/s),
      expect.stringMatching(
        /^update case_events set text = null, right_address = null, done_by = null, salt = null\s+where tenant_id = \$1 and case_id = \$2$/,
      ),
    ]);
  });

  it('filter by tenant, but for one that cannot; `Conditions` does so for lists', async () => {
    const texts = (await sources()).flatMap((source) => [
      ...source.matchAll(
        /statement\(\s*'(\w+)',[^;]*?([`'])(\s*(?:select|insert|update|delete|with)(?:(?!\2)[^])*)\2,?\s*\)/g,
      ),
    ]);
    expect(texts.length).toBeGreaterThan(25);
    const without = texts.filter(([, , , sql]) => !sql?.includes('tenant_id')).map(([, name]) => name);
    expect(without.sort()).toEqual(['ping', 'site_all_origins']);
  });
});
