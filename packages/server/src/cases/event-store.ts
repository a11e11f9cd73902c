/** The SQL of what happened to cases. Rows are only ever added; a lawful erasure empties their words. */
import * as z from 'zod/mini';
import { CASE_EVENT_TYPES, CASE_STATUSES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';

export const eventRow = z.object({
  tenant_id: z.string(),
  case_id: z.string(),
  seq: z.int(),
  type: z.enum(CASE_EVENT_TYPES),
  actor: z.enum(['citizen', 'officer', 'system']),
  officer_id: z.nullable(z.string()),
  unit_key: z.nullable(z.string()),
  status: z.enum(CASE_STATUSES),
  text: z.nullable(z.string()),
  to_unit_key: z.nullable(z.string()),
  right_address: z.nullable(z.string()),
  done_by: z.nullable(z.string()),
  done_on: z.nullable(z.string()),
  days: z.nullable(z.int()),
  complex: z.nullable(z.boolean()),
  remote: z.nullable(z.boolean()),
  score: z.nullable(z.int()),
  codes: z.array(z.string()),
  /** RFC 3339; also the time of the leaf. */
  at: z.string(),
  commitment: z.string(),
  /** Null once the content was erased. */
  salt: z.nullable(z.string()),
});
export type EventRow = z.output<typeof eventRow>;
const COLUMNS = `tenant_id, case_id, seq, type, actor, officer_id, unit_key, status, text, to_unit_key, right_address,
  done_by, done_on, days, complex, remote, score, codes, at, commitment, salt`;

const insert = statement(
  'event_insert',
  z.object({}),
  `insert into case_events (tenant_id, case_id, seq, type, actor, officer_id, unit_key, status, text, to_unit_key,
                            right_address, done_by, done_on, days, complex, remote, score, codes, at, commitment, salt)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
);
const list = statement(
  'event_list',
  eventRow,
  `select ${COLUMNS} from case_events where tenant_id = $1 and case_id = $2 order by seq`,
);
const empty = statement(
  'event_empty',
  z.object({}),
  `update case_events set text = null, right_address = null, done_by = null, salt = null
   where tenant_id = $1 and case_id = $2`,
);

export const insertEventRow = (db: Db, row: EventRow): Promise<void> =>
  db.send(insert, [
    row.tenant_id,
    row.case_id,
    row.seq,
    row.type,
    row.actor,
    row.officer_id,
    row.unit_key,
    row.status,
    row.text,
    row.to_unit_key,
    row.right_address,
    row.done_by,
    row.done_on,
    row.days,
    row.complex,
    row.remote,
    row.score,
    row.codes,
    row.at,
    row.commitment,
    row.salt,
  ]);

export const eventsOfCase = (db: Db, tenant: string, caseId: string): Promise<EventRow[]> =>
  db.all(list, [tenant, caseId]);

/** Removes what was written in a case. The commitments stay, and say that something was there. */
export const emptyEvents = (db: Db, tenant: string, caseId: string): Promise<number> =>
  db.run(empty, [tenant, caseId]);
