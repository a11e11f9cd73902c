/** What a server does every hour, so that nothing is kept for longer than it is needed. */
import { UPLOAD_KEPT_MS } from '@gd/contract';
import { forgetDraftExports } from './books/export-store.js';
import { forgetChallenges } from './challenges/store.js';
import { eraseWhenOver } from './data-requests/erase.js';
import { cleanUpFiles } from './files/clean-up.js';
import { forgetAnswers } from './http/idempotency.js';
import { loggable } from './http/problems.js';
import { forgetImports } from './imports/forget.js';
import { forgetFullBuckets } from './limits/store.js';
import type { Log } from './logger.js';
import { followUnits } from './models/follow-units.js';
import { forgetModelContacts } from './models/forget-contacts.js';
import { forgetMessages } from './outbox/store.js';
import { eraseOldCases } from './retention/retention.js';
import { listTenants } from './sites/store.js';
import { removeOldAttempts } from './staff/attempts.js';
import { cleanUpSessions } from './staff/sessions.js';
import type { Services } from './use-case.js';

const HOUR_MS = 60 * 60_000;
/** A phone that was offline for a week may still repeat what it sent. */
const REMEMBERED_MS = 7 * 24 * HOUR_MS;
/** For that long it can be asked what was taken in from a file. */
const IMPORTS_KEPT_MS = 90 * 24 * HOUR_MS;
/** A file of a draft is fetched soon, or made again. */
const DRAFT_EXPORTS_KEPT_MS = 24 * HOUR_MS;
/** For that long it can be asked what was sent, and sent again. */
const MESSAGES_KEPT_MS = 30 * 24 * HOUR_MS;

async function cleanUpTenant(services: Services, tenant: string, now: Date): Promise<void> {
  const { database, blobs, retentionYears } = services;
  await cleanUpFiles(database, blobs, tenant, now);
  await cleanUpSessions(database, tenant, now);
  await forgetChallenges(database, tenant, now);
  await forgetAnswers(database, tenant, new Date(now.getTime() - REMEMBERED_MS));
  await forgetImports(database, blobs, tenant, new Date(now.getTime() - IMPORTS_KEPT_MS));
  await forgetDraftExports(database, tenant, new Date(now.getTime() - DRAFT_EXPORTS_KEPT_MS));
  await forgetMessages(database, tenant, new Date(now.getTime() - MESSAGES_KEPT_MS));
  await eraseOldCases(database, tenant, retentionYears, eraseWhenOver(services), now);
  await forgetModelContacts(services, tenant, now);
  await followUnits(services, tenant, now);
}

/** @throws {AggregateError} after the work for all other tenants, when it failed for some */
export async function runUpkeep(services: Services): Promise<void> {
  const { database, uploads, clock } = services;
  const now = clock();
  await forgetFullBuckets(database, now);
  await removeOldAttempts(database, now);
  await uploads.removeOld(new Date(now.getTime() - UPLOAD_KEPT_MS));
  const failures: unknown[] = [];
  for (const tenant of await listTenants(database))
    await cleanUpTenant(services, tenant, now).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Upkeep failed for some tenants');
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
