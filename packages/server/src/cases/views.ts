/** How cases are shown. */
import {
  type CaseEventView,
  cases,
  type CaseSummary,
  type OfficerCase,
  type TrackedCase,
} from '@gd/contract';
import { allowedCommands, caseState, type CaseState, type Command, vietnamDate } from '@gd/rules';
import { filesOfCase, storedFileOf } from '../files/store.js';
import { publicationIdOf } from '../publications/store.js';
import type { Units } from '../units.js';
import type { Context, Officer } from '../use-case.js';
import { caseClock, extensionOf, NEVER, rulesEvents } from './clock.js';
import { eventsOfCase, type EventRow } from './event-store.js';
import { eventView } from './event-view.js';
import { lodgingOf } from './lodging.js';
import type { CaseRow, ListRow } from './store.js';

/** The entity tag: the version, and the day, since a step may be overdue tomorrow without any change. */
export const etagOf = ({ version }: CaseRow, now: Date): string => `${version}.${vietnamDate(now)}`;

/** What was sent: part of the first leaf, and never anything about the sender. */
export async function submittedView(
  units: Units,
  row: CaseRow,
): Promise<
  Pick<
    TrackedCase,
    | 'id'
    | 'code'
    | 'kind'
    | 'title'
    | 'content'
    | 'proposal'
    | 'details'
    | 'groupSize'
    | 'channel'
    | 'lodgedOn'
    | 'place'
  >
> {
  const { latitude, longitude } = row;
  return {
    id: row.case_id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    content: row.content,
    proposal: row.proposal,
    details: row.details,
    groupSize: row.group_size,
    channel: row.channel,
    lodgedOn: row.lodged_on,
    place: {
      unit: await units.ref(row.place_unit_key),
      detail: row.place_detail,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    },
  };
}

interface Whole {
  core: Omit<TrackedCase, 'allowed'>;
  events: EventRow[];
  state: CaseState;
}

/** What the sender and officers both see, and the history it comes from. */
async function wholeOf(context: Context, row: CaseRow): Promise<Whole> {
  const { db, tenant, services, now } = context;
  const { units } = services;
  const events = await eventsOfCase(db, tenant, row.case_id);
  const files = await filesOfCase(db, tenant, row.case_id);
  const clock = caseClock(row, events, vietnamDate(now));
  const core = {
    ...(await submittedView(units, row)),
    status: row.status,
    restricted: row.restricted,
    lodging: lodgingOf(row),
    unit: await units.ref(row.unit_key),
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    firstDue: row.first_due,
    deadlines: clock.deadlines,
    // The first event is the submission.
    files: files.filter((file) => file.event_seq === 1).map(storedFileOf),
    events: await Promise.all(events.map((event) => eventView(units, event, files))),
  };
  return { core, events, state: caseState(row.kind, rulesEvents(events)) };
}

/** Notes of the office are nobody else's. */
const isForSender = ({ type }: CaseEventView): boolean => type !== 'noted';

export async function trackedView(context: Context, row: CaseRow): Promise<TrackedCase> {
  const { core, state } = await wholeOf(context, row);
  return { ...core, events: core.events.filter(isForSender), allowed: allowedCommands(state, 'citizen') };
}

/** Whether one of an officer's roles may give a command, by the contract's table. */
function mayGive(officer: Officer, command: Command): boolean {
  const { roles } = cases[command].access as { roles?: readonly string[] };
  return officer.roles.some((role) => roles?.includes(role));
}

export async function officerView(context: Context, row: CaseRow, officer: Officer): Promise<OfficerCase> {
  const { core, events, state } = await wholeOf(context, row);
  const extension = extensionOf(row, events, vietnamDate(context.now));
  const allowed = allowedCommands(state, 'officer').filter(
    // The state does not know the day: what is late is not extended.
    (command) => mayGive(officer, command) && (command !== 'extend' || extension !== null),
  );
  return {
    ...core,
    allowed,
    anonymous: row.anonymous,
    locale: row.locale,
    extension: allowed.includes('extend') ? extension : null,
    publicationId: await publicationIdOf(context.db, row.tenant_id, row.case_id),
  };
}

export async function eventViews(context: Context, caseId: string): Promise<CaseEventView[]> {
  const { db, tenant, services } = context;
  const events = await eventsOfCase(db, tenant, caseId);
  const files = await filesOfCase(db, tenant, caseId);
  return Promise.all(events.map((event) => eventView(services.units, event, files)));
}

export async function summaryView(units: Units, row: ListRow, today: string): Promise<CaseSummary> {
  return {
    id: row.case_id,
    code: row.code,
    kind: row.kind,
    status: row.status,
    // What is restricted stands in lists by its code only; what was erased has no title any more.
    title: row.restricted || row.title === '' ? null : row.title,
    restricted: row.restricted,
    unit: await units.ref(row.unit_key),
    submittedAt: row.submitted_at,
    due: row.next_due === NEVER ? null : row.next_due,
    overdue: row.next_due !== NEVER && row.next_due < today,
    fileCount: row.file_count,
  };
}
