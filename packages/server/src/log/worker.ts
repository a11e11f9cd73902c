/** Looks for new leaves every second, in every server. */
import { loggable } from '../http/problems.js';
import type { Log } from '../logger.js';
import { listTenants } from '../sites/store.js';
import type { Publisher } from './publish.js';
import { sequence, type Sequencing } from './sequencer.js';

const POLL_MS = 1_000;

export interface LogWorkerOptions extends Sequencing {
  /** Undefined: checkpoints stay in the database. */
  publisher: Publisher | undefined;
  log: Log;
}

export interface LogWorker {
  /** Numbers and publishes what waits, in all tenants. */
  runDue(): Promise<void>;
  /** Does so every second. Returns what ends it, after the tenant that is under way. */
  start(): () => Promise<void>;
}

export function logWorker(options: LogWorkerOptions): LogWorker {
  const { database, logKeys, publisher, log } = options;

  /** A log that is damaged does not hold up the others. */
  async function runTenant(tenant: string): Promise<void> {
    try {
      await logKeys.ensure(tenant);
      await sequence(options, tenant);
      await publisher?.publish(database, tenant);
    } catch (error) {
      log.error({ tenant, error: loggable(error) }, 'the log was not brought up to date');
    }
  }

  let isEnded = false;
  async function runDue(): Promise<void> {
    for (const tenant of await listTenants(database)) if (!isEnded) await runTenant(tenant);
  }

  return {
    runDue,
    start() {
      let timer: NodeJS.Timeout | undefined;
      let running = Promise.resolve();
      const run = () => {
        running = runDue()
          .catch((error: unknown) => log.warn({ error: loggable(error) }, 'the log could not be read'))
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
