/** The SQL of what happened to cases. Rows are only ever added. */
import * as z from 'zod/mini';
import { CASE_EVENT_TYPES, CASE_STATUSES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

const eventRow = z.object({
  tenant_id: z.string(),
  case_id: z.string(),
  seq: z.int(),
  type: z.enum(CASE_EVENT_TYPES),
  actor: z.enum(['citizen', 'officer', 'system']),
  key_id: z.nullable(z.string()),
  unit_key: z.nullable(z.string()),
  status: z.enum(CASE_STATUSES),
  text: z.nullable(z.string()),
  to_unit_key: z.nullable(z.string()),
  right_address: z.nullable(z.string()),
  done_by: z.nullable(z.string()),
  done_on: z.nullable(z.string()),
  at: z.string(),
});
export type EventRow = z.output<typeof eventRow>;

const insert = statement(
  'event_insert',
  z.object({}),
  `insert into case_events (tenant_id, case_id, seq, type, actor, key_id, unit_key, status, text, to_unit_key,
                            right_address, done_by, done_on, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
const list = statement(
  'event_list',
  eventRow,
  'select * from case_events where tenant_id = $1 and case_id = $2 order by seq',
);

export const insertEvent = (db: Db, row: EventRow): Promise<number> =>
  db.run(insert, [
    row.tenant_id,
    row.case_id,
    row.seq,
    row.type,
    row.actor,
    row.key_id,
    row.unit_key,
    row.status,
    row.text,
    row.to_unit_key,
    row.right_address,
    row.done_by,
    row.done_on,
    row.at,
  ]);

export const eventsOfCase = (db: Db, tenant: string, caseId: string): Promise<EventRow[]> =>
  db.all(list, [tenant, caseId]);
