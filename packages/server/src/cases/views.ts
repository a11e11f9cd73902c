/** How cases are shown. */
import {
  type CaseEventView,
  type CaseReceipt,
  cases,
  type CaseSummary,
  type OfficerCase,
  type TrackedCase,
} from '@gd/contract';
import { allowedCommands, type Command, vietnamDate } from '@gd/rules';
import { filesOfCase, storedFileOf, type FileRow } from '../files/store.js';
import type { Units } from '../units.js';
import type { Context, Officer } from '../use-case.js';
import { caseClock, NEVER } from './clock.js';
import { eventsOfCase, type EventRow } from './event-store.js';
import type { CaseRow, ListRow } from './store.js';

/** The entity tag: the version, and the day, since a step may be overdue tomorrow without any change. */
export const etagOf = ({ version }: CaseRow, now: Date): string => `${version}.${vietnamDate(now)}`;

const orNull = <T>(key: string | null, show: (key: string) => Promise<T>): Promise<T | null> =>
  key === null ? Promise.resolve(null) : show(key);

async function eventView(units: Units, event: EventRow, files: readonly FileRow[]): Promise<CaseEventView> {
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    by: event.actor,
    status: event.status,
    unit: await orNull(event.unit_key, units.ref),
    text: event.text,
    toUnit: await orNull(event.to_unit_key, units.ref),
    rightAddress: event.right_address,
    doneBy: event.done_by,
    doneOn: event.done_on,
    files: files.filter((file) => file.event_seq === event.seq).map(storedFileOf),
  };
}

export async function eventViews(context: Context, caseId: string): Promise<CaseEventView[]> {
  const { db, tenant, services } = context;
  const events = await eventsOfCase(db, tenant, caseId);
  const files = await filesOfCase(db, tenant, caseId);
  return Promise.all(events.map((event) => eventView(services.units, event, files)));
}

/** What the sender and officers both see. */
async function coreOf(context: Context, row: CaseRow): Promise<Omit<TrackedCase, 'allowed'>> {
  const { db, tenant, services, now } = context;
  const { units } = services;
  const events = await eventsOfCase(db, tenant, row.case_id);
  const files = await filesOfCase(db, tenant, row.case_id);
  const clock = caseClock({ kind: row.kind, submittedAt: row.submitted_at }, events, vietnamDate(now));
  const { latitude, longitude } = row;
  return {
    id: row.case_id,
    code: row.code,
    kind: row.kind,
    status: row.status,
    title: row.title,
    content: row.content,
    proposal: row.proposal,
    place: {
      unit: await units.ref(row.place_unit_key),
      detail: row.place_detail,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    },
    unit: await units.ref(row.unit_key),
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    firstDue: row.first_due,
    deadlines: clock.deadlines,
    // The first event is the submission.
    files: files.filter((file) => file.event_seq === 1).map(storedFileOf),
    events: await Promise.all(events.map((event) => eventView(units, event, files))),
  };
}

export const trackedView = async (context: Context, row: CaseRow): Promise<TrackedCase> => ({
  ...(await coreOf(context, row)),
  allowed: allowedCommands(row.status, 'citizen'),
});

/** Whether one of an officer's roles may give a command, by the contract's table. */
function mayGive(officer: Officer, command: Command): boolean {
  const { roles } = cases[command].access as { roles?: readonly string[] };
  return officer.roles.some((role) => roles?.includes(role));
}

export const officerView = async (
  context: Context,
  row: CaseRow,
  officer: Officer,
): Promise<OfficerCase> => ({
  ...(await coreOf(context, row)),
  allowed: allowedCommands(row.status, 'officer').filter((command) => mayGive(officer, command)),
  anonymous: row.anonymous,
  locale: row.locale,
});

export async function summaryView(units: Units, row: ListRow, today: string): Promise<CaseSummary> {
  return {
    id: row.case_id,
    code: row.code,
    kind: row.kind,
    status: row.status,
    title: row.title,
    unit: await units.ref(row.unit_key),
    submittedAt: row.submitted_at,
    due: row.next_due === NEVER ? null : row.next_due,
    overdue: row.next_due !== NEVER && row.next_due < today,
    fileCount: row.file_count,
  };
}

export type Receipt = Omit<CaseReceipt, 'unit'> & { unitKey: string };

export const receiptView = async (units: Units, { unitKey, ...receipt }: Receipt): Promise<CaseReceipt> => ({
  ...receipt,
  unit: await units.ref(unitKey),
});
