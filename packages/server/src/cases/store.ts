/** The SQL of cases. */
import * as z from 'zod/mini';
import { locale } from '@gd/contract';
import { CASE_KINDS, CASE_STATUSES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const caseRow = z.object({
  tenant_id: z.string(),
  case_id: z.string(),
  site_id: z.string(),
  code: z.string(),
  kind: z.enum(CASE_KINDS),
  status: z.enum(CASE_STATUSES),
  version: z.int(),
  title: z.string(),
  content: z.string(),
  proposal: z.nullable(z.string()),
  place_unit_key: z.string(),
  place_detail: z.nullable(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  unit_key: z.string(),
  anonymous: z.boolean(),
  locale: locale(),
  submitted_at: z.string(),
  updated_at: z.string(),
  first_due: z.nullable(z.string()),
  /** `infinity` when nothing is due or the calendar is not known. */
  next_due: z.string(),
});
export type CaseRow = z.output<typeof caseRow>;
const COLUMNS = Object.keys(caseRow.shape).join(', ');

const contactRow = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
});
export type ContactRow = z.output<typeof contactRow>;

const insert = statement(
  'case_insert',
  z.object({}),
  `with new_case as (
     insert into cases (tenant_id, case_id, site_id, code, secret_hash, kind, status, version, title, content, proposal,
                        place_unit_key, place_detail, latitude, longitude, unit_key, anonymous, locale,
                        submitted_at, updated_at, first_due, next_due, search)
     values ($1, $2, $3, $4, $5, $6, 'submitted', 1, $7, $8, $9, $10, $11, $12, $13, $10, $14, $15, $16, $16, $17, $18, $19)
     on conflict do nothing
     returning tenant_id, case_id
   ), new_contact as (
     insert into case_contacts (tenant_id, case_id, name, address, phone, email, created_at)
     select tenant_id, case_id, $20::text, $21::text, $22::text, $23::text, $16::timestamptz from new_case where not $14
   ), new_consent as (
     insert into consents (tenant_id, consent_id, case_id, purpose, version, locale, text, given_at, recorded_at)
     select tenant_id, $24::uuid, case_id, 'case-handling', $25::text, $26::text, $27::text, $28::timestamptz, $16::timestamptz
     from new_case where not $14
   )
   insert into case_events (tenant_id, case_id, seq, type, actor, status, at)
   select tenant_id, case_id, 1, 'submitted', 'citizen', 'submitted', $16::timestamptz from new_case`,
);
const exists = statement(
  'case_exists',
  z.object({}),
  'select from cases where tenant_id = $1 and case_id = $2',
);
const byCode = statement(
  'case_by_code',
  z.object({ case_id: z.string(), secret_hash: z.instanceof(Buffer) }),
  'select case_id, secret_hash from cases where tenant_id = $1 and code = $2',
);
const find = statement(
  'case_find',
  caseRow,
  `select ${COLUMNS} from cases where tenant_id = $1 and case_id = $2`,
);
const lock = statement(
  'case_lock',
  caseRow,
  `select ${COLUMNS} from cases where tenant_id = $1 and case_id = $2 for no key update`,
);
const update = statement(
  'case_update',
  caseRow,
  `update cases set status = $3, version = version + 1, unit_key = $4, updated_at = $5, first_due = $6, next_due = $7
   where tenant_id = $1 and case_id = $2 returning ${COLUMNS}`,
);
// One statement: nobody gets a contact without the row that says so.
const readContact = statement(
  'case_read_contact',
  contactRow,
  `with contact as (
     select name, address, phone, email from case_contacts where tenant_id = $1 and case_id = $2
   ), recorded as (
     insert into contact_reads (tenant_id, case_id, read_id, key_id, request_id, read_at)
     select $1, $2, $3::uuid, $4, $5, $6::timestamptz from contact
   )
   select * from contact`,
);

export interface NewCase {
  row: Omit<CaseRow, 'status' | 'version' | 'unit_key' | 'updated_at' | 'submitted_at'>;
  secretHash: Buffer;
  search: string;
  contact: ContactRow | undefined;
  consent: { id: string; version: string; locale: string; text: string; givenAt: Date } | undefined;
  now: Date;
}

/** Writes case, contact, consent and first event. Returns false when the id or the code is taken. */
export async function insertCase(
  db: Db,
  { row, secretHash, search, contact, consent, now }: NewCase,
): Promise<boolean> {
  const written = await db.run(insert, [
    row.tenant_id,
    row.case_id,
    row.site_id,
    row.code,
    secretHash,
    row.kind,
    row.title,
    row.content,
    row.proposal,
    row.place_unit_key,
    row.place_detail,
    row.latitude,
    row.longitude,
    row.anonymous,
    row.locale,
    now,
    row.first_due,
    row.next_due,
    search,
    contact?.name,
    contact?.address,
    contact?.phone,
    contact?.email,
    consent?.id,
    consent?.version,
    consent?.locale,
    consent?.text,
    consent?.givenAt,
  ]);
  return written === 1;
}

export const caseExists = async (db: Db, tenant: string, caseId: string): Promise<boolean> =>
  (await db.one(exists, [tenant, caseId])) !== undefined;

export const findByCode = (
  db: Db,
  tenant: string,
  code: string,
): Promise<{ case_id: string; secret_hash: Buffer } | undefined> => db.one(byCode, [tenant, code]);

export const findCase = (db: Db, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  db.one(find, [tenant, caseId]);

/** Reads a case and keeps others from changing it until the transaction ends. */
export const lockCase = (db: Db, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  db.one(lock, [tenant, caseId]);

export async function updateCase(
  db: Db,
  row: Pick<CaseRow, 'tenant_id' | 'case_id' | 'status' | 'unit_key' | 'first_due' | 'next_due'>,
  now: Date,
): Promise<CaseRow> {
  const values = [row.tenant_id, row.case_id, row.status, row.unit_key, now, row.first_due, row.next_due];
  const updated = await db.one(update, values);
  if (!updated) throw new Error('A case that was locked is gone');
  return updated;
}

export interface ContactRead {
  tenant: string;
  caseId: string;
  readId: string;
  keyId: string;
  requestId: string;
  now: Date;
}

/** The contact, with a record that it was read; undefined for an anonymous case. */
export const readCaseContact = (db: Db, read: ContactRead): Promise<ContactRow | undefined> =>
  db.one(readContact, [read.tenant, read.caseId, read.readId, read.keyId, read.requestId, read.now]);

/** A line of the list: what is shown there, and no more. */
export const listRow = z.extend(
  z.pick(caseRow, {
    case_id: true,
    code: true,
    kind: true,
    status: true,
    title: true,
    unit_key: true,
    submitted_at: true,
    next_due: true,
  }),
  { file_count: z.int() },
);
export type ListRow = z.output<typeof listRow>;
export const LIST_COLUMNS = `case_id, code, kind, status, title, unit_key, submitted_at, next_due, (
  select count(*)::int from files where files.tenant_id = cases.tenant_id and files.case_id = cases.case_id
) as file_count`;
