import * as z from 'zod/mini';
import { role } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const keyRow = z.object({
  tenant_id: z.string(),
  key_id: z.string(),
  secret_hash: z.instanceof(Buffer),
  name: z.string(),
  roles: z.array(role()),
  unit_key: z.string(),
  created_at: z.string(),
  revoked_at: z.nullable(z.string()),
});
export type KeyRow = z.output<typeof keyRow>;

const find = statement('key_find', keyRow, 'select * from api_keys where tenant_id = $1 and key_id = $2');
const list = statement(
  'key_list',
  keyRow,
  'select * from api_keys where tenant_id = $1 order by created_at, key_id',
);
const insert = statement(
  'key_insert',
  z.object({}),
  `insert into api_keys (tenant_id, key_id, secret_hash, name, roles, unit_key, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const revoke = statement(
  'key_revoke',
  z.object({}),
  'update api_keys set revoked_at = $3 where tenant_id = $1 and key_id = $2 and revoked_at is null',
);

export const findKey = (db: Db, tenant: string, keyId: string): Promise<KeyRow | undefined> =>
  db.one(find, [tenant, keyId]);
export const listKeys = (db: Db, tenant: string): Promise<KeyRow[]> => db.all(list, [tenant]);
export const insertKey = (
  db: Db,
  row: Omit<KeyRow, 'created_at' | 'revoked_at'>,
  now: Date,
): Promise<number> =>
  db.run(insert, [row.tenant_id, row.key_id, row.secret_hash, row.name, row.roles, row.unit_key, now]);
/** Returns 0 when no living key has the id. */
export const revokeKey = (db: Db, tenant: string, keyId: string, now: Date): Promise<number> =>
  db.run(revoke, [tenant, keyId, now]);
