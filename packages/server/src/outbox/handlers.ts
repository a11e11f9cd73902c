/** Who delivers which kind of message. */
import { mailNotice } from '../mail/send-notice.js';
import type { Services } from '../use-case.js';
import { deliverWebhook } from '../webhooks/deliver.js';
import type { Handlers } from './message.js';

export const handlersOf = (services: Services): Handlers => {
  const { mail } = services;
  return {
    ...(mail && { mail: (message) => mailNotice({ ...services, mail }, message) }),
    webhook: (message) => deliverWebhook(services, message),
  };
};
