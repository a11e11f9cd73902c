/** The SQL of cases. */
import * as z from 'zod/mini';
import { details, locale } from '@gd/contract';
import { CASE_CHANNELS, CASE_KINDS, CASE_STATUSES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const caseRow = z.object({
  tenant_id: z.string(),
  case_id: z.string(),
  /** Null for what an officer registered. */
  site_id: z.nullable(z.string()),
  code: z.string(),
  kind: z.enum(CASE_KINDS),
  status: z.enum(CASE_STATUSES),
  version: z.int(),
  title: z.string(),
  content: z.string(),
  proposal: z.nullable(z.string()),
  details: z.nullable(details()),
  group_size: z.nullable(z.int()),
  channel: z.enum(CASE_CHANNELS),
  lodged_on: z.string(),
  restricted: z.boolean(),
  restricted_as: z.nullable(z.enum(['CPL', 'DEN'])),
  place_unit_key: z.string(),
  place_detail: z.nullable(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  /** The unit that must act now. */
  unit_key: z.string(),
  anonymous: z.boolean(),
  /** False where the sender left none; true also where nobody has looked, in cases from before this was kept. */
  has_email: z.boolean(),
  locale: locale(),
  submitted_at: z.string(),
  updated_at: z.string(),
  first_due: z.nullable(z.string()),
  /** `infinity` when nothing is due or the calendar is not known. */
  next_due: z.string(),
  /** The first answer, the first refusal, whether it was ever reopened, and the last rating: for statistics. */
  answered_on: z.nullable(z.string()),
  refused_on: z.nullable(z.string()),
  reopened: z.boolean(),
  score: z.nullable(z.int()),
  /** When the personal data was erased. */
  erased_at: z.nullable(z.string()),
});
export type CaseRow = z.output<typeof caseRow>;
const COLUMNS = Object.keys(caseRow.shape).join(', ');

const insert = statement(
  'case_insert',
  caseRow,
  `with new_case as (
     insert into cases (tenant_id, case_id, site_id, code, secret_hash, kind, status, version, title, content, proposal,
                        details, group_size, channel, lodged_on, place_unit_key, place_detail, latitude, longitude,
                        unit_key, anonymous, locale, submitted_at, updated_at, first_due, next_due, search, has_email)
     values ($1, $2, $3, $4, $5, $6, 'submitted', 1, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
             $21, $21, $22, $23, $24, $30)
     on conflict do nothing
     returning ${COLUMNS}
   ), new_consent as (
     insert into consents (tenant_id, consent_id, case_id, purpose, version, locale, text, given_at, recorded_at)
     select tenant_id, $25::uuid, case_id, 'case-handling', $26::text, $27::text, $28::text, $29::timestamptz, $21::timestamptz
     from new_case where $25::uuid is not null
   )
   select * from new_case`,
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
const several = statement(
  'case_several',
  caseRow,
  `select ${COLUMNS} from cases where tenant_id = $1 and case_id = any($2::uuid[]) order by submitted_at, case_id`,
);
const update = statement(
  'case_update',
  caseRow,
  `update cases set version = version + 1, updated_at = $3, status = $4, unit_key = $5, first_due = $6, next_due = $7,
     answered_on = $8, refused_on = $9, reopened = $10, score = $11, restricted = $12, restricted_as = $13,
     search = coalesce($14, search)
   where tenant_id = $1 and case_id = $2 returning ${COLUMNS}`,
);
const empty = statement(
  'case_empty',
  z.object({}),
  `update cases set title = '', content = '', proposal = null, details = null, place_detail = null, latitude = null,
     longitude = null, has_email = false, search = $4, erased_at = $3
   where tenant_id = $1 and case_id = $2`,
);

export interface NewCase {
  row: Pick<
    CaseRow,
    | 'tenant_id'
    | 'case_id'
    | 'site_id'
    | 'code'
    | 'kind'
    | 'title'
    | 'content'
    | 'proposal'
    | 'details'
    | 'group_size'
    | 'channel'
    | 'lodged_on'
    | 'place_unit_key'
    | 'place_detail'
    | 'latitude'
    | 'longitude'
    | 'unit_key'
    | 'anonymous'
    | 'has_email'
    | 'locale'
    | 'first_due'
    | 'next_due'
  >;
  secretHash: Buffer;
  search: string;
  consent: { id: string; version: string; locale: string; text: string; givenAt: Date } | undefined;
  now: Date;
}

/** Writes case and consent. Returns undefined when the id or the code is taken. */
export const insertCase = (
  db: Db,
  { row, secretHash, search, consent, now }: NewCase,
): Promise<CaseRow | undefined> =>
  db.one(insert, [
    row.tenant_id,
    row.case_id,
    row.site_id,
    row.code,
    secretHash,
    row.kind,
    row.title,
    row.content,
    row.proposal,
    row.details,
    row.group_size,
    row.channel,
    row.lodged_on,
    row.place_unit_key,
    row.place_detail,
    row.latitude,
    row.longitude,
    row.unit_key,
    row.anonymous,
    row.locale,
    now,
    row.first_due,
    row.next_due,
    search,
    consent?.id,
    consent?.version,
    consent?.locale,
    consent?.text,
    consent?.givenAt,
    row.has_email,
  ]);

export const caseExists = async (db: Db, tenant: string, caseId: string): Promise<boolean> =>
  (await db.one(exists, [tenant, caseId])) !== undefined;

export const findByCode = (
  db: Db,
  tenant: string,
  code: string,
): Promise<{ case_id: string; secret_hash: Buffer } | undefined> => db.one(byCode, [tenant, code]);

export const findCase = (db: Db, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  db.one(find, [tenant, caseId]);

export const findCases = (db: Db, tenant: string, caseIds: readonly string[]): Promise<CaseRow[]> =>
  db.all(several, [tenant, caseIds]);

/** Reads a case and keeps others from changing it until the transaction ends. */
export const lockCase = (db: Db, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  db.one(lock, [tenant, caseId]);

/** Writes what steps change, under the next version. @param search another search text, where it changes */
export async function updateCase(db: Db, row: CaseRow, now: Date, search?: string): Promise<CaseRow> {
  const updated = await db.one(update, [
    row.tenant_id,
    row.case_id,
    now,
    row.status,
    row.unit_key,
    row.first_due,
    row.next_due,
    row.answered_on,
    row.refused_on,
    row.reopened,
    row.score,
    row.restricted,
    row.restricted_as,
    search,
  ]);
  if (!updated) throw new Error('A case that was locked is gone');
  return updated;
}

/** Removes what the sender wrote; what happened stays. */
export const emptyCase = (
  db: Db,
  { tenant_id, case_id }: Pick<CaseRow, 'tenant_id' | 'case_id'>,
  search: string,
  now: Date,
): Promise<number> => db.run(empty, [tenant_id, case_id, now, search]);

/** A line of the list: what is shown there, and no more. */
export const listRow = z.extend(
  z.pick(caseRow, {
    case_id: true,
    code: true,
    kind: true,
    status: true,
    title: true,
    restricted: true,
    unit_key: true,
    submitted_at: true,
    next_due: true,
  }),
  { file_count: z.int() },
);
export type ListRow = z.output<typeof listRow>;
export const LIST_COLUMNS = `case_id, code, kind, status, title, restricted, unit_key, submitted_at, next_due, (
  select count(*)::int from files where files.tenant_id = cases.tenant_id and files.case_id = cases.case_id
) as file_count`;
