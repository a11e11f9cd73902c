/** Sign-ins under way: from the way out to the issuer until the way back, once. */
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';
import { hashSecret } from '../ids.js';
import type { Expected } from './issuer.js';

/** Of no province: the issuer's claims will tell which one it is. */
const NO_TENANT = '00';
export const ATTEMPT_MS = 10 * 60_000;

const insert = statement(
  'sign_in_begin',
  z.object({}),
  `insert into sign_in_attempts (tenant_id, state_hash, browser_hash, nonce, pkce_verifier, return_path, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
// Taken out as it is read: a second use of the same answer finds nothing. Another browser's is left alone.
const take = statement(
  'sign_in_take',
  z.object({ nonce: z.string(), pkce_verifier: z.string(), return_path: z.string() }),
  `delete from sign_in_attempts where tenant_id = $1 and state_hash = $2 and browser_hash = $3 and expires_at > $4
   returning nonce, pkce_verifier, return_path`,
);
const removeOld = statement(
  'sign_in_remove_old',
  z.object({}),
  'delete from sign_in_attempts where tenant_id = $1 and expires_at <= $2',
);

export interface Attempt extends Expected {
  returnPath: string;
}

/** @param browser the secret that the browser keeps in a cookie: nobody can finish a sign-in that another began */
export const beginAttempt = (db: Db, attempt: Attempt, browser: string, now: Date): Promise<number> =>
  db.run(insert, [
    NO_TENANT,
    hashSecret(attempt.state),
    hashSecret(browser),
    attempt.nonce,
    attempt.pkceVerifier,
    attempt.returnPath,
    new Date(now.getTime() + ATTEMPT_MS),
  ]);

export async function takeAttempt(
  db: Db,
  state: string,
  browser: string,
  now: Date,
): Promise<Attempt | undefined> {
  const row = await db.one(take, [NO_TENANT, hashSecret(state), hashSecret(browser), now]);
  return row && { state, nonce: row.nonce, pkceVerifier: row.pkce_verifier, returnPath: row.return_path };
}

export const removeOldAttempts = (db: Db, now: Date): Promise<number> => db.run(removeOld, [NO_TENANT, now]);
