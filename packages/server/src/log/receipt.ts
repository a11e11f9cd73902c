/** The receipt of a case: signed at once, before the leaf has its number. */
import { type Leaf, type Receipt, signReceipt } from '@gd/receipts';
import type { Db } from '../database/database.js';
import type { LogKeys } from './keys.js';

export interface CaseToSign {
  tenant: string;
  /** The tracking code. */
  code: string;
  leaf: Leaf;
  salt: string;
  now: Date;
}

export async function signCaseReceipt(
  db: Db,
  { logKeys }: { logKeys: LogKeys },
  { tenant, code, leaf, salt, now }: CaseToSign,
): Promise<Receipt> {
  const signer = await logKeys.signer(db, tenant);
  return signReceipt(signer, { code, leaf, salt, issuedAt: now.toISOString() });
}
