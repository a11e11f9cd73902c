import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { exportWorker } from './books/export-worker.js';
import { logEarlierEvents } from './cases/log-earlier.js';
import { migrate } from './database/migrate.js';
import { buildApp } from './http/app.js';
import { importWorker } from './imports/worker.js';
import { folderPublisher } from './log/publish.js';
import { logWorker } from './log/worker.js';
import { type Log, openLog } from './logger.js';
import { openFromSettings } from './open-database.js';
import { handlersOf } from './outbox/handlers.js';
import { outboxWorker } from './outbox/worker.js';
import { openServices } from './services.js';
import type { Settings } from './settings.js';
import { startUpkeep } from './upkeep.js';
import type { Services } from './use-case.js';

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  url: string;
  services: Services;
  /** Finishes what is under way, then stops the database. */
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The present, for tests. */
  clock?: () => Date;
  log?: Log;
  /** Checks every answer by its schema, for tests. */
  checkAnswers?: boolean;
}

const hostInUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** How long a request that is under way may take to finish when the server stops. */
const GRACE_MS = 5_000;

/**
 * Stops taking requests and waits for those under way. Node closes idle connections only once, so one that becomes
 * idle a moment later would hold the stop up for as long as it is kept alive.
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const limit = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(limit);
  }
}

/**
 * Starts a server: database, migrations, HTTP.
 * @throws {DataFolderInUseError} when another server runs on the same data folder
 */
export async function startServer(settings: Settings, options: ServerOptions = {}): Promise<RunningServer> {
  const log = options.log ?? openLog(settings.logLevel);
  const clock = options.clock ?? (() => new Date());
  const database = await openFromSettings(settings, { log: (message) => log.warn(message), share: false });
  try {
    const applied = await migrate(database);
    if (applied.length > 0) log.info({ applied }, 'the schema was brought up to date');
    const services = await openServices(settings, database, { clock, log });
    const logged = await logEarlierEvents(services);
    if (logged > 0) log.info({ logged }, 'events from before the log were brought into it');
    const app = await buildApp({
      services,
      settings,
      logger: log,
      checkAnswers: options.checkAnswers ?? false,
    });
    await app.listen({ host: settings.host, port: settings.port });
    const { address, port } = app.server.address() as AddressInfo;
    const endUpkeep = startUpkeep(services, log);
    const endImports = importWorker(services, log).start();
    const endBooks = exportWorker({ ...services, log }).start();
    const endOutbox = outboxWorker({ database, clock, handlers: handlersOf(services), log }).start();
    const { checkpointFolder } = settings;
    const publisher = checkpointFolder === undefined ? undefined : folderPublisher(checkpointFolder);
    const endLog = logWorker({ ...services, publisher, log }).start();
    return {
      url: `http://${hostInUrl(address)}:${port}`,
      services,
      async close() {
        // At once, and not after the last request: whoever stops a server may be about to remove its folders.
        await Promise.all([closeApp(app), endOutbox(), endBooks(), endImports(), endLog(), endUpkeep()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
