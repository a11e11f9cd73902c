/** What an administrator of sites does with webhooks. */
import * as z from 'zod/mini';
import type { OperationOf, Webhook, WebhookDelivery } from '@gd/contract';
import { decodeCursor, pageOf } from '../cursor.js';
import { newId } from '../ids.js';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, officerOf, type UseCase } from '../use-case.js';
import { newWebhookSecret, secretContext } from './secret.js';
import {
  deliveriesOf,
  type DeliveryRow,
  disableWebhook,
  findWebhook,
  insertWebhook,
  replaySince,
  type WebhookRow,
  webhooksOf,
} from './store.js';

const webhookView = (row: WebhookRow): Webhook => ({
  id: row.webhook_id,
  url: row.url,
  events: row.events,
  createdAt: row.created_at,
  disabledAt: row.disabled_at,
});

const deliveryView = (row: DeliveryRow): WebhookDelivery => ({
  id: row.delivery_id,
  webhookId: row.webhook_id,
  type: row.type,
  caseId: row.case_id,
  createdAt: row.created_at,
  attempts: row.attempts,
  status: row.status,
  deliveredAt: row.done_at,
  nextAttemptAt: row.done_at === null && row.failed_at === null ? row.due_at : null,
});

function found(row: WebhookRow | undefined): WebhookRow {
  if (!row) throw new ProblemError('not_found');
  return row;
}

const findOne = async ({ db, tenant }: Context, webhookId: string): Promise<WebhookRow> =>
  found(await findWebhook(db, tenant, webhookId));

export const listWebhooks: UseCase<OperationOf<'webhooks.list'>> = async ({ db, tenant }) => ({
  body: { items: (await webhooksOf(db, tenant)).map(webhookView) },
});

export const createWebhook: UseCase<OperationOf<'webhooks.create'>> = async (context, { body }) => {
  const { db, tenant, now, services } = context;
  if (!services.webhooks.allows(body.url)) throw invalid({ pointer: '/url', code: 'url_not_allowed' });
  const id = newId();
  const secret = newWebhookSecret();
  const row: WebhookRow = {
    tenant_id: tenant,
    webhook_id: id,
    url: body.url,
    secret_sealed: await services.vault.seal(db, tenant, secretContext(id), Buffer.from(secret)),
    events: [...new Set(body.events)],
    created_by: officerOf(context).id,
    created_at: now.toISOString(),
    disabled_at: null,
  };
  await insertWebhook(db, row);
  services.listeners.forget();
  return { body: { webhook: webhookView(row), secret } };
};

export const removeWebhook: UseCase<OperationOf<'webhooks.remove'>> = async (context, { params }) => {
  const { db, tenant, now, services } = context;
  const row = await disableWebhook(db, { tenant, webhookId: params.webhookId, now });
  services.listeners.forget();
  return { body: webhookView(found(row)) };
};

const cursor = z.tuple([z.iso.datetime().check(z.regex(/^(?!0000)/)), z.uuid()]);
/** After every delivery, where a list begins. */
const END: [string, string] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

export const listDeliveries: UseCase<OperationOf<'webhooks.deliveries'>> = async (
  context,
  { params, query },
) => {
  const { db, tenant } = context;
  const { webhook_id: webhookId } = await findOne(context, params.webhookId);
  const before = decodeCursor(query.cursor, cursor) ?? END;
  const rows = await deliveriesOf(db, { tenant, webhookId, before, limit: query.limit + 1 });
  const page = pageOf(rows, query.limit, (row) => [row.created_at, row.delivery_id]);
  return { body: { items: page.rows.map(deliveryView), nextCursor: page.nextCursor } };
};

/** A webhook that was stopped stays so: another is made in its place. */
export const replayWebhook: UseCase<OperationOf<'webhooks.replay'>> = async (context, { params, body }) => {
  const { db, tenant, now } = context;
  const webhook = await findOne(context, params.webhookId);
  if (webhook.disabled_at !== null) throw new ProblemError('not_found');
  const queued = await replaySince(db, tenant, webhook.webhook_id, new Date(body.since), now);
  return { body: { queued } };
};
