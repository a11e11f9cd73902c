/** Writes a new case with all that comes with it: for a submission, a registration and the parts of a mixed matter. */
import { randomBytes } from 'node:crypto';
import { type CaseReceipt, type FieldErrorCode, HEADERS } from '@gd/contract';
import { makeTrackingCode, TRACKING_CODE_RANDOM_BYTES, vietnamDate } from '@gd/rules';
import type { Contact } from '../contacts/contact.js';
import { insertContact } from '../contacts/store.js';
import type { Db } from '../database/database.js';
import { attachFiles } from '../files/attach.js';
import { storedFileOf } from '../files/store.js';
import { signCaseReceipt } from '../log/receipt.js';
import { hashSecret } from '../ids.js';
import { invalid, ProblemError } from '../problem-error.js';
import { searchText } from '../search-text.js';
import type { Context } from '../use-case.js';
import { caseClock } from './clock.js';
import { insertEvent, type NewEvent, type WrittenEvent } from './events.js';
import { lodgingOf } from './lodging.js';
import { caseExists, type CaseRow, insertCase, type NewCase } from './store.js';

/** Codes collide once in many millions of cases; a few attempts are plenty. */
const ATTEMPTS = 5;

type CaseDraft = Omit<NewCase, 'row' | 'search'> & { row: Omit<NewCase['row'], 'code'> };

/** @throws {ProblemError} `already_exists` */
async function insertUnderNewCode(db: Db, draft: CaseDraft): Promise<CaseRow> {
  const { tenant_id, case_id, title, content } = draft.row;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = makeTrackingCode(tenant_id, randomBytes(TRACKING_CODE_RANDOM_BYTES));
    const search = searchText(code, title, content);
    const written = await insertCase(db, { ...draft, row: { ...draft.row, code }, search });
    if (written) return written;
    if (await caseExists(db, tenant_id, case_id)) throw new ProblemError('already_exists');
  }
  throw new Error('No free tracking code was found');
}

/** What the body of a submission and of a registration share, as the columns of a case. */
interface Body {
  id: string;
  kind: CaseRow['kind'];
  title: string;
  content: string;
  proposal?: string | undefined;
  details?: NonNullable<CaseRow['details']> | undefined;
  place: {
    unit: string;
    detail?: string | undefined;
    point?: { latitude: number; longitude: number } | undefined;
  };
  group?: { size: number; representatives: readonly string[] } | undefined;
  sender: SenderBody | null;
  locale: CaseRow['locale'];
  fileIds: readonly string[];
}

export interface SenderBody {
  name: string;
  address: string;
  phone?: string | undefined;
  email?: string | undefined;
  idNumber?: string | undefined;
  organisation?: string | undefined;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Details without what was left empty; null where nothing is left. */
function detailsOf({ details }: Body): CaseRow['details'] {
  const given = Object.entries(details ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? null : Object.fromEntries(given);
}

function contactOf({ sender, group }: Body): Contact | undefined {
  if (sender === null) return undefined;
  return {
    name: sender.name,
    address: sender.address,
    phone: sender.phone ?? null,
    email: sender.email ?? null,
    idNumber: sender.idNumber ?? null,
    organisation: orNull(sender.organisation),
    representatives: [...(group?.representatives ?? [])],
  };
}

export interface CaseToWrite {
  body: Body;
  secretHash: Buffer;
  siteId: string | null;
  channel: CaseRow['channel'];
  /** Day 0 of the clock. */
  lodgedOn: string;
  /** The unit that must act first. */
  unitKey: string;
  consent: NewCase['consent'];
  /** Who did it: nothing for the sender. */
  by: Pick<NewEvent, 'actor' | 'officer_id' | 'unit_key'>;
  /** Pattern of who may have uploaded the files. */
  uploadedBy: string;
}

export interface WrittenCase {
  row: CaseRow;
  submitted: WrittenEvent;
}

/**
 * Case, contact, consent, files, events with their leaves, and messages, in the caller's transaction.
 * @throws {ProblemError} `already_exists`, or `validation_failed` for files
 */
export async function writeCase(
  context: Context,
  { body, secretHash, siteId, channel, lodgedOn, unitKey, consent, by, uploadedBy }: CaseToWrite,
): Promise<WrittenCase> {
  const { db, tenant, now, services } = context;
  const { id, kind, place } = body;
  const details = detailsOf(body);
  const clocked = { kind, submitted_at: now.toISOString(), lodged_on: lodgedOn, channel, details };
  const clock = caseClock(clocked, [], vietnamDate(now));
  const row = await insertUnderNewCode(db, {
    row: {
      tenant_id: tenant,
      case_id: id,
      site_id: siteId,
      kind,
      title: body.title,
      content: body.content,
      proposal: orNull(body.proposal),
      details,
      group_size: body.group?.size ?? null,
      channel,
      lodged_on: lodgedOn,
      place_unit_key: place.unit,
      place_detail: orNull(place.detail),
      latitude: place.point?.latitude ?? null,
      longitude: place.point?.longitude ?? null,
      unit_key: unitKey,
      anonymous: body.sender === null,
      has_email: Boolean(body.sender?.email),
      locale: body.locale,
      first_due: clock.firstDue,
      next_due: clock.nextDue,
    },
    secretHash,
    consent,
    now,
  });
  const contact = contactOf(body);
  if (contact) await insertContact(db, services.vault, { tenant, caseId: id, contact, now });
  const files = await attachFiles(db, { tenant, uploadedBy, fileIds: body.fileIds, caseId: id, seq: 1 });
  const first: NewEvent = { ...by, seq: 1, type: 'submitted', status: 'submitted' };
  const submitted = await insertEvent(context, row, first, files);
  return { row, submitted };
}

/** The receipt, signed at once. */
export async function receiptOf(context: Context, { row, submitted }: WrittenCase): Promise<CaseReceipt> {
  const { services, db, now } = context;
  const { deadlines } = caseClock(row, [], vietnamDate(now));
  const { code, leaf, salt, content } = { code: row.code, ...submitted };
  return {
    id: row.case_id,
    code,
    kind: row.kind,
    status: row.status,
    title: row.title,
    submittedAt: row.submitted_at,
    unit: await services.units.ref(row.unit_key),
    files: submitted.files.map(storedFileOf),
    deadlines,
    restricted: row.restricted,
    lodging: lodgingOf(row),
    receipt: await signCaseReceipt(db, services, { tenant: row.tenant_id, code, leaf, salt, now }),
    content,
  };
}

/** @throws {ProblemError} for a header that is missing or has no secret's form */
export function secretHashOf(caseSecret: string | undefined): Buffer {
  const code: FieldErrorCode = 'invalid_format';
  if (caseSecret === undefined) throw invalid({ pointer: HEADERS.caseSecret, code });
  return hashSecret(caseSecret);
}
