/** A real PostgreSQL as a supervised child: it starts with the server, comes back when it dies, and ends with it. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { accountFor, databaseHome } from './account.js';
import {
  type Cluster,
  type Connection,
  connectionOf,
  DATABASE,
  initialise,
  prepareHome,
  socketFolder,
} from './cluster.js';
import { clearForeignPidFile, spawnPostgres, spawnWatchdog, stopOrphan } from './process.js';
import { prepareRuntime } from './runtime.js';

/** Another server already runs on this data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
}

export interface EmbeddedPostgres {
  connection: Connection;
  /** Stops the database, or only lets go of it when it belongs to another process. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  dataFolder: string;
  /** Told of what an operator wants to know; never of data. */
  log: (message: string) => void;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const RETRY_MS = 5_000;
/** Any number that nothing else locks: the server that owns the database holds it for as long as it lives. */
const OWNER_LOCK = 7_237_001;
/** PostgreSQL is starting, stopping or recovering (`cannot_connect_now`). */
const NOT_YET = '57P03';

type Probe = { state: 'down' | 'busy' } | { state: 'ready'; client: pg.Client };

async function probe(cluster: Cluster): Promise<Probe> {
  const connection = await connectionOf(cluster, 'postgres');
  if (!connection) return { state: 'down' };
  const client = new pg.Client({
    ...connection,
    application_name: 'gd-owner',
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection is seen by whoever uses the client next; unheard, the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { state: 'ready', client };
  } catch (error) {
    return { state: (error as { code?: string }).code === NOT_YET ? 'busy' : 'down' };
  }
}

async function tryOwn(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ owned: boolean }>('select pg_try_advisory_lock($1) as owned', [
    OWNER_LOCK,
  ]);
  return rows[0]?.owned === true;
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
}

async function prepareCluster(dataFolder: string): Promise<Cluster> {
  const home = await databaseHome(dataFolder);
  const account = await accountFor(home);
  await prepareHome(home, account);
  const runtime = await prepareRuntime(home, account);
  const host = process.platform === 'win32' ? '127.0.0.1' : await socketFolder(home, account);
  const cluster = {
    home,
    data: join(home, 'pgdata'),
    log: join(home, 'postgres.log'),
    account,
    runtime,
    host,
  };
  await initialise(cluster);
  return cluster;
}

interface Running {
  postgres: ChildProcess;
  watchdog: ChildProcess;
  owner: pg.Client;
  /** Settles when the process has ended. */
  ended: Promise<unknown>;
}

/** Ends a watchdog whose database is gone: left alone it would stop the next one. */
function dismiss(watchdog: ChildProcess): void {
  watchdog.kill('SIGKILL');
}

/**
 * Waits until a database that was just started answers; undefined when it gave up (a lock of a killed one, say).
 * Recovery after a crash may take as long as it needs; silence may not.
 */
async function waitUntilReady(cluster: Cluster, postgres: ChildProcess): Promise<pg.Client | undefined> {
  let silentSince = Date.now();
  while (postgres.exitCode === null && postgres.signalCode === null) {
    const found = await probe(cluster);
    if (found.state === 'ready') return found.client;
    if (found.state === 'busy') silentSince = Date.now();
    if (Date.now() - silentSince > START_TIMEOUT_MS) postgres.kill('SIGQUIT');
    await sleep(50);
  }
  return undefined;
}

async function startOnce(cluster: Cluster): Promise<Running | undefined> {
  await clearForeignPidFile(cluster);
  const postgres = await spawnPostgres(cluster);
  const ended = once(postgres, 'exit');
  const watchdog = spawnWatchdog(cluster);
  const owner = await waitUntilReady(cluster, postgres);
  if (owner && postgres.exitCode === null && (await tryOwn(owner)))
    return { postgres, watchdog, owner, ended };
  dismiss(watchdog);
  await owner?.end();
  return undefined;
}

/** Starts the database of a cluster, after whatever a killed server or database left behind is out of the way. */
async function start(cluster: Cluster): Promise<Running> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const found = await probe(cluster);
    if (found.state === 'ready') {
      const orphaned = await tryOwn(found.client);
      await found.client.end();
      if (!orphaned) throw new DataFolderInUseError(`Another gd-server uses ${cluster.home}.`);
      await stopOrphan(cluster);
    } else if (found.state === 'down') {
      const running = await startOnce(cluster);
      if (running) return running;
    }
    await sleep(200);
  }
  throw new Error(`The database did not start in ${START_TIMEOUT_MS / 1000} s; see ${cluster.log}.`);
}

async function stop({ postgres, watchdog, owner, ended }: Running): Promise<void> {
  await owner.end().catch(() => undefined);
  // SIGINT is PostgreSQL's fast shutdown; SIGQUIT its immediate one, after which it recovers at the next start.
  postgres.kill('SIGINT');
  const timer = setTimeout(() => postgres.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
  dismiss(watchdog);
}

/**
 * Starts the database of a data folder and keeps it running: if it dies, it is started again.
 * @throws {DataFolderInUseError} when a living server already owns it
 */
export async function startEmbedded({ dataFolder, log }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(dataFolder);
  let closing = false;
  let running = await start(cluster);

  /** Tries for as long as the server lives: a full disk, say, may be mended meanwhile. */
  async function restart(): Promise<Running | undefined> {
    while (!closing) {
      try {
        return await start(cluster);
      } catch (error) {
        log(`the database could not be started again: ${String(error)}`);
        await sleep(RETRY_MS);
      }
    }
    return undefined;
  }

  async function supervise(): Promise<void> {
    for (;;) {
      await running.ended;
      dismiss(running.watchdog);
      if (closing) return;
      log('the database ended unexpectedly and is started again');
      const next = await restart();
      if (!next) return;
      running = next;
      if (closing) await stop(running);
      else log('the database is back');
    }
  }

  try {
    await ensureDatabase(running.owner);
  } catch (error) {
    await stop(running);
    throw error;
  }
  const supervision = supervise();
  return {
    connection: await requireConnection(cluster),
    async close() {
      closing = true;
      await stop(running);
      await supervision;
    },
  };
}

async function requireConnection(cluster: Cluster): Promise<Connection> {
  const connection = await connectionOf(cluster);
  if (!connection) throw new Error('The database is not running.');
  return connection;
}

/** For one command of the command line: the running database of another process, or else one started for it. */
export async function useEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    const connection = await requireConnection(await prepareCluster(options.dataFolder));
    return { connection, close: () => Promise.resolve() };
  }
}
