/** Works on imports that wait, in every server, one of a tenant at a time. */
import { loggable } from '../http/problems.js';
import type { Log } from '../logger.js';
import { listTenants } from '../sites/store.js';
import type { Services } from '../use-case.js';
import { applyImport, checkImport, LEASE_MS } from './jobs.js';
import { claimImport, failImport, type ImportedFile } from './store.js';
import { failureText, UnreadableFileError } from './unreadable.js';

const POLL_MS = 1_000;
/** A file that ends the server each time is given up. */
const MOST_ATTEMPTS = 3;

export interface ImportWorker {
  /** Works on everything that waits, in all tenants. */
  runDue(): Promise<void>;
  /** Looks every second. Returns what ends it, after the import that is under way. */
  start(): () => Promise<void>;
}

export function importWorker(
  services: Pick<Services, 'database' | 'units' | 'blobs' | 'clock'>,
  log: Log,
): ImportWorker {
  const { database, clock } = services;

  async function work(file: ImportedFile): Promise<void> {
    if (file.attempts > MOST_ATTEMPTS) {
      await failImport(database, file, failureText('interrupted'));
      return;
    }
    try {
      await (file.status === 'checking' ? checkImport(services, file) : applyImport(services, file));
    } catch (error) {
      if (error instanceof UnreadableFileError) {
        await failImport(database, file, error.text);
        return;
      }
      // The lease brings it back; nothing of it is in the register.
      log.error({ importId: file.import_id, error: loggable(error) }, 'an import was not finished');
    }
  }

  let isEnded = false;
  async function runDue(): Promise<void> {
    for (const tenant of await listTenants(database))
      while (!isEnded) {
        const now = clock();
        const file = await claimImport(database, tenant, { now, until: new Date(now.getTime() + LEASE_MS) });
        if (!file) break;
        await work(file);
      }
  }

  return {
    runDue,
    start() {
      let timer: NodeJS.Timeout | undefined;
      let running = Promise.resolve();
      const run = () => {
        running = runDue()
          .catch((error: unknown) => log.warn({ error: loggable(error) }, 'the imports could not be read'))
          .then(() => {
            if (isEnded) return;
            timer = setTimeout(run, POLL_MS);
            timer.unref();
          });
      };
      run();
      return async () => {
        isEnded = true;
        clearTimeout(timer);
        await running;
      };
    },
  };
}
