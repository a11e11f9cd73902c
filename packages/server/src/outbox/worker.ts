/** Delivers the messages of the outbox, in every server. */
import type { Database } from '../database/database.js';
import { loggable } from '../http/problems.js';
import type { Log } from '../logger.js';
import { listTenants } from '../sites/store.js';
import {
  DeliveryError,
  type Handler,
  type Handlers,
  type Message,
  OUTBOX_KINDS,
  type OutboxKind,
  PAYLOADS,
} from './message.js';
import { waitAfter } from './schedule.js';
import { type ClaimedRow, claimDue, type Outcome, settleClaimed } from './store.js';

const POLL_MS = 1_000;
const BATCH = 10;
/** Longer than any handler takes, so that no message is with two workers while both live. */
export const LEASE_MS = 60_000;
const HANDLER_LIMIT_MS = 45_000;
/** How long a stop waits for what is being sent; the lease brings back what it does not wait for. */
const GRACE_MS = 5_000;

export interface WorkerOptions {
  database: Database;
  clock: () => Date;
  /** What cannot be sent for want of a handler waits. */
  handlers: Handlers;
  log: Log;
}

export interface OutboxWorker {
  /** Delivers everything that is due now, in all tenants. */
  runDue(): Promise<void>;
  /** Looks for due messages every second. Returns what ends it, after the looks that are under way. */
  start(): () => Promise<void>;
}

async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('timeout')), HANDLER_LIMIT_MS);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** A code for operators. The error itself may quote an address, so it is not kept. */
function codeOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.code;
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}

export function outboxWorker({ database, clock, handlers, log }: WorkerOptions): OutboxWorker {
  /** Tenant and kind, with what is being sent: a receiver that hangs holds up neither other tenants nor other kinds. */
  const draining = new Map<string, Promise<void>>();
  let stopping = false;

  function outcomeOf(error: unknown, attempts: number): Outcome {
    const now = clock();
    if (error === undefined) return { error: null, dueAt: now, doneAt: now, failedAt: null };
    const wait =
      error instanceof DeliveryError && error.final ? undefined : waitAfter(attempts, Math.random());
    return {
      error: codeOf(error),
      dueAt: new Date(now.getTime() + (wait ?? 0)),
      doneAt: null,
      failedAt: wait === undefined ? now : null,
    };
  }

  async function deliver<Kind extends OutboxKind>(
    tenant: string,
    kind: Kind,
    handler: Handler<Kind>,
    row: ClaimedRow,
  ): Promise<void> {
    const id = row.message_id;
    let failure: unknown;
    try {
      const payload = PAYLOADS[kind].parse(row.payload) as Message<Kind>['payload'];
      await withinLimit(handler({ tenant, id, payload }));
    } catch (error) {
      failure = error ?? new DeliveryError('unexpected');
    }
    const outcome = outcomeOf(failure, row.attempts);
    if (failure !== undefined) {
      const fields = { tenant, kind, messageId: id, attempts: row.attempts, code: outcome.error };
      const known = failure instanceof DeliveryError ? fields : { ...fields, error: loggable(failure) };
      if (outcome.failedAt) log.error(known, 'a message was given up');
      else log.warn(known, 'a message was not sent; it is tried again');
    }
    await settleClaimed(database, { tenant, id, lease: row.due_at }, outcome);
  }

  async function drain<Kind extends OutboxKind>(
    tenant: string,
    kind: Kind,
    handler: Handler<Kind>,
  ): Promise<void> {
    for (;;) {
      const now = clock();
      const until = new Date(now.getTime() + LEASE_MS);
      const rows = await claimDue(database, { tenant, kind, now, until, limit: BATCH });
      await Promise.all(rows.map((row) => deliver(tenant, kind, handler, row)));
      if (stopping || rows.length < BATCH) return;
    }
  }

  function drainOnce<Kind extends OutboxKind>(tenant: string, kind: Kind): Promise<void> {
    const handler = handlers[kind] as Handler<Kind> | undefined;
    if (!handler || stopping) return Promise.resolve();
    const key = `${tenant}/${kind}`;
    const running = draining.get(key);
    if (running) return running;
    // The database may be away for a moment; the next look tries again.
    const run = drain(tenant, kind, handler)
      .catch((error: unknown) => log.warn({ error: loggable(error) }, 'the outbox could not be read'))
      .finally(() => draining.delete(key));
    draining.set(key, run);
    return run;
  }

  async function runDue(): Promise<void> {
    const tenants = await listTenants(database);
    await Promise.all(tenants.flatMap((tenant) => OUTBOX_KINDS.map((kind) => drainOnce(tenant, kind))));
  }

  return {
    runDue,
    start() {
      const looks = new Set<Promise<void>>();
      const timer = setInterval(() => {
        const look = runDue()
          .catch((error: unknown) => log.warn({ error: loggable(error) }, 'the outbox could not be read'))
          .finally(() => looks.delete(look));
        looks.add(look);
      }, POLL_MS);
      timer.unref();
      return async () => {
        clearInterval(timer);
        stopping = true;
        let grace: NodeJS.Timeout | undefined;
        const limit = new Promise<void>((resolve) => {
          grace = setTimeout(resolve, GRACE_MS);
        });
        await Promise.race([Promise.all(looks), limit]);
        clearTimeout(grace);
      };
    },
  };
}
