/** The SQL of staff, their sessions and tokens. */
import { role } from '@gd/contract';
import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const personRow = z.object({
  staff_id: z.string(),
  name: z.string(),
  roles: z.array(role()),
  unit_key: z.string(),
});
export type PersonRow = z.output<typeof personRow>;

const sessionRow = z.extend(personRow, {
  session_id: z.string(),
  last_used_at: z.string(),
  /** End of the session, or of the token where one was asked for. */
  expires_at: z.string(),
});
export type SessionRow = z.output<typeof sessionRow>;
const tokenRow = z.extend(sessionRow, { origin: z.string() });
export type TokenRow = z.output<typeof tokenRow>;

const PERSON = 'p.staff_id, p.name, p.roles, p.unit_key, s.session_id, s.last_used_at';
const OF_SESSION = 'join staff p on p.tenant_id = s.tenant_id and p.staff_id = s.staff_id';

const upsert = statement(
  'staff_upsert',
  z.object({ staff_id: z.string() }),
  `insert into staff (tenant_id, staff_id, issuer, subject, name, roles, unit_key, created_at, last_seen_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
   on conflict (tenant_id, issuer, subject) do update set
     name = excluded.name, roles = excluded.roles, unit_key = excluded.unit_key, last_seen_at = excluded.last_seen_at
   returning staff_id`,
);
const insertSession = statement(
  'session_insert',
  z.object({}),
  `insert into staff_sessions (tenant_id, session_id, staff_id, token_hash, created_at, last_used_at, expires_at)
   values ($1, $2, $3, $4, $5, $5, $6)`,
);
const session = statement(
  'session_find',
  sessionRow,
  `select ${PERSON}, s.expires_at from staff_sessions s ${OF_SESSION}
   where s.tenant_id = $1 and s.token_hash = $2 and s.expires_at > $3 and s.last_used_at > $4`,
);
const touch = statement(
  'session_touch',
  z.object({}),
  'update staff_sessions set last_used_at = $3 where tenant_id = $1 and session_id = $2 and last_used_at < $3',
);
const remove = statement(
  'session_remove',
  z.object({}),
  'delete from staff_sessions where tenant_id = $1 and token_hash = $2',
);
// By the name that the issuer gives: it is what an operator knows. A namesake signs in once more.
const removeOf = statement(
  'session_remove_of',
  z.object({}),
  `delete from staff_sessions using staff
   where staff_sessions.tenant_id = $1 and staff.tenant_id = $1 and staff.staff_id = staff_sessions.staff_id
     and staff.name = $2`,
);
const removeOld = statement(
  'session_remove_old',
  z.object({}),
  'delete from staff_sessions where tenant_id = $1 and (expires_at <= $2 or last_used_at <= $3)',
);
const insertToken = statement(
  'token_insert',
  z.object({}),
  `insert into staff_tokens (tenant_id, token_id, session_id, token_hash, origin, expires_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
const token = statement(
  'token_find',
  tokenRow,
  `select ${PERSON}, t.expires_at, t.origin
   from staff_tokens t join staff_sessions s on s.tenant_id = t.tenant_id and s.session_id = t.session_id ${OF_SESSION}
   where t.tenant_id = $1 and t.token_hash = $2 and t.expires_at > $3 and s.expires_at > $3 and s.last_used_at > $4`,
);
const removeOldTokens = statement(
  'token_remove_old',
  z.object({}),
  'delete from staff_tokens where tenant_id = $1 and expires_at <= $2',
);

export interface NewPerson {
  tenant: string;
  id: string;
  issuer: string;
  subject: string;
  name: string;
  roles: readonly string[];
  unitKey: string;
}

/** Writes what the issuer says now, and gives the id the person has had since the first sign-in. */
export async function putPerson(db: Db, person: NewPerson, now: Date): Promise<string> {
  const { tenant, id, issuer, subject, name, roles, unitKey } = person;
  const row = await db.one(upsert, [tenant, id, issuer, subject, name, [...roles], unitKey, now]);
  if (!row) throw new Error('A person was not written');
  return row.staff_id;
}

export interface NewSession {
  tenant: string;
  id: string;
  staffId: string;
  tokenHash: Buffer;
  expiresAt: Date;
}

export const putSession = (db: Db, row: NewSession, now: Date): Promise<number> =>
  db.run(insertSession, [row.tenant, row.id, row.staffId, row.tokenHash, now, row.expiresAt]);

/** @param usedAfter a session that was last used before is over */
export const findSession = (
  db: Db,
  tenant: string,
  tokenHash: Buffer,
  now: Date,
  usedAfter: Date,
): Promise<SessionRow | undefined> => db.one(session, [tenant, tokenHash, now, usedAfter]);

export const touchSession = (db: Db, tenant: string, sessionId: string, now: Date): Promise<number> =>
  db.run(touch, [tenant, sessionId, now]);

export const removeSession = (db: Db, tenant: string, tokenHash: Buffer): Promise<number> =>
  db.run(remove, [tenant, tokenHash]);

/** Ends all sessions of people with a name, and the tokens that came from them. Returns how many. */
export const removeSessionsOf = (db: Db, tenant: string, name: string): Promise<number> =>
  db.run(removeOf, [tenant, name]);

export async function removeOldSessions(db: Db, tenant: string, now: Date, usedAfter: Date): Promise<void> {
  await db.run(removeOld, [tenant, now, usedAfter]);
  await db.run(removeOldTokens, [tenant, now]);
}

export interface NewToken {
  tenant: string;
  id: string;
  sessionId: string;
  tokenHash: Buffer;
  origin: string;
  expiresAt: Date;
}

export const putToken = (db: Db, row: NewToken): Promise<number> =>
  db.run(insertToken, [row.tenant, row.id, row.sessionId, row.tokenHash, row.origin, row.expiresAt]);

export const findToken = (
  db: Db,
  tenant: string,
  tokenHash: Buffer,
  now: Date,
  usedAfter: Date,
): Promise<TokenRow | undefined> => db.one(token, [tenant, tokenHash, now, usedAfter]);
