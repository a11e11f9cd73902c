/** Tells one receiver of one event, signed by Standard Webhooks. */
import { Webhook } from 'standardwebhooks';
import { eventsOfCase } from '../cases/event-store.js';
import { findCase } from '../cases/store.js';
import { DeliveryError, type Message } from '../outbox/message.js';
import type { Services } from '../use-case.js';
import { webhookPayload } from './payload.js';
import { secretContext } from './secret.js';
import { disableWebhook, findWebhook, recordDeliveryStatus } from './store.js';

const GONE = 410;

/** Does nothing for a webhook that is stopped. @throws {DeliveryError} */
export async function deliverWebhook(
  { database, vault, webhooks, listeners, clock }: Services,
  { id, tenant, payload: { webhookId, caseId, seq } }: Message<'webhook'>,
): Promise<void> {
  const webhook = await findWebhook(database, tenant, webhookId);
  const row = await findCase(database, tenant, caseId);
  const events = await eventsOfCase(database, tenant, caseId);
  const event = events.find((known) => known.seq === seq);
  if (!webhook || webhook.disabled_at !== null || !row || !event) return;

  const body = webhookPayload(row, event);
  const secret = await vault.open(database, tenant, secretContext(webhookId), webhook.secret_sealed);
  const now = clock();
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'GD-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret.toString()).sign(id, now, body),
  };
  let status: number | null = null;
  try {
    status = await webhooks.post(webhook.url, headers, body);
  } finally {
    await recordDeliveryStatus(database, tenant, id, status);
  }
  if (status >= 200 && status < 300) return;
  if (status === GONE) {
    await disableWebhook(database, { tenant, webhookId, now, except: id });
    listeners.forget();
  }
  throw new DeliveryError(`http_${status}`, status === GONE);
}
