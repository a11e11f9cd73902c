/** A message that must leave the server because something happened. */
import * as z from 'zod/mini';

export const OUTBOX_KINDS = ['mail', 'webhook'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

const caseEvent = { caseId: z.string(), seq: z.int() };

/** What is kept of a message, by kind: ids only. Contact and content are read when it is sent. */
export const PAYLOADS = {
  mail: z.object(caseEvent),
  webhook: z.object({ ...caseEvent, webhookId: z.string() }),
} as const satisfies Record<OutboxKind, z.ZodMiniType>;
export type Payload<Kind extends OutboxKind> = z.output<(typeof PAYLOADS)[Kind]>;

export interface Message<Kind extends OutboxKind = OutboxKind> {
  tenant: string;
  /** The same at every attempt. */
  id: string;
  payload: Payload<Kind>;
}

/** Sends a message; returns when it is delivered or when there is nothing to deliver any more. */
export type Handler<Kind extends OutboxKind> = (message: Message<Kind>) => Promise<void>;
export type Handlers = { [Kind in OutboxKind]?: Handler<Kind> };

/** A message could not be delivered; any other error of a handler counts as one that may pass, too. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    /** For operators: a code, never a receiver's words. */
    readonly code: string,
    /** `final`: another attempt cannot succeed. */
    readonly final = false,
  ) {
    super(code);
  }
}
