/**
 * The SQL of what Open311 may show: cases that are published, and those that came in with the caller's key. A case of
 * another kind, or one that is restricted, is left out by the very condition that finds the others, so that it answers
 * in the same way and the same time as an id that there is not.
 */
import * as z from 'zod/mini';
import { CASE_EVENT_TYPES, CASE_STATUSES } from '@gd/rules';
import { type Db, statement } from '../database/database.js';
import { PUBLIC_KINDS } from './services.js';

const requestRow = z.object({
  request_id: z.string(),
  service_code: z.string(),
  kind: z.enum(PUBLIC_KINDS),
  status: z.enum(CASE_STATUSES),
  /** Seconds are the finest that the standard shows. A site's case has the day alone, as it is published. */
  requested_at: z.string(),
  updated_at: z.string(),
  first_due: z.nullable(z.string()),
  unit_key: z.string(),
  is_published: z.boolean(),
  /** Whether the caller's key sent it. */
  is_own: z.boolean(),
  /** Null where the caller may not read it. */
  content: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  place_unit_key: z.nullable(z.string()),
  place_detail: z.nullable(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
});
export type RequestRow = z.output<typeof requestRow>;

const updateRow = z.object({
  update_id: z.string(),
  request_id: z.string(),
  type: z.enum(CASE_EVENT_TYPES),
  at: z.string(),
  text: z.nullable(z.string()),
  has_right_address: z.boolean(),
});
export type UpdateRow = z.output<typeof updateRow>;

/** Statuses after which the office has nothing more to do, unless the case is reopened. */
const CLOSED = ['answered', 'terminated', 'refused', 'withdrawn', 'closed'] as const;
export const isClosed = (status: RequestRow['status']): boolean =>
  (CLOSED as readonly string[]).includes(status);

/** Events that change what an outsider may know of a case; notes and messages are not among them. */
export const STEPS = [
  'received',
  'accepted',
  'started',
  'transferred',
  'terminated',
  'answered',
  'refused',
  'reopened',
  'withdrawn',
  'closed',
] as const satisfies readonly (typeof CASE_EVENT_TYPES)[number][];

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const REQUESTED_AT = `
  (case when o.request_id is null then p.submitted_on::timestamp at time zone 'Asia/Ho_Chi_Minh'
        else date_trunc('second', c.submitted_at) end)`;

// $1 tenant, $2 the caller's key or null.
const VISIBLE = `
  select c.tenant_id, c.case_id, c.kind, c.status, c.first_due, c.unit_key,
         coalesce(o.request_id, p.publication_id) as request_id,
         c.kind || '-' || split_part(s.key, '_', 4) as service_code,
         coalesce(p.publication_id, o.request_id) as place_in_list,
         coalesce(p.submitted_on, (c.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) as submitted_on,
         p.publication_id is not null as is_published,
         o.key_id is not distinct from $2::text and o.key_id is not null as is_own,
         ${REQUESTED_AT} as requested_at, p.published_at,
         c.content as own_content, c.place_unit_key as own_place, c.place_detail, c.latitude as own_latitude,
         c.longitude as own_longitude,
         p.content, p.answer, p.place_unit_key, p.latitude, p.longitude
  from cases c
  join sites s on s.tenant_id = c.tenant_id and s.site_id = c.site_id
  left join publications p on p.tenant_id = c.tenant_id and p.case_id = c.case_id
  left join open311_requests o on o.tenant_id = c.tenant_id and o.case_id = c.case_id
  where c.tenant_id = $1 and c.kind in (${quoted(PUBLIC_KINDS)}) and not c.restricted`;

// The sender's own words go to the key that sent them; everybody else reads what an officer has reviewed.
const SHOWN = `
  select v.request_id, v.service_code, v.kind, v.status, v.requested_at, v.first_due, v.unit_key, v.is_published, v.is_own,
         case when v.is_own then v.own_content else v.content end as content,
         case when v.is_own then e.answer else v.answer end as answer,
         case when v.is_own then v.own_place else v.place_unit_key end as place_unit_key,
         case when v.is_own then v.place_detail end as place_detail,
         case when v.is_own then v.own_latitude else v.latitude end as latitude,
         case when v.is_own then v.own_longitude else v.longitude end as longitude,
         greatest(v.requested_at, date_trunc('second', e.updated_at)) as updated_at
  from visible v
  cross join lateral (
    select case when v.status in (${quoted(CLOSED)}) then min(at) filter (where seq > last_open)
                else max(at) filter (where type in (${quoted(STEPS)})) end as updated_at,
           (array_agg(text order by seq desc) filter (where type in ('answered', 'refused')))[1] as answer
    from (
      select seq, type, at, text,
             coalesce(max(seq) filter (where status not in (${quoted(CLOSED)})) over (), 0) as last_open
      from case_events where tenant_id = v.tenant_id and case_id = v.case_id
    ) event
  ) e`;

const byId = statement(
  'open311_by_id',
  requestRow,
  `with wanted as (
     select case_id from publications where tenant_id = $1 and publication_id = any($3::uuid[])
     union
     select case_id from open311_requests where tenant_id = $1 and request_id = any($3::uuid[])
   ), visible as (${VISIBLE}
     and c.case_id in (select case_id from wanted)
   )
   ${SHOWN}
   where v.request_id = any($3::uuid[])
   order by v.requested_at desc, v.request_id desc`,
);

/** $3 and $4 the period, $5 codes, $6 whether closed, $7 how many, $8 after how many. */
const LISTED = `
     and ($5::text[] is null or c.kind || '-' || split_part(s.key, '_', 4) = any($5))
     and ($6::boolean is null or (c.status in (${quoted(CLOSED)})) = $6)`;

// Newest day first. What is published is read in the order of its index, as far as the page goes and no further: the list
// is open to everybody, and must cost little however many cases there are.
const list = statement(
  'open311_list',
  requestRow,
  `with published as (${VISIBLE} ${LISTED}
     and p.submitted_on between ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
                            and ($4::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
     and ${REQUESTED_AT} between $3 and $4
     order by p.submitted_on desc, p.publication_id desc limit $7::int + $8::int
   ), unpublished as (${VISIBLE} ${LISTED}
     and o.key_id = $2 and p.publication_id is null
     and ${REQUESTED_AT} between $3 and $4
     order by c.submitted_at desc limit $7::int + $8::int
   ), visible as (
     select * from published union all select * from unpublished
     order by submitted_on desc, place_in_list desc limit $7 offset $8
   )
   ${SHOWN}
   where v.tenant_id = $1
   order by v.submitted_on desc, v.place_in_list desc`,
);

// The public learns of a case when it is published, so that is the time of its update: a client that asks for the time
// since its last question would never meet an answer by the day on which the office gave it.
const updates = statement(
  'open311_updates',
  updateRow,
  `with published as (${VISIBLE}
     and (o.key_id = $2) is not true and p.published_at >= $3 and p.published_at < $4::timestamptz + interval '1 second'
   ), own as (${VISIBLE}
     and o.key_id = $2 and c.updated_at >= $3
   )
   select request_id || '-' || extract(epoch from published_at)::bigint as update_id, request_id, 'answered' as type,
          date_trunc('second', published_at) as at, answer as text, false as has_right_address
   from published
   union all
   select own.request_id || '-' || e.seq, own.request_id, e.type, date_trunc('second', e.at),
          case when e.type in ('answered', 'refused') then e.text end, coalesce(e.right_address, '') <> ''
   from own join case_events e on e.tenant_id = own.tenant_id and e.case_id = own.case_id
   where e.type in (${quoted(STEPS)}) and e.at >= $3 and e.at < $4::timestamptz + interval '1 second'
   order by at, update_id limit $5`,
);

const insert = statement(
  'open311_insert',
  z.object({}),
  'insert into open311_requests (tenant_id, request_id, case_id, key_id) values ($1, $2, $3, $4)',
);

/** Who asks, and with which key. */
export interface Reader {
  tenant: string;
  keyId: string | null;
}

export const findRequests = (
  db: Db,
  { tenant, keyId }: Reader,
  ids: readonly string[],
): Promise<RequestRow[]> => db.all(byId, [tenant, keyId, ids]);

export interface Period {
  from: Date;
  to: Date;
}

export interface ListFilters extends Period {
  serviceCodes: readonly string[] | undefined;
  /** Undefined: both. */
  closed: boolean | undefined;
  limit: number;
  offset: number;
}

export const listRequests = (
  db: Db,
  { tenant, keyId }: Reader,
  { from, to, serviceCodes, closed, limit, offset }: ListFilters,
): Promise<RequestRow[]> =>
  db.all(list, [tenant, keyId, from, to, serviceCodes ?? null, closed ?? null, limit, offset]);

export const listUpdates = (
  db: Db,
  { tenant, keyId }: Reader,
  { from, to }: Period,
  limit: number,
): Promise<UpdateRow[]> => db.all(updates, [tenant, keyId, from, to, limit]);

export const insertRequest = (
  db: Db,
  tenant: string,
  request: { requestId: string; caseId: string; keyId: string },
): Promise<number> => db.run(insert, [tenant, request.requestId, request.caseId, request.keyId]);
