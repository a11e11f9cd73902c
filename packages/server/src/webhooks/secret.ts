/** The secret that signs what a webhook sends: `whsec_` and 256 random bits in base64 (Standard Webhooks). */
import { randomBytes } from 'node:crypto';

export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** What a secret is sealed under. */
export const secretContext = (webhookId: string): string => `webhook:${webhookId}`;
