import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const keyRow = z.object({ version: z.int(), wrapped: z.nullable(z.instanceof(Buffer)) });

const newest = statement(
  'tenant_key_newest',
  keyRow,
  `select version, wrapped from tenant_keys where tenant_id = $1 and wrapped is not null
   order by version desc limit 1`,
);
const byVersion = statement(
  'tenant_key_by_version',
  keyRow,
  'select version, wrapped from tenant_keys where tenant_id = $1 and version = $2',
);
const highest = statement(
  'tenant_key_highest',
  z.object({ version: z.int() }),
  'select coalesce(max(version), 0)::int as version from tenant_keys where tenant_id = $1',
);
// Where another server was first, its key stays.
const insert = statement(
  'tenant_key_insert',
  z.object({}),
  `insert into tenant_keys (tenant_id, version, wrapped, created_at) values ($1, $2, $3, $4)
   on conflict do nothing`,
);
const destroy = statement(
  'tenant_key_destroy',
  z.object({}),
  `update tenant_keys set wrapped = null, destroyed_at = $2 where tenant_id = $1 and wrapped is not null`,
);

export interface WrappedKey {
  version: number;
  wrapped: Buffer;
}

const livingKey = (row: z.output<typeof keyRow> | undefined): WrappedKey | undefined =>
  row?.wrapped ? { version: row.version, wrapped: row.wrapped } : undefined;

export const newestKey = async (db: Db, tenant: string): Promise<WrappedKey | undefined> =>
  livingKey(await db.one(newest, [tenant]));
/** Undefined for a key that is destroyed or was never there. */
export const keyOfVersion = async (
  db: Db,
  tenant: string,
  version: number,
): Promise<WrappedKey | undefined> => livingKey(await db.one(byVersion, [tenant, version]));
/** 0 where there is none. Destroyed ones count. */
export const highestVersion = async (db: Db, tenant: string): Promise<number> =>
  (await db.one(highest, [tenant]))?.version ?? 0;
/** Returns 0 when the version is taken. */
export const insertKey = (db: Db, tenant: string, key: WrappedKey, now: Date): Promise<number> =>
  db.run(insert, [tenant, key.version, key.wrapped, now]);
export const destroyKeys = (db: Db, tenant: string, now: Date): Promise<number> =>
  db.run(destroy, [tenant, now]);
