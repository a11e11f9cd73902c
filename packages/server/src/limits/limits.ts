/**
 * How often one address may call. All calls are counted in the memory of each server, so that a read costs no write:
 * with several servers each admits its share. What writes, what is read with a secret, and wrong secrets are counted
 * exactly, in PostgreSQL, over all servers.
 */
import { createHmac } from 'node:crypto';
import { HEADERS, type Operation, type OperationId, OPERATIONS } from '@gd/contract';
import type { FastifyRequest } from 'fastify';
import type { Database, Db } from '../database/database.js';
import { ProblemError } from '../problem-error.js';
import type { RateLimits } from '../settings.js';
import { SITE_KEY } from '../sites/sites.js';
import type { Vault } from '../vault/vault.js';
import { addressOf } from './address.js';
import { MemoryBuckets } from './memory-buckets.js';
import { type Bucket, takeToken, waitFor } from './store.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GUESS_WINDOW_MS = 15 * MINUTE_MS;
/** How many cases' worth of wrong secrets one address has. */
const GUESSED_CASES = 5;
/** Of one model, from one address. */
const ANSWERS_AN_HOUR = 30;
/** Buckets that are known to be empty: a flood of refused calls does not reach the database. */
const MOST_KNOWN_EMPTY = 10_000;

/** Who calls: all that a limit looks at. */
export type Visitor = Pick<FastifyRequest, 'ip' | 'headers'>;

export interface Limits {
  /** Counts a call; a part of an upload is no more than a call. @throws {ProblemError} `rate_limited` */
  countCall(operation: OperationId | 'uploads.part', visitor: Visitor): Promise<void>;
  /**
   * Asked after a right secret, so that the wrong ones before it count against it.
   * @param subject the code or the key's id that the secret is for
   * @throws {ProblemError} `rate_limited`
   */
  checkGuesses(visitor: Visitor, subject: string): Promise<void>;
  /** Counts a wrong secret. @throws {ProblemError} `rate_limited` when there were too many before */
  countWrongSecret(visitor: Visitor, subject: string): Promise<void>;
  /**
   * The way through for a device that cannot solve a challenge: a few submissions an hour. Counted in the transaction of
   * the submission, so that one which is refused for another reason, or repeated, costs nothing.
   * @throws {ProblemError} `proof_required`
   */
  countWithoutProof(db: Db, address: string): Promise<void>;
  /**
   * Counts an answer to the survey of a model: a device number costs nothing to make up, and one address is a household or
   * a hall of people, not a village. @throws {ProblemError} `rate_limited`
   */
  countAnswer(db: Db, address: string, modelId: string): Promise<void>;
}

export interface LimitsOptions {
  database: Database;
  vault: Vault;
  clock: () => Date;
  rates: RateLimits;
}

/** What is no site key counts as none: else each made-up value would have a bucket of its own. */
function siteKeyOf({ headers }: Visitor): string {
  const key = String(headers[HEADERS.site.toLowerCase()] ?? '');
  return SITE_KEY.test(key) ? key : '';
}

type Group = 'submit' | 'upload' | 'track';

const ONE_FILE = /\{(photo|document)Id\}$/;

/** The limit of single operations, apart from the one on all calls. */
function groupOf({ access, body, method, path, safe, response }: Operation): Group | undefined {
  if (body === 'file') return 'upload';
  if (access.caseSecret) return 'track';
  // Whole tables for everybody; the photos of a page are reads like any other.
  if (access.public && response === 'binary') return ONE_FILE.test(path) ? undefined : 'submit';
  return access.site && method !== 'GET' && !safe ? 'submit' : undefined;
}
const GROUPS = new Map<string, Group | undefined>(
  OPERATIONS.map((operation) => [operation.id, groupOf(operation)]),
);

const retryAfter = (seconds: number) => ({ headers: { 'Retry-After': String(seconds) } });

export function openLimits({ database, vault, clock, rates }: LimitsOptions): Limits {
  const secret = vault.secretFor('rate limits');
  const all = new MemoryBuckets({ calls: rates.all, windowMs: MINUTE_MS });
  const emptyUntil = new Map<string, number>();

  /** No address is stored: only who has the master key could try them all. */
  const bucketOf = (calls: number, windowMs: number, ...parts: string[]): Bucket => ({
    id: createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, 16),
    limit: { calls, windowMs },
  });

  function rememberEmpty(key: string, until: number): void {
    emptyUntil.delete(key);
    emptyUntil.set(key, until);
    const oldest = emptyUntil.keys().next();
    if (emptyUntil.size > MOST_KNOWN_EMPTY && !oldest.done) emptyUntil.delete(oldest.value);
  }

  async function take(bucket: Bucket): Promise<void> {
    const now = clock();
    const key = bucket.id.toString('base64');
    const known = emptyUntil.get(key) ?? 0;
    if (known > now.getTime())
      throw new ProblemError('rate_limited', retryAfter(Math.ceil((known - now.getTime()) / 1_000)));
    const seconds = await takeToken(database, bucket, now);
    if (seconds === undefined) return;
    rememberEmpty(key, now.getTime() + seconds * 1_000);
    throw new ProblemError('rate_limited', retryAfter(seconds));
  }

  // An address may be shared by an office or a whole network of telephones. So a case whose secret somebody mistypes is
  // shut for that address, and the others stay open; only wrong secrets for many cases shut the address out. Nothing
  // shuts a case for all addresses: whoever knows a code could lock its sender out, and with 128 random bits in the
  // secret, guessing from many addresses gains nothing.
  function guessesOf(visitor: Visitor, subject: string) {
    const address = addressOf(visitor.ip);
    return [
      bucketOf(rates.wrongSecret, GUESS_WINDOW_MS, 'guess', address, subject),
      bucketOf(rates.wrongSecret * GUESSED_CASES, GUESS_WINDOW_MS, 'guesses', address),
    ];
  }

  return {
    async countCall(operation, visitor) {
      const address = addressOf(visitor.ip);
      const seconds = all.take(address, clock());
      if (seconds !== undefined) throw new ProblemError('rate_limited', retryAfter(seconds));
      const group = GROUPS.get(operation);
      if (!group) return;
      const parts = group === 'track' ? [group, address] : [group, operation, address, siteKeyOf(visitor)];
      await take(bucketOf(rates[group], MINUTE_MS, ...parts));
    },
    async checkGuesses(visitor, subject) {
      const seconds = await waitFor(database, guessesOf(visitor, subject), clock());
      if (seconds !== undefined) throw new ProblemError('rate_limited', retryAfter(seconds));
    },
    async countWrongSecret(visitor, subject) {
      for (const bucket of guessesOf(visitor, subject)) await take(bucket);
    },
    async countWithoutProof(db, address) {
      const bucket = bucketOf(rates.withoutProof, HOUR_MS, 'without proof', address);
      const seconds = await takeToken(db, bucket, clock());
      if (seconds !== undefined) throw new ProblemError('proof_required', retryAfter(seconds));
    },
    async countAnswer(db, address, modelId) {
      const bucket = bucketOf(ANSWERS_AN_HOUR, HOUR_MS, 'survey', address, modelId);
      const seconds = await takeToken(db, bucket, clock());
      if (seconds !== undefined) throw new ProblemError('rate_limited', retryAfter(seconds));
    },
  };
}
