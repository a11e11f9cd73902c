/** Which webhooks want to hear of what. Every step of a case asks, so it is remembered for a few seconds. */
import type { Db } from '../database/database.js';
import { ShortMemory } from '../short-memory.js';
import { listeningWebhooks, type WebhookEvent, type WebhookRow } from './store.js';

/** Other servers see a webhook that was made or stopped after so long at the latest. */
const FRESH_MS = 5_000;
const MOST_TENANTS = 100;

export interface Listeners {
  /** Ids of the webhooks that want to hear of an event. */
  of(db: Db, tenant: string, event: WebhookEvent): Promise<string[]>;
  /** Looks again at the next event: a webhook was made or stopped here. */
  forget(): void;
}

export function openListeners(): Listeners {
  const remembering = () =>
    new ShortMemory<Pick<WebhookRow, 'webhook_id' | 'events'>[]>(FRESH_MS, MOST_TENANTS);
  let webhooks = remembering();
  return {
    async of(db, tenant, event) {
      const all = await webhooks.get(tenant, () => listeningWebhooks(db, tenant));
      return all.filter(({ events }) => events.includes(event)).map(({ webhook_id }) => webhook_id);
    },
    forget() {
      webhooks = remembering();
    },
  };
}
