/** The settings of webhooks, a part of the server's settings. */
import * as z from 'zod/mini';
import type { AddressPolicy } from './addresses.js';

export const webhookVariables = () => ({
  GD_WEBHOOK_ALLOW_LOOPBACK: z.prefault(z.enum(['true', 'false'], 'must be true or false'), 'false'),
});

export const webhookPolicyOf = (values: { GD_WEBHOOK_ALLOW_LOOPBACK: 'true' | 'false' }): AddressPolicy => ({
  allowLoopback: values.GD_WEBHOOK_ALLOW_LOOPBACK === 'true',
});
