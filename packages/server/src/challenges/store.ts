import * as z from 'zod/mini';
import { type Db, statement } from '../database/database.js';

const spend = statement(
  'challenge_spend',
  z.object({}),
  'insert into spent_challenges (tenant_id, nonce, expires_at) values ($1, $2, $3) on conflict do nothing',
);
const forget = statement(
  'challenge_forget',
  z.object({}),
  'delete from spent_challenges where tenant_id = $1 and expires_at < $2',
);

/** Returns false when it was spent before. */
export const spendChallenge = async (
  db: Db,
  tenant: string,
  nonce: Buffer,
  expiresAt: Date,
): Promise<boolean> => (await db.run(spend, [tenant, nonce, expiresAt])) > 0;

/** An expired challenge is refused for that reason, so its row is not needed. */
export const forgetChallenges = (db: Db, tenant: string, now: Date): Promise<number> =>
  db.run(forget, [tenant, now]);
