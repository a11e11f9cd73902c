/** Every event of a case is written here, with the leaf that commits to what is shown of it. */
import { eventContent, type EventContent } from '@gd/contract';
import type { Leaf } from '@gd/receipts';
import type { FileRow } from '../files/store.js';
import { appendLeaf } from '../log/append.js';
import { announce } from '../outbox/announce.js';
import type { Context } from '../use-case.js';
import { eventsOfCase, type EventRow, insertEventRow } from './event-store.js';
import { type Happened, happenedView, leafOf } from './event-view.js';
import type { CaseRow } from './store.js';
import { submittedView } from './views.js';

type WrittenFrom = Pick<Context, 'db' | 'services' | 'now'>;

/** What there is to say of an event; the rest is null. */
export type NewEvent = Pick<Happened, 'seq' | 'type' | 'actor' | 'status'> &
  Partial<Omit<Happened, 'tenant_id' | 'case_id' | 'at'>>;

export interface WrittenEvent {
  row: EventRow;
  leaf: Leaf;
  salt: string;
  content: EventContent;
  files: readonly FileRow[];
}

const NOTHING = {
  officer_id: null,
  unit_key: null,
  text: null,
  to_unit_key: null,
  right_address: null,
  done_by: null,
  done_on: null,
  days: null,
  complex: null,
  remote: null,
  score: null,
  codes: [],
} satisfies Partial<Happened>;

/**
 * Appends an event, its leaf, and the messages that tell of it, in the transaction of what happened.
 * @param files those that came with the event, attached already: the leaf commits to their hashes
 */
export async function insertEvent(
  { db, services, now }: WrittenFrom,
  subject: CaseRow,
  event: NewEvent,
  files: readonly FileRow[] = [],
): Promise<WrittenEvent> {
  const { tenant_id, case_id } = subject;
  const happened: Happened = { ...NOTHING, ...event, tenant_id, case_id, at: now.toISOString() };
  const view = await happenedView(services.units, happened, files);
  const content = eventContent(view, await submittedView(services.units, subject));
  const { leaf, salt } = await appendLeaf(db, { tenant: tenant_id, ...leafOf(happened), content });
  const row = { ...happened, commitment: leaf.commitment, salt };
  await insertEventRow(db, row);
  await announce(db, { services, now }, subject, row);
  return { row, leaf, salt, content, files };
}

/** The number of the event that comes next in a locked case. */
export const nextSeq = (events: readonly EventRow[]): number => (events.at(-1)?.seq ?? 0) + 1;

export const historyOf = ({ db }: WrittenFrom, { tenant_id, case_id }: CaseRow): Promise<EventRow[]> =>
  eventsOfCase(db, tenant_id, case_id);
