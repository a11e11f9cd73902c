/** Contacts of senders: sealed at rest, found by keyed hashes, and every reading recorded. */
import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { ContactRead } from '@gd/contract';
import { type Db, statement } from '../database/database.js';
import { newId } from '../ids.js';
import { KeyDestroyedError, type Vault } from '../vault/vault.js';
import { type Contact, contactFromBytes, contactToBytes, marksOf } from './contact.js';

const insert = statement(
  'contact_insert',
  z.object({}),
  `with contact as (
     insert into case_contacts (tenant_id, case_id, sealed, created_at) values ($1, $2, $3, $4)
     returning tenant_id, case_id
   )
   insert into contact_subjects (tenant_id, subject_hash, is_id_number, case_id)
   select tenant_id, hash, is_id_number, case_id
   from contact, unnest($5::bytea[], $6::boolean[]) as mark (hash, is_id_number)`,
);
// One statement: nobody gets a contact without the row that says so.
const read = statement(
  'contact_read',
  z.object({ sealed: z.instanceof(Buffer) }),
  `with contact as (
     select sealed from case_contacts where tenant_id = $1 and case_id = $2
   ), recorded as (
     insert into contact_reads (tenant_id, case_id, read_id, officer_id, purpose, request_id, read_at)
     select $1, $2, $3::uuid, $4, $5, $6, $7::timestamptz from contact
   )
   select sealed from contact`,
);
const reads = statement(
  'contact_reads',
  z.object({
    at: z.string(),
    by: z.string(),
    purpose: z.enum(['officer', 'mail', 'data-request', 'publication']),
    requestId: z.string(),
  }),
  `select read_at as at, officer_id as by, purpose, request_id as "requestId" from contact_reads
   where tenant_id = $1 and case_id = $2 order by read_at, read_id`,
);
// Its hashes go with it.
const erase = statement(
  'contact_erase',
  z.object({}),
  'delete from case_contacts where tenant_id = $1 and case_id = $2',
);
const forget = statement(
  'contact_subjects_forget',
  z.object({}),
  'delete from contact_subjects where tenant_id = $1',
);
const ofSubject = statement(
  'contact_cases_of_subject',
  z.object({ case_id: z.string() }),
  `with mine as (
     select subject_hash, is_id_number from contact_subjects where tenant_id = $1 and case_id = $2
   ), alike as (
     select distinct other.case_id from mine
     join contact_subjects as other on other.tenant_id = $1 and other.subject_hash = mine.subject_hash
   )
   select case_id from alike
   where not exists (select from mine where is_id_number) or not exists (
     select from contact_subjects as other
     where other.tenant_id = $1 and other.case_id = alike.case_id and other.is_id_number
       and other.subject_hash not in (select subject_hash from mine where is_id_number)
   )
   order by case_id`,
);

/** What the contact of a case is sealed under. */
export const contactContext = (caseId: string): string => `contact:${caseId}`;

/** The hashes of what identifies a person, and of each whether it is of an ID number. */
export function subjectHashes(vault: Vault, tenant: string, contact: Contact): [Buffer[], boolean[]] {
  const key = vault.secretFor('contact subjects');
  const marks = marksOf(contact);
  return [
    marks.map(({ text }) => createHmac('sha256', key).update(`${tenant} ${text}`).digest()),
    marks.map(({ isIdNumber }) => isIdNumber),
  ];
}

export interface NewContact {
  tenant: string;
  caseId: string;
  contact: Contact;
  now: Date;
}

/** Writes the contact of a case, after the case itself and in the same transaction. */
export async function insertContact(
  db: Db,
  vault: Vault,
  { tenant, caseId, contact, now }: NewContact,
): Promise<void> {
  const sealed = await vault.seal(db, tenant, contactContext(caseId), contactToBytes(contact));
  await db.send(insert, [tenant, caseId, sealed, now, ...subjectHashes(vault, tenant, contact)]);
}

export interface Reading {
  tenant: string;
  caseId: string;
  /** The officer's id, or `job:<name>`. */
  by: string;
  purpose: ContactRead['purpose'];
  /** The request or the job's message, so that the reading can be traced. */
  requestId: string;
  now: Date;
}

/**
 * The contact of a case, with a record that it was read; undefined where there is none: the case is anonymous, or its
 * contact or the tenant's keys were erased.
 */
export async function readContact(
  db: Db,
  vault: Vault,
  { tenant, caseId, by, purpose, requestId, now }: Reading,
): Promise<Contact | undefined> {
  const row = await db.one(read, [tenant, caseId, newId(), by, purpose, requestId, now]);
  if (!row) return undefined;
  try {
    return contactFromBytes(await vault.open(db, tenant, contactContext(caseId), row.sealed));
  } catch (error) {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  }
}

/** Who has read the contact of a case, the first first. The record outlives the contact. */
export const listReads = (db: Db, tenant: string, caseId: string): Promise<ContactRead[]> =>
  db.all(reads, [tenant, caseId]);

/** Removes the contact of a case. Returns whether there was one. */
export const eraseContact = async (db: Db, tenant: string, caseId: string): Promise<boolean> =>
  (await db.run(erase, [tenant, caseId])) > 0;

/**
 * Forgets which cases are of one person, for a whole tenant. Its contacts are unreadable without its key, but these hashes
 * hang on the master key: whoever has that could try all ID numbers, of which there are 10¹².
 */
export const forgetSubjects = (db: Db, tenant: string): Promise<number> => db.run(forget, [tenant]);

/**
 * Ids of the cases of the person who sent a case, this one included; none for an anonymous one. The same name and
 * telephone with another ID number is another person: a copy of their data is not given out. Opens no contact.
 */
export const casesOfSubject = async (db: Db, tenant: string, caseId: string): Promise<string[]> =>
  (await db.all(ofSubject, [tenant, caseId])).map(({ case_id }) => case_id);
