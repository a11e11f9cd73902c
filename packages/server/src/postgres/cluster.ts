/** The files of one database cluster: where they lie, how they are made, and how it is reached. */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import type { Runtime } from './runtime.js';

const run = promisify(execFile);
const isWindows = process.platform === 'win32';

export const SUPERUSER = 'gd';
export const DATABASE = 'gd';

export interface Cluster {
  home: string;
  /** PGDATA. */
  data: string;
  log: string;
  account: Account | undefined;
  runtime: Runtime;
  /** The private folder of the Unix socket; on Windows the loopback address. */
  host: string;
}

/** What a client needs to connect. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
}

/** Room for `/.s.PGSQL.5432` and its lock inside the 104 bytes of `sun_path` (the least of all systems). */
const LONGEST_SOCKET_FOLDER = 80;
export const SOCKET_PORT = 5432;

/**
 * A folder only the database's account may enter. In the shared temporary folder where the home's path is too long
 * for a socket; there somebody else may have made it first, so its owner is checked.
 */
export async function socketFolder(home: string, account: Account | undefined): Promise<string> {
  const near = join(home, 'run');
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const folder = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : join(tmpdir(), `gd-${hash}`);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made && account) await chown(folder, account.uid, account.gid);
  const status = await lstat(folder);
  const owner = account?.uid ?? process.getuid?.();
  if (!status.isDirectory() || status.uid !== owner)
    throw new Error(`The folder ${folder} belongs to somebody else; the database's socket cannot lie there.`);
  await chmod(folder, 0o700);
  return folder;
}

const ABANDONED_MS = 60 * 60_000;

/** Makes the folder of the database, and clears what a killed first start left half made. */
export async function prepareHome(home: string, account: Account | undefined): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (account) await chown(home, account.uid, account.gid);
  for (const entry of await readdir(home)) {
    const path = join(home, entry);
    const isAbandoned = entry.endsWith('.new') && (await stat(path)).mtimeMs < Date.now() - ABANDONED_MS;
    if (isAbandoned) await rm(path, { recursive: true, force: true });
  }
}

const passwordFile = (home: string): string => join(home, 'password');

/**
 * Makes the cluster once: checksums on, the `builtin` C.UTF-8 locale (the same order and classes on every system).
 * It is made beside its place and then renamed, so that a kill in between leaves nothing half made.
 */
export async function initialise(cluster: Cluster): Promise<void> {
  if (await stat(cluster.data).catch(() => undefined)) return;
  const suffix = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const draft = `${cluster.data}.${suffix}.new`;
  const access = isWindows
    ? await passwordAccess(cluster.home)
    : ['--auth-local=trust', '--auth-host=reject'];
  await run(
    cluster.runtime.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      ...access,
    ],
    { ...cluster.account, cwd: cluster.home, env: environment() },
  );
  await rename(draft, cluster.data).catch(async (error: unknown) => {
    // Another process may have finished first.
    await rm(draft, { recursive: true, force: true });
    if (!(await stat(cluster.data).catch(() => undefined))) throw error;
  });
}

/** Windows has no private socket folder: a random password on the loopback address takes its place. */
async function passwordAccess(home: string): Promise<string[]> {
  const file = passwordFile(home);
  await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

/** The programs get no variable of ours: `PGDATA`, `PGPORT` and the like would change what they do. */
export const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(isWindows && { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] }),
});

/** Lines of `postmaster.pid`: 1 the process id, 4 the port. Undefined while nothing runs. */
export async function readPidFile(cluster: Cluster): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** How to reach the cluster; undefined on Windows while nothing runs, since the port is chosen at each start. */
export async function connectionOf(cluster: Cluster, database = DATABASE): Promise<Connection | undefined> {
  const base = { host: cluster.host, user: SUPERUSER, database };
  if (!isWindows) return { ...base, port: SOCKET_PORT };
  const running = await readPidFile(cluster);
  if (!running?.port) return undefined;
  return { ...base, port: running.port, password: await readFile(passwordFile(cluster.home), 'utf8') };
}
