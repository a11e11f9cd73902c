/** Webhooks (Standard Webhooks): a province's own systems hear of steps, by id and without content. */
import * as z from 'zod/mini';
import { CASE_EVENT_TYPES } from '@gd/rules';
import { id, instant, pageOf, pageQuery } from './common.js';
import type { Operation } from './operation.js';

/** `case.` and the event's type, such as `case.answered`. */
export const WEBHOOK_EVENTS = CASE_EVENT_TYPES.map((type) => `case.${type}` as const);

const ADMIN = ['site-admin'] as const;

export const webhook = () =>
  z.object({
    id: id(),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    createdAt: instant(),
    /** Set when the receiver answered 410, or when it was removed. */
    disabledAt: z.nullable(instant()),
  });
export type Webhook = z.infer<ReturnType<typeof webhook>>;

export const webhookDelivery = () =>
  z.object({
    id: id(),
    webhookId: id(),
    type: z.enum(WEBHOOK_EVENTS),
    caseId: id(),
    createdAt: instant(),
    attempts: z.int(),
    /** The receiver's last status, or null when it could not be reached. */
    status: z.nullable(z.int()),
    deliveredAt: z.nullable(instant()),
    /** When it is tried again; null when delivered or given up. */
    nextAttemptAt: z.nullable(instant()),
  });
export type WebhookDelivery = z.infer<ReturnType<typeof webhookDelivery>>;

const webhookId = () => z.object({ webhookId: id() });

export const webhooks = {
  list: {
    id: 'webhooks.list',
    method: 'GET',
    path: '/v1/webhooks',
    summary: { vi: 'Danh sách webhook', en: 'List webhooks' },
    access: { roles: ADMIN },
    status: 200,
    response: () => z.object({ items: z.array(webhook()) }),
  },
  create: {
    id: 'webhooks.create',
    method: 'POST',
    path: '/v1/webhooks',
    summary: { vi: 'Thêm webhook; mật mã chỉ hiện một lần', en: 'Add a webhook; its secret is shown once' },
    access: { roles: ADMIN },
    body: () =>
      z.strictObject({
        url: z.url({ protocol: /^https?$/, error: 'url_not_allowed' }).check(z.maxLength(500)),
        events: z.array(z.enum(WEBHOOK_EVENTS)).check(z.minLength(1), z.maxLength(WEBHOOK_EVENTS.length)),
      }),
    status: 201,
    response: () => z.object({ webhook: webhook(), secret: z.string() }),
    idempotent: true,
  },
  remove: {
    id: 'webhooks.remove',
    method: 'DELETE',
    path: '/v1/webhooks/{webhookId}',
    summary: { vi: 'Ngừng một webhook', en: 'Stop a webhook' },
    access: { roles: ADMIN },
    params: webhookId,
    status: 200,
    response: webhook,
  },
  deliveries: {
    id: 'webhooks.deliveries',
    method: 'GET',
    path: '/v1/webhooks/{webhookId}/deliveries',
    summary: { vi: 'Các lần gửi của một webhook', en: 'The deliveries of a webhook' },
    access: { roles: ADMIN },
    params: webhookId,
    query: () => z.object(pageQuery()),
    status: 200,
    response: () => pageOf(webhookDelivery()),
  },
  replay: {
    id: 'webhooks.replay',
    method: 'POST',
    path: '/v1/webhooks/{webhookId}/replay',
    summary: { vi: 'Gửi lại từ một thời điểm', en: 'Send again what happened since a moment' },
    access: { roles: ADMIN },
    params: webhookId,
    body: () => z.strictObject({ since: instant() }),
    status: 200,
    response: () => z.object({ queued: z.int() }),
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
