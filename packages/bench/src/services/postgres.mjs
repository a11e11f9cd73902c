/** One PostgreSQL for everybody who is measured: the embedded one of @gd/server, with its durable settings. */
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { serverModule } from './server-module.mjs';

/** `f_type` of Linux's tmpfs. */
const TMPFS = 0x01021994;

/** Connections of each subject, ours and peers alike: what all of them have by default. */
export const POOL_SIZE = 10;

/**
 * @typedef {{ host: string, port: number, user: string, database: string, password?: string }} Connection
 *
 * @typedef {object} Postgres
 * @property {string} folder
 * @property {Connection} connection
 * @property {(sql: string, values?: unknown[]) => Promise<Record<string, any>[]>} query in the database `gd`
 * @property {(database: string, max?: number) => import('pg').Pool} pool
 * @property {<Service extends { close: () => Promise<void> }>(service: Service) => Service} keep closes a service at
 *   the end, the last first and all before PostgreSQL, also when the work fails
 */

/** @param {Connection} connection */
export function urlOf({ host, port, user, password, database }) {
  if (host.startsWith('/'))
    return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`;
}

/**
 * @template Result
 * @param {(postgres: Postgres) => Promise<Result>} work
 */
export async function withPostgres(work) {
  const folder = await mkdtemp(join(tmpdir(), 'gd-bench-'));
  if ((await statfs(folder)).type === TMPFS)
    throw new Error(
      `${tmpdir()} is in memory, where no commit is durable: set TMPDIR to a folder on a disk.`,
    );
  // For root: the account of the database has to pass.
  await chmod(folder, 0o755);
  const { startEmbedded } = await import(serverModule('postgres/embedded.js'));
  const embedded = await startEmbedded({ dataFolder: folder, log: console.warn });
  /** @type {Connection} */
  const connection = embedded.connection;
  /** @type {{ close: () => Promise<void> }[]} */
  const kept = [embedded];
  /** @type {Postgres['keep']} */
  const keep = (service) => {
    kept.push(service);
    return service;
  };
  /** @type {Postgres['pool']} */
  const pool = (database, max = POOL_SIZE) => {
    const made = new pg.Pool({ ...connection, database, max });
    // A lost connection is seen by the query that comes next.
    made.on('error', () => undefined);
    keep({ close: () => made.end() });
    return made;
  };
  const own = pool('gd', 1);
  try {
    const query = async (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) =>
      (await own.query(sql, values)).rows;
    return await work({ folder, connection, query, pool, keep });
  } finally {
    for (const service of kept.reverse()) await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}
