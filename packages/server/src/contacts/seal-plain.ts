/** Seals the contacts that were stored in plain text before there was a vault. */
import * as z from 'zod/mini';
import { type Database, type Db, statement } from '../database/database.js';
import { listTenants } from '../sites/store.js';
import type { Vault } from '../vault/vault.js';
import { contactToBytes } from './contact.js';
import { contactContext, subjectHashes } from './store.js';

const plain = statement(
  'contact_plain',
  z.object({
    case_id: z.string(),
    name: z.string(),
    address: z.string(),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
  }),
  `select case_id, name, address, phone, email from case_contacts
   where tenant_id = $1 and sealed is null limit $2 for update`,
);
const seal = statement(
  'contact_seal',
  z.object({}),
  `with contact as (
     update case_contacts set sealed = $3, name = null, address = null, phone = null, email = null
     where tenant_id = $1 and case_id = $2
     returning tenant_id, case_id
   )
   insert into contact_subjects (tenant_id, subject_hash, is_id_number, case_id)
   select tenant_id, hash, is_id_number, case_id
   from contact, unnest($4::bytea[], $5::boolean[]) as mark (hash, is_id_number)`,
);
const BATCH = 200;

async function sealBatch(db: Db, vault: Vault, tenant: string): Promise<number> {
  const rows = await db.all(plain, [tenant, BATCH]);
  for (const { case_id: caseId, ...known } of rows) {
    const contact = { ...known, idNumber: null, organisation: null, representatives: [] };
    const sealed = await vault.seal(db, tenant, contactContext(caseId), contactToBytes(contact));
    await db.run(seal, [tenant, caseId, sealed, ...subjectHashes(vault, tenant, contact)]);
  }
  return rows.length;
}

/** Returns how many were sealed: none but at the first start after the vault came. */
export async function sealPlainContacts(database: Database, vault: Vault): Promise<number> {
  let total = 0;
  for (const tenant of await listTenants(database)) {
    let sealed: number;
    do {
      sealed = await database.transaction((db) => sealBatch(db, vault, tenant));
      total += sealed;
    } while (sealed > 0);
  }
  // Rewrites the table, so that the old rows do not stay in its file.
  if (total > 0) await database.session((client) => client.query('vacuum full case_contacts'));
  return total;
}
