/** Token buckets in PostgreSQL: exact, however many servers and calls take from one at the same time. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { type Limit, microseconds, secondsToWait, tokenTime } from './bucket.js';

/** A limit belongs to an address, which is of no tenant. No province has this code. */
const NO_TENANT = '00';

// $4 is what one token takes to come back, $5 the whole bucket. The row is locked from the comparison to the commit, so
// that each token is given once; a call that gets none changes nothing.
const take = statement(
  'bucket_take',
  z.object({}),
  `insert into rate_buckets as bucket (tenant_id, bucket, full_at)
   values ($1, $2, $3::timestamptz + $4::float8 * interval '1 microsecond')
   on conflict (tenant_id, bucket) do update
   set full_at = greatest(bucket.full_at, $3::timestamptz) + $4::float8 * interval '1 microsecond'
   where greatest(bucket.full_at, $3::timestamptz) + $4::float8 * interval '1 microsecond'
         <= $3::timestamptz + $5::float8 * interval '1 microsecond'`,
);
const find = statement(
  'bucket_find',
  z.object({ bucket: z.instanceof(Buffer), full_at: z.string() }),
  'select bucket, full_at from rate_buckets where tenant_id = $1 and bucket = any($2::bytea[])',
);
const forget = statement(
  'bucket_forget',
  z.object({}),
  'delete from rate_buckets where tenant_id = $1 and full_at <= $2',
);

export interface Bucket {
  id: Buffer;
  limit: Limit;
}

/** In how many seconds each of the buckets will have a token; undefined when they have. Takes none. */
export async function waitFor(db: Db, buckets: readonly Bucket[], now: Date): Promise<number | undefined> {
  const rows = await db.all(find, [NO_TENANT, buckets.map(({ id }) => id)]);
  const waits = rows.flatMap(({ bucket, full_at }) => {
    const limit = buckets.find(({ id }) => id.equals(bucket))?.limit;
    return (
      (limit && secondsToWait(limit, microseconds(Date.parse(full_at)), microseconds(now.getTime()))) ?? []
    );
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/**
 * Takes a token, or says in how many seconds there will be one. Outside a transaction it is a short one of its own.
 * The time is the server's, not the database's: servers whose clocks differ give a bucket's tokens a little earlier
 * or later, never twice.
 */
export async function takeToken(db: Db, bucket: Bucket, now: Date): Promise<number | undefined> {
  const { id, limit } = bucket;
  const token = tokenTime(limit);
  if ((await db.run(take, [NO_TENANT, id, now, token, limit.calls * token])) > 0) return undefined;
  return (await waitFor(db, [bucket], now)) ?? 1;
}

/** Forgets the buckets that are full: they need no row. */
export const forgetFullBuckets = (db: Db, now: Date): Promise<number> => db.run(forget, [NO_TENANT, now]);
