/** Who nominated a model: sealed at rest, every reading recorded, erased on request or when its time is over. */
import * as z from 'zod/mini';
import type { Sender } from '@gd/contract';
import { type Db, statement } from '../database/database.js';
import { newId } from '../ids.js';
import { KeyDestroyedError, type Vault } from '../vault/vault.js';

const nominator = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
});
export type Nominator = z.output<typeof nominator>;

/** PDP-1: the very text that was agreed to, kept as long as what it was agreed for. */
interface KeptConsent {
  version: string;
  text: string;
  givenAt: string;
}

const insert = statement(
  'model_contact_insert',
  z.object({}),
  'insert into model_contacts (tenant_id, model_id, sealed, created_at) values ($1, $2, $3, $4)',
);
// One statement: nobody gets a contact without the row that says so.
const read = statement(
  'model_contact_read',
  z.object({ sealed: z.instanceof(Buffer) }),
  `with contact as (
     select sealed from model_contacts where tenant_id = $1 and model_id = $2
   ), recorded as (
     insert into model_contact_reads (tenant_id, read_id, model_id, officer_id, request_id, read_at)
     select $1, $3::uuid, $2, $4, $5, $6::timestamptz from contact
   )
   select sealed from contact`,
);
// With whose it was and the words that were agreed to.
const erase = statement(
  'model_contact_erase',
  z.object({}),
  'delete from model_contacts where tenant_id = $1 and model_id = $2',
);

const contextOf = (modelId: string): string => `nominator:${modelId}`;

/** No more than is needed to ask back: what else the form of a sender knows is not kept. */
const nominatorOf = ({ name, address, phone, email }: Sender): Nominator => ({
  name,
  address,
  phone: phone ?? null,
  email: email ?? null,
});

export interface NewModelContact {
  tenant: string;
  modelId: string;
  sender: Sender;
  consent: KeptConsent;
  now: Date;
}

/** Writes who nominated a model, after the model itself and in the same transaction. */
export async function insertModelContact(
  db: Db,
  vault: Vault,
  { tenant, modelId, sender, consent, now }: NewModelContact,
): Promise<void> {
  const plain = Buffer.from(JSON.stringify({ ...nominatorOf(sender), consent }));
  await db.send(insert, [tenant, modelId, await vault.seal(db, tenant, contextOf(modelId), plain), now]);
}

export interface ModelContactReading {
  tenant: string;
  modelId: string;
  officerId: string;
  requestId: string;
  now: Date;
}

/** Who nominated a model, with a record of the reading; undefined where nobody is known, or no longer. */
export async function readModelContact(
  db: Db,
  vault: Vault,
  { tenant, modelId, officerId, requestId, now }: ModelContactReading,
): Promise<Nominator | undefined> {
  const row = await db.one(read, [tenant, modelId, newId(), officerId, requestId, now]);
  if (!row) return undefined;
  try {
    const plain = await vault.open(db, tenant, contextOf(modelId), row.sealed);
    return nominator.parse(JSON.parse(plain.toString('utf8')));
  } catch (error) {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  }
}

/** Removes who nominated a model. Returns whether anybody was known. */
export const eraseModelContact = async (db: Db, tenant: string, modelId: string): Promise<boolean> =>
  (await db.run(erase, [tenant, modelId])) > 0;
