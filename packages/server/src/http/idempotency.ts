/** `Idempotency-Key`: the row that remembers an answer is written in the transaction of what it answers. */
import * as z from 'zod/mini';
import { type Database, type Db, statement } from '../database/database.js';
import { ProblemError } from '../problem-error.js';
import type { Caller } from '../use-case.js';

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Attempt {
  tenant: string;
  operation: string;
  caller: Caller;
  key: string;
  requestHash: Buffer;
  now: Date;
}

// While another transaction holds the same key, this waits for it until the lock timeout.
const claim = statement(
  'idempotency_claim',
  z.object({}),
  `insert into idempotency_keys (tenant_id, operation, caller, key, request_hash, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
const keep = statement(
  'idempotency_keep',
  z.object({}),
  `update idempotency_keys set status = $5, headers = $6, body = $7
   where tenant_id = $1 and operation = $2 and caller = $3 and key = $4`,
);
const recall = statement(
  'idempotency_recall',
  z.object({
    request_hash: z.instanceof(Buffer),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
  }),
  `select request_hash, status, headers, body from idempotency_keys
   where tenant_id = $1 and operation = $2 and caller = $3 and key = $4`,
);
const forget = statement(
  'idempotency_forget',
  z.object({}),
  'delete from idempotency_keys where tenant_id = $1 and created_at < $2',
);

function callerName(caller: Caller): string {
  if (caller.type === 'site') return `site:${caller.site.site_id}`;
  if (caller.type === 'officer') return caller.officer.id;
  if (caller.type === 'sender') return `case:${caller.caseId}`;
  throw new TypeError('Anybody may only read');
}

async function firstAnswer(db: Db, scope: readonly string[], requestHash: Buffer): Promise<StoredAnswer> {
  const row = await db.one(recall, scope);
  // The row was there a moment ago: it can only have been forgotten by age since.
  if (!row) throw new ProblemError('request_in_progress', { headers: { 'Retry-After': '1' } });
  if (!row.request_hash.equals(requestHash)) throw new ProblemError('idempotency_key_reused');
  return { status: row.status, headers: row.headers, body: row.body };
}

/** Runs work once for a key; a repeat gets the first answer. Work that fails leaves the key free. */
export function once(
  database: Database,
  { tenant, operation, caller, key, requestHash, now }: Attempt,
  work: (db: Db) => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const scope = [tenant, operation, callerName(caller), key];
  return database.transaction(async (db) => {
    if ((await db.run(claim, [...scope, requestHash, now])) === 0) return firstAnswer(db, scope, requestHash);
    const answer = await work(db);
    await db.run(keep, [...scope, answer.status, answer.headers, answer.body]);
    return answer;
  });
}

/** Forgets answers given before a time, in one tenant. */
export const forgetAnswers = (db: Db, tenant: string, before: Date): Promise<number> =>
  db.run(forget, [tenant, before]);
