/** The SQL of the outbox. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { newId } from '../ids.js';
import type { OutboxKind, Payload } from './message.js';

const insert = statement(
  'outbox_insert',
  z.object({}),
  `insert into outbox (tenant_id, message_id, kind, payload, created_at, due_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
// A lease: the row comes back by itself when the worker that took it dies. SKIP LOCKED: servers never wait for each other.
const claim = statement(
  'outbox_claim',
  z.object({
    message_id: z.string(),
    payload: z.unknown(),
    attempts: z.int(),
    due_at: z.string(),
  }),
  `update outbox set due_at = $4, attempts = attempts + 1
   where tenant_id = $1 and message_id = any(array(
     select message_id from outbox
     where tenant_id = $1 and kind = $2 and due_at <= $3 and done_at is null and failed_at is null
     order by due_at limit $5 for update skip locked
   ))
   returning message_id, payload, attempts, due_at`,
);
// Only while the lease is ours: a worker that was too slow must not speak for the one that came after it.
const settle = statement(
  'outbox_settle',
  z.object({}),
  `update outbox set due_at = $4, last_error = $5, done_at = $6, failed_at = $7
   where tenant_id = $1 and message_id = $2 and due_at = $3 and done_at is null and failed_at is null`,
);
const again = statement(
  'outbox_again',
  z.object({}),
  `update outbox set due_at = $4, attempts = 0, failed_at = null
   where tenant_id = $1 and kind = $2 and failed_at >= $3`,
);
const count = statement(
  'outbox_count',
  z.object({ kind: z.string(), pending: z.int(), stuck: z.int() }),
  `select kind, count(*) filter (where failed_at is null)::int as pending,
          count(*) filter (where failed_at is not null)::int as stuck
   from outbox
   where tenant_id = $1 and (failed_at is not null or done_at is null and failed_at is null) group by kind`,
);
const forget = statement(
  'outbox_forget',
  z.object({}),
  'delete from outbox where tenant_id = $1 and created_at < $2 and (done_at is not null or failed_at is not null)',
);

export interface NewMessage<Kind extends OutboxKind> {
  tenant: string;
  kind: Kind;
  payload: Payload<Kind>;
  now: Date;
  /** Not before this moment; at once where absent. */
  dueAt?: Date;
}

/** Queues a message in the transaction of what it tells of: both are kept, or neither. Returns its id. */
export async function enqueue<Kind extends OutboxKind>(
  db: Db,
  { tenant, kind, payload, now, dueAt = now }: NewMessage<Kind>,
): Promise<string> {
  const id = newId();
  await db.send(insert, [tenant, id, kind, payload, now, dueAt]);
  return id;
}

export type ClaimedRow = z.output<typeof claim.row>;

/** Takes messages that are due, each until `until`. */
export const claimDue = (
  db: Db,
  {
    tenant,
    kind,
    now,
    until,
    limit,
  }: { tenant: string; kind: OutboxKind; now: Date; until: Date; limit: number },
): Promise<ClaimedRow[]> => db.all(claim, [tenant, kind, now, until, limit]);

export interface Outcome {
  error: string | null;
  /** The next attempt; for a message that is done or given up, of no meaning. */
  dueAt: Date;
  doneAt: Date | null;
  failedAt: Date | null;
}

/** Writes how an attempt ended. Returns 0 when the lease has ended meanwhile. */
export const settleClaimed = (
  db: Db,
  { tenant, id, lease }: { tenant: string; id: string; lease: string },
  { error, dueAt, doneAt, failedAt }: Outcome,
): Promise<number> => db.run(settle, [tenant, id, lease, dueAt, error, doneAt, failedAt]);

/** Queues once more what was given up since a time, with all attempts before it. Returns how many. */
export const sendAgain = (
  db: Db,
  { tenant, kind, since, now }: { tenant: string; kind: OutboxKind; since: Date; now: Date },
): Promise<number> => db.run(again, [tenant, kind, since, now]);

/** How many messages of each kind wait, and how many were given up, in one tenant. */
export const countOpen = (db: Db, tenant: string): Promise<z.output<typeof count.row>[]> =>
  db.all(count, [tenant]);

/** Forgets messages queued before a time, unless they still wait; their webhook deliveries go with them. */
export const forgetMessages = (db: Db, tenant: string, before: Date): Promise<number> =>
  db.run(forget, [tenant, before]);
