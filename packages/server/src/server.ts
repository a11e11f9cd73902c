import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { migrate } from './database/migrate.js';
import { folderBlobs } from './files/blob-store.js';
import { buildApp } from './http/app.js';
import { type Log, openLog } from './log.js';
import { openFromSettings } from './open-database.js';
import { blobFolder, type Settings } from './settings.js';
import { openUnits } from './units.js';
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
    const services: Services = {
      database,
      units: await openUnits(clock),
      blobs: folderBlobs(blobFolder(settings)),
      clock,
    };
    const app = await buildApp({
      services,
      settings,
      logger: log,
      checkAnswers: options.checkAnswers ?? false,
    });
    await app.listen({ host: settings.host, port: settings.port });
    const { address, port } = app.server.address() as AddressInfo;
    const endUpkeep = startUpkeep(services, log);
    return {
      url: `http://${hostInUrl(address)}:${port}`,
      services,
      async close() {
        await closeApp(app);
        await endUpkeep();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
