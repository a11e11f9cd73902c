/** What the leaves of cases commit to, read again from the rows as they are now, for an auditor. */
import * as z from 'zod/mini';
import { eventContent } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { type EventRow, eventsOfCase } from '../cases/event-store.js';
import { happenedView, leafOf } from '../cases/event-view.js';
import { type CaseRow, findCases } from '../cases/store.js';
import { submittedView } from '../cases/views.js';
import { type Db, statement } from '../database/database.js';
import { filesOfCase } from '../files/store.js';
import type { Units } from '../units.js';
import { type LogRecord, type RecordKey, type RecordSource, UUID } from './record-source.js';

/** What is left of what was sent, in a case that was erased. */
const EMPTIED = {
  title: '',
  content: '',
  proposal: null,
  details: null,
  place_detail: null,
  latitude: null,
  longitude: null,
} as const satisfies Partial<CaseRow>;

/** What the row of a case must say after its events. */
function projectionOf(row: CaseRow, events: readonly EventRow[]): Partial<CaseRow> {
  const last = (type: EventRow['type']) => events.findLast((event) => event.type === type);
  const dayOfFirst = (type: EventRow['type']): string | null => {
    const first = events.find((event) => event.type === type);
    return first ? vietnamDate(new Date(first.at)) : null;
  };
  const [first] = events;
  // The unit that an officer registers a case for is on its row only, until it is transferred.
  const unit =
    last('transferred')?.to_unit_key ?? (first?.actor === 'citizen' ? row.place_unit_key : undefined);
  return {
    version: events.length,
    submitted_at: first?.at ?? '',
    updated_at: events.at(-1)?.at ?? '',
    status: events.at(-1)?.status ?? 'submitted',
    ...(unit !== undefined && { unit_key: unit }),
    restricted: events.findLast(({ type }) => /^(un)?restricted$/.test(type))?.type === 'restricted',
    answered_on: dayOfFirst('answered'),
    refused_on: dayOfFirst('refused'),
    reopened: last('reopened') !== undefined,
    score: last('rated')?.score ?? null,
    erased_at: last('erased')?.at ?? null,
    ...(last('erased') && EMPTIED),
  };
}

/** Where the row of a case is not what its events made of it; no leaf has such content, so the audit fails. */
function differences(row: CaseRow, events: readonly EventRow[]): { row?: Record<string, unknown> } {
  const wrong = Object.entries(projectionOf(row, events))
    .filter(([column, expected]) => row[column as keyof CaseRow] !== expected)
    .map(([column]) => [column, row[column as keyof CaseRow]]);
  return wrong.length === 0 ? {} : { row: Object.fromEntries(wrong) };
}

interface WholeCase {
  row: CaseRow;
  events: readonly EventRow[];
  contentOf(event: EventRow): Promise<Record<string, unknown>>;
}

async function readCase(db: Db, units: Units, row: CaseRow): Promise<WholeCase> {
  const events = await eventsOfCase(db, row.tenant_id, row.case_id);
  const files = await filesOfCase(db, row.tenant_id, row.case_id);
  const submitted = await submittedView(units, row);
  return {
    row,
    events,
    contentOf: async (event) => ({
      ...eventContent(await happenedView(units, event, files), submitted),
      ...(event === events.at(-1) && differences(row, events)),
    }),
  };
}

async function recordOf({ contentOf }: WholeCase, event: EventRow): Promise<LogRecord> {
  const { commitment, salt } = event;
  return {
    leaf: { ...leafOf(event), commitment },
    salt,
    content: salt === null ? null : await contentOf(event),
  };
}

/** No server writes a case without its submission: nothing commits to it, and it was due in the log whatever it says. */
function withoutHistory({ row: { case_id, code } }: WholeCase): LogRecord {
  const at = new Date(0).toISOString();
  const leaf = leafOf({ case_id, seq: 1, type: 'submitted', at });
  return { leaf: { ...leaf, commitment: '' }, salt: null, content: { code } };
}

async function caseRecords(
  db: Db,
  units: Units,
  tenant: string,
  leafIds: readonly string[],
): Promise<Map<string, LogRecord>> {
  const wanted = new Set(leafIds);
  const caseIds = new Set(leafIds.map((id) => id.split('/')[0] ?? '').filter((id) => UUID.test(id)));
  const records = new Map<string, LogRecord>();
  for (const row of await findCases(db, tenant, [...caseIds])) {
    const whole = await readCase(db, units, row);
    if (whole.events.length === 0) {
      const record = withoutHistory(whole);
      if (wanted.has(record.leaf.id)) records.set(record.leaf.id, record);
    }
    for (const event of whole.events) {
      const record = wanted.has(leafOf(event).id) ? await recordOf(whole, event) : undefined;
      if (record) records.set(record.leaf.id, record);
    }
  }
  return records;
}

const outside = statement(
  'log_records_outside',
  z.object({ id: z.string(), seq: z.int() }),
  `select event.case_id as id, event.seq from case_events as event
   where event.tenant_id = $1 and (event.case_id, event.seq) > ($2::uuid, $3::int)
     and not exists (
       select from log_leaves as leaf where leaf.tenant_id = $1 and leaf.leaf_id = event.case_id || '/' || event.seq
         and leaf.leaf_index is not null
     )
   union all
   select one.case_id, 1 from cases as one
   where one.tenant_id = $1 and (one.case_id, 1) > ($2::uuid, $3::int)
     and not exists (
       select from case_events as event where event.tenant_id = $1 and event.case_id = one.case_id
     )
   order by id, seq limit $4`,
);

export const CASE_RECORDS: RecordSource = {
  records: caseRecords,
  outside: (db: Db, tenant: string, { id, seq }: RecordKey, limit: number) =>
    db.all(outside, [tenant, id, seq, limit]),
  leafIdOf: ({ id, seq }) => `${id}/${seq}`,
};
