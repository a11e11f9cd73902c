/** The SQL of the keys that sign a log. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const keyRow = z.object({ key_id: z.string(), verifier_key: z.string(), sealed: z.instanceof(Buffer) });
export type KeyRow = z.output<typeof keyRow>;

const active = statement(
  'log_key_active',
  keyRow,
  'select key_id, verifier_key, sealed from log_keys where tenant_id = $1 and retired_at is null',
);
// Another server that holds it is at the same work: there is nothing to wait for.
const claim = statement(
  'log_key_claim',
  keyRow,
  `select key_id, verifier_key, sealed from log_keys where tenant_id = $1 and retired_at is null
   for no key update skip locked`,
);
const list = statement(
  'log_key_list',
  z.object({ verifier_key: z.string() }),
  'select verifier_key from log_keys where tenant_id = $1 order by retired_at desc nulls first, created_at desc',
);
// Where another server was first, its key stays.
const insert = statement(
  'log_key_insert',
  z.object({}),
  `insert into log_keys (tenant_id, key_id, verifier_key, sealed, created_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing`,
);
const retire = statement(
  'log_key_retire',
  z.object({ verifier_key: z.string() }),
  `update log_keys set retired_at = $2 where tenant_id = $1 and retired_at is null returning verifier_key`,
);

export const activeKey = (db: Db, tenant: string): Promise<KeyRow | undefined> => db.one(active, [tenant]);
/** The active key, locked until the transaction ends; undefined where another transaction holds it. */
export const claimKey = (db: Db, tenant: string): Promise<KeyRow | undefined> => db.one(claim, [tenant]);
/** The present key first. */
export const listKeys = async (db: Db, tenant: string): Promise<string[]> =>
  (await db.all(list, [tenant])).map(({ verifier_key }) => verifier_key);
export const insertKey = (db: Db, tenant: string, key: KeyRow, now: Date): Promise<number> =>
  db.run(insert, [tenant, key.key_id, key.verifier_key, key.sealed, now]);
/** Ends the active key. Returns it, or undefined where there is none. */
export const retireKey = async (db: Db, tenant: string, now: Date): Promise<string | undefined> =>
  (await db.one(retire, [tenant, now]))?.verifier_key;
