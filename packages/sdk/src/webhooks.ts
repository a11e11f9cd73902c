import { webhooks, type Answer, type Body, type Webhook } from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export interface WebhooksResource {
  list(options?: CallOptions): GdPromise<Webhook[]>;
  /** Adds a webhook. The secret is in this answer and never again. */
  create(
    wanted: Body<typeof webhooks.create>,
    options?: KeyedOptions,
  ): GdPromise<Answer<typeof webhooks.create>>;
  remove(webhookId: string, options?: CallOptions): GdPromise<Webhook>;
  deliveries(
    webhookId: string,
    query?: QueryOf<typeof webhooks.deliveries>,
    options?: CallOptions,
  ): GdList<Answer<typeof webhooks.deliveries>>;
  /** Sends again what happened since a moment. Answers with how many messages wait to go out. */
  replay(webhookId: string, since: string, options?: KeyedOptions): GdPromise<number>;
}

export const webhooksResource = (request: Requester): WebhooksResource => ({
  list: (options) => request(webhooks.list, { ...options }).map(({ items }) => items),
  create: (body, options) => request(webhooks.create, { ...options, body }),
  remove: (webhookId, options) => request(webhooks.remove, { ...options, params: { webhookId } }),
  deliveries: (webhookId, query, options) =>
    listOf((cursor) =>
      request(webhooks.deliveries, {
        ...options,
        params: { webhookId },
        query: { ...query, ...(cursor && { cursor }) },
      }),
    ),
  replay: (webhookId, since, options) =>
    request(webhooks.replay, { ...options, params: { webhookId }, body: { since } }).map(
      ({ queued }) => queued,
    ),
});
