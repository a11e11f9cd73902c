/** The SQL of webhooks and their deliveries. */
import * as z from 'zod/mini';
import { WEBHOOK_EVENTS } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

const webhookRow = z.object({
  tenant_id: z.string(),
  webhook_id: z.string(),
  url: z.string(),
  secret_sealed: z.instanceof(Buffer),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  created_by: z.string(),
  created_at: z.string(),
  disabled_at: z.nullable(z.string()),
});
export type WebhookRow = z.output<typeof webhookRow>;

const deliveryRow = z.object({
  delivery_id: z.string(),
  webhook_id: z.string(),
  type: z.enum(WEBHOOK_EVENTS),
  case_id: z.string(),
  created_at: z.string(),
  status: z.nullable(z.int()),
  attempts: z.int(),
  due_at: z.string(),
  done_at: z.nullable(z.string()),
  failed_at: z.nullable(z.string()),
});
export type DeliveryRow = z.output<typeof deliveryRow>;

const insert = statement(
  'webhook_insert',
  z.object({}),
  `insert into webhooks (tenant_id, webhook_id, url, secret_sealed, events, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const list = statement(
  'webhook_list',
  webhookRow,
  'select * from webhooks where tenant_id = $1 order by created_at, webhook_id',
);
const listening = statement(
  'webhook_listening',
  z.pick(webhookRow, { webhook_id: true, events: true }),
  'select webhook_id, events from webhooks where tenant_id = $1 and disabled_at is null',
);
const find = statement(
  'webhook_find',
  webhookRow,
  'select * from webhooks where tenant_id = $1 and webhook_id = $2',
);
// What still waits for it goes too, but for the message that brought the news.
const disable = statement(
  'webhook_disable',
  webhookRow,
  `with dropped as (
     delete from outbox using webhook_deliveries
     where outbox.tenant_id = $1 and webhook_deliveries.tenant_id = $1
       and outbox.message_id = webhook_deliveries.delivery_id and webhook_deliveries.webhook_id = $2
       and outbox.done_at is null and outbox.failed_at is null and outbox.message_id is distinct from $4::uuid
   )
   update webhooks set disabled_at = coalesce(disabled_at, $3) where tenant_id = $1 and webhook_id = $2 returning *`,
);
const insertDelivery = statement(
  'webhook_delivery_insert',
  z.object({}),
  `insert into webhook_deliveries (tenant_id, delivery_id, webhook_id, case_id, seq, type, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const recordStatus = statement(
  'webhook_delivery_status',
  z.object({}),
  'update webhook_deliveries set status = $3 where tenant_id = $1 and delivery_id = $2',
);
const deliveries = statement(
  'webhook_delivery_list',
  deliveryRow,
  `select delivery_id, webhook_id, type, case_id, d.created_at, status, attempts, due_at, done_at, failed_at
   from webhook_deliveries as d join outbox as o on o.tenant_id = d.tenant_id and o.message_id = d.delivery_id
   where d.tenant_id = $1 and webhook_id = $2 and (d.created_at, delivery_id) < ($3::timestamptz, $4::uuid)
   order by d.created_at desc, delivery_id desc limit $5`,
);
// The same messages under the same ids: a receiver that has one already knows it.
const replay = statement(
  'webhook_replay',
  z.object({}),
  `update outbox set due_at = $4, attempts = 0, last_error = null, done_at = null, failed_at = null
   from webhook_deliveries as d
   where outbox.tenant_id = $1 and d.tenant_id = $1 and outbox.message_id = d.delivery_id
     and d.webhook_id = $2 and d.created_at >= $3`,
);

export const insertWebhook = (db: Db, row: Omit<WebhookRow, 'disabled_at'>): Promise<number> =>
  db.run(insert, [
    row.tenant_id,
    row.webhook_id,
    row.url,
    row.secret_sealed,
    row.events,
    row.created_by,
    row.created_at,
  ]);

export const webhooksOf = (db: Db, tenant: string): Promise<WebhookRow[]> => db.all(list, [tenant]);

export const findWebhook = (db: Db, tenant: string, webhookId: string): Promise<WebhookRow | undefined> =>
  db.one(find, [tenant, webhookId]);

export interface Disabling {
  tenant: string;
  webhookId: string;
  now: Date;
  /** A message that is under way, and keeps its record. */
  except?: string;
}

/** Stops a webhook for good; undefined where there is none. */
export const disableWebhook = (
  db: Db,
  { tenant, webhookId, now, except }: Disabling,
): Promise<WebhookRow | undefined> => db.one(disable, [tenant, webhookId, now, except]);

/** The webhooks that were not stopped, with the events that they want to hear of. */
export const listeningWebhooks = (
  db: Db,
  tenant: string,
): Promise<Pick<WebhookRow, 'webhook_id' | 'events'>[]> => db.all(listening, [tenant]);

export interface NewDelivery {
  tenant: string;
  deliveryId: string;
  webhookId: string;
  caseId: string;
  seq: number;
  type: WebhookEvent;
  now: Date;
}

/** After its message in the outbox, which has the same id. */
export const insertWebhookDelivery = (
  db: Db,
  { tenant, deliveryId, webhookId, caseId, seq, type, now }: NewDelivery,
): Promise<void> => db.send(insertDelivery, [tenant, deliveryId, webhookId, caseId, seq, type, now]);

/** @param status what the receiver answered, or null when it could not be reached */
export const recordDeliveryStatus = (
  db: Db,
  tenant: string,
  deliveryId: string,
  status: number | null,
): Promise<number> => db.run(recordStatus, [tenant, deliveryId, status]);

/** Deliveries of a webhook, the newest first, from those older than a moment and id. */
export const deliveriesOf = (
  db: Db,
  {
    tenant,
    webhookId,
    before,
    limit,
  }: { tenant: string; webhookId: string; before: readonly [string, string]; limit: number },
): Promise<DeliveryRow[]> => db.all(deliveries, [tenant, webhookId, ...before, limit]);

/** Makes what was queued for a webhook since a moment due again. Returns how many. */
export const replaySince = (
  db: Db,
  tenant: string,
  webhookId: string,
  since: Date,
  now: Date,
): Promise<number> => db.run(replay, [tenant, webhookId, since, now]);
