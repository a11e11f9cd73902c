import type { CaseEventType } from '@gd/rules';
import type { Db } from '../database/database.js';
import { enqueue } from '../outbox/store.js';
import type { Listeners } from './listeners.js';
import { insertWebhookDelivery } from './store.js';

export interface HeardOf {
  tenant: string;
  caseId: string;
  seq: number;
  type: CaseEventType;
  now: Date;
}

/** Queues an event for every webhook that wants to hear of it. */
export async function queueDeliveries(
  db: Db,
  listeners: Listeners,
  { tenant, caseId, seq, type, now }: HeardOf,
): Promise<void> {
  const event = `case.${type}` as const;
  for (const webhookId of await listeners.of(db, tenant, event)) {
    const payload = { webhookId, caseId, seq };
    const deliveryId = await enqueue(db, { tenant, kind: 'webhook', payload, now });
    await insertWebhookDelivery(db, { tenant, deliveryId, webhookId, caseId, seq, type: event, now });
  }
}
