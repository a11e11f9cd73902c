/** `Idempotency-Key`: the row that remembers an answer is written in the transaction of what it answers. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { ProblemError } from '../problem-error.js';
import type { Caller, Services } from '../use-case.js';
import { KeyDestroyedError, type Vault } from '../vault/vault.js';

const storedAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
export type StoredAnswer = z.output<typeof storedAnswer>;

/** An answer, and the id of the case or file that it shows, with which it is forgotten; null for anything else. */
export interface Answered {
  answer: StoredAnswer;
  about: string | null;
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
  `update idempotency_keys set sealed = $5, about = $6
   where tenant_id = $1 and operation = $2 and caller = $3 and key = $4`,
);
const recall = statement(
  'idempotency_recall',
  z.object({ request_hash: z.instanceof(Buffer), sealed: z.instanceof(Buffer) }),
  `select request_hash, sealed from idempotency_keys
   where tenant_id = $1 and operation = $2 and caller = $3 and key = $4`,
);
const forgetAbout = statement(
  'idempotency_forget_about',
  z.object({}),
  'delete from idempotency_keys where tenant_id = $1 and about = any($2::text[])',
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

/** Tenant, operation, caller and key. */
type Scope = readonly [tenant: string, ...rest: string[]];

/** Compressed: answers are words and repeat themselves, and what is sealed cannot be compressed by the database. */
const toBytes = (answer: StoredAnswer): Buffer => deflateRawSync(JSON.stringify(answer), { level: 1 });
const fromBytes = (bytes: Buffer): StoredAnswer =>
  storedAnswer.parse(JSON.parse(inflateRawSync(bytes).toString()));

/** What an answer is sealed under; none of the parts has a space. */
const contextOf = ([, ...rest]: Scope): string => `answer:${rest.join(' ')}`;

async function firstAnswer(db: Db, vault: Vault, scope: Scope, requestHash: Buffer): Promise<StoredAnswer> {
  const row = await db.one(recall, scope);
  // The row was there a moment ago: it can only have been forgotten by age since.
  if (!row) throw new ProblemError('request_in_progress', { headers: { 'Retry-After': '1' } });
  if (!row.request_hash.equals(requestHash)) throw new ProblemError('idempotency_key_reused');
  try {
    return fromBytes(await vault.open(db, scope[0], contextOf(scope), row.sealed));
  } catch (error) {
    // It was done, and what it said is erased with all that was sealed.
    if (error instanceof KeyDestroyedError) throw new ProblemError('already_exists');
    throw error;
  }
}

/** Runs work once for a key; a repeat gets the first answer. Work that fails leaves the key free. */
export function once(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  { tenant, operation, caller, key, requestHash, now }: Attempt,
  work: (db: Db) => Promise<Answered>,
): Promise<StoredAnswer> {
  const scope: Scope = [tenant, operation, callerName(caller), key];
  return database.transaction(async (db) => {
    if ((await db.run(claim, [...scope, requestHash, now])) === 0)
      return firstAnswer(db, vault, scope, requestHash);
    const { answer, about } = await work(db);
    const sealed = await vault.seal(db, tenant, contextOf(scope), toBytes(answer));
    await db.send(keep, [...scope, sealed, about]);
    return answer;
  });
}

/** Forgets answers given before a time, in one tenant. */
export const forgetAnswers = (db: Db, tenant: string, before: Date): Promise<number> =>
  db.run(forget, [tenant, before]);

/** Forgets what was answered about cases and files. @param ids theirs */
export const forgetAnswersAbout = (db: Db, tenant: string, ids: readonly string[]): Promise<number> =>
  db.run(forgetAbout, [tenant, ids]);
