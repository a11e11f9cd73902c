/** Sessions of people who signed in, and the short tokens that portals' pages get from them. */
import type { Database, Db } from '../database/database.js';
import { hashSecret, newId, newSecret } from '../ids.js';
import { findTenant } from '../sites/store.js';
import type { Units } from '../units.js';
import type { Officer, Services, SignIn } from '../use-case.js';
import { type Claimed } from './claims.js';
import type { Identity } from './issuer.js';
import * as store from './store.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A working day, then the issuer is asked again. */
export const SESSION_MS = 8 * HOUR_MS;
export const IDLE_MS = HOUR_MS;
const TOKEN_MS = 15 * MINUTE_MS;
/** How exactly the last use is known: not every request of a page writes a row. */
const TOUCH_MS = MINUTE_MS;

const SESSION = /^(\d{2})_([A-Za-z0-9_-]{43})$/;
const TOKEN = /^gd_token_(\d{2})_([A-Za-z0-9_-]{43})$/;
export const isToken = (credential: string): boolean => credential.startsWith('gd_token_');

export interface SignedIn {
  tenant: string;
  officer: Officer;
  by: SignIn;
  expiresAt: string;
}

export interface Session extends SignedIn {
  sessionId: string;
}

const usedAfter = (now: Date): Date => new Date(now.getTime() - IDLE_MS);

async function signedIn(
  { database, units }: Pick<Services, 'database' | 'units'>,
  tenant: string,
  row: store.SessionRow,
  by: SignIn,
  now: Date,
): Promise<Session> {
  if (now.getTime() - Date.parse(row.last_used_at) > TOUCH_MS)
    await store.touchSession(database, tenant, row.session_id, now);
  const sees = row.unit_key === (await units.provinceKey(tenant)) ? 'tenant' : 'unit';
  const { name, roles, unit_key: unitKey } = row;
  return {
    tenant,
    officer: { id: `staff:${row.staff_id}`, name, roles, unitKey, sees },
    by,
    expiresAt: row.expires_at,
    sessionId: row.session_id,
  };
}

/** The session of a cookie, or undefined for one that is unknown, over or idle for too long. */
export async function sessionOf(
  services: Services,
  cookie: string | undefined,
): Promise<Session | undefined> {
  const [, tenant, secret] = SESSION.exec(cookie ?? '') ?? [];
  if (tenant === undefined || secret === undefined) return undefined;
  const now = services.clock();
  const row = await store.findSession(services.database, tenant, hashSecret(secret), now, usedAfter(now));
  return row && signedIn(services, tenant, row, 'session', now);
}

/** Who holds a token, with the only page that may use it; undefined as soon as its session is over. */
export async function holderOf(
  services: Services,
  token: string,
): Promise<(SignedIn & { origin: string }) | undefined> {
  const [, tenant, secret] = TOKEN.exec(token) ?? [];
  if (tenant === undefined || secret === undefined) return undefined;
  const now = services.clock();
  const row = await store.findToken(services.database, tenant, hashSecret(secret), now, usedAfter(now));
  return row && { ...(await signedIn(services, tenant, row, 'token', now)), origin: row.origin };
}

export type Refusal = 'no_tenant' | 'no_unit' | 'no_role';

/** Why a person whom the issuer knows may not work here, or undefined. */
export async function refusalOf(db: Db, units: Units, claimed: Claimed): Promise<Refusal | undefined> {
  if (!(await findTenant(db, claimed.tenant))) return 'no_tenant';
  if (await units.refusal(claimed.unitKey, claimed.tenant)) return 'no_unit';
  return claimed.roles.length === 0 ? 'no_role' : undefined;
}

/** Ends a session and with it the tokens that came from it. */
export async function endSession(db: Db, cookie: string | undefined): Promise<void> {
  const [, tenant, secret] = SESSION.exec(cookie ?? '') ?? [];
  if (tenant === undefined || secret === undefined) return;
  await store.removeSession(db, tenant, hashSecret(secret));
}

/**
 * Begins a session for a person who may work here, ends the one the browser had, and returns the cookie's value: the
 * secret is always a new one, so that nobody can prepare a session for somebody else.
 */
export function beginSession(
  database: Database,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
  { tenant, name, roles, unitKey }: Claimed,
  earlier: string | undefined,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  return database.transaction(async (db) => {
    await endSession(db, earlier);
    const person = { tenant, id: newId(), issuer, subject, name: name || subject, roles, unitKey };
    const staffId = await store.putPerson(db, person, now);
    const expiresAt = new Date(now.getTime() + SESSION_MS);
    await store.putSession(
      db,
      { tenant, id: newId(), staffId, tokenHash: hashSecret(secret), expiresAt },
      now,
    );
    return `${tenant}_${secret}`;
  });
}

/** A token that lets one page act as the person for a quarter of an hour, and never longer than the session. */
export async function giveToken(
  db: Db,
  { tenant, sessionId, expiresAt }: Session,
  origin: string,
  now: Date,
): Promise<{ token: string; expiresAt: string }> {
  const secret = newSecret();
  const end = new Date(Math.min(now.getTime() + TOKEN_MS, Date.parse(expiresAt)));
  await store.putToken(db, {
    tenant,
    id: newId(),
    sessionId,
    tokenHash: hashSecret(secret),
    origin,
    expiresAt: end,
  });
  return { token: `gd_token_${tenant}_${secret}`, expiresAt: end.toISOString() };
}

/** Removes what is over, in one tenant. */
export const cleanUpSessions = (db: Db, tenant: string, now: Date): Promise<void> =>
  store.removeOldSessions(db, tenant, now, usedAfter(now));
