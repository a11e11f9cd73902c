/** What a server does every hour, so that nothing is kept for longer than it is needed. */
import * as z from 'zod/mini';
import { statement } from './database/database.js';
import { cleanUpFiles } from './files/clean-up.js';
import { forgetAnswers } from './http/idempotency.js';
import { loggable } from './http/problems.js';
import type { Log } from './log.js';
import type { Services } from './use-case.js';

const HOUR_MS = 60 * 60_000;
/** A phone that was offline for a week may still repeat what it sent. */
const REMEMBERED_MS = 7 * 24 * HOUR_MS;

const tenants = statement('tenants', z.object({ tenant_id: z.string() }), 'select tenant_id from tenants');

export async function runUpkeep({ database, blobs, clock }: Omit<Services, 'units'>): Promise<void> {
  const now = clock();
  for (const { tenant_id: tenant } of await database.all(tenants, [])) {
    await cleanUpFiles(database, blobs, tenant, now);
    await forgetAnswers(database, tenant, new Date(now.getTime() - REMEMBERED_MS));
  }
}

/** Starts the hourly upkeep. Returns what ends it, after the run that is under way. */
export function startUpkeep(services: Services, log: Log): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = runUpkeep(services).catch((error: unknown) =>
      log.error({ error: loggable(error) }, 'upkeep failed'),
    );
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
