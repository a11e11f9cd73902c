/** Starting and stopping the PostgreSQL process. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Cluster, environment, readPidFile, SOCKET_PORT } from './cluster.js';

const run = promisify(execFile);
const isWindows = process.platform === 'win32';
const LARGEST_LOG = 10 * 1024 * 1024;

/**
 * Durability is said out loud, so that no configuration file weakens it. The log carries neither statements nor
 * details, since those quote values, and values are people's data.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '40',
  shared_buffers: '32MB',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '512MB',
  cluster_name: 'gd',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** Unix: a socket in a private folder and no network at all. Windows: loopback. */
async function addressSettings(cluster: Cluster): Promise<Record<string, string>> {
  if (isWindows) return { listen_addresses: cluster.host, port: String(await freePort()) };
  return { listen_addresses: '', unix_socket_directories: cluster.host, port: String(SOCKET_PORT) };
}

async function openLog(cluster: Cluster): Promise<FileHandle> {
  const size = await stat(cluster.log).then(
    (status) => status.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(cluster.log, `${cluster.log}.1`);
  return open(cluster.log, 'a', 0o600);
}

/** `detached`: a Ctrl-C in the terminal is for the server, which then stops the database in its own time. */
export async function spawnPostgres(cluster: Cluster): Promise<ChildProcess> {
  const settings = { ...SETTINGS, ...(await addressSettings(cluster)) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await openLog(cluster);
  const child = spawn(cluster.runtime.postgres, ['-D', cluster.data, ...flags], {
    ...cluster.account,
    cwd: cluster.home,
    env: environment(),
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    windowsHide: true,
  });
  await log.close();
  return child;
}

/**
 * A tiny shell that waits on a pipe from this process. When this process ends in any way, even by `kill -9`, the
 * system closes the pipe and the shell stops the database.
 */
export function spawnWatchdog(cluster: Cluster): ChildProcess {
  const options = {
    ...cluster.account,
    cwd: cluster.home,
    env: environment(),
    stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  };
  const stop = [cluster.runtime.pgCtl, 'stop', '-D', cluster.data, '-m', 'fast', '-W'];
  if (isWindows) return spawn('cmd', ['/d', '/c', 'set', '/p', 'GD=', '&', ...stop], options);
  return spawn('/bin/sh', ['-c', 'read -r _; exec "$@"', 'gd-watchdog', ...stop], options);
}

/** Stops a database whose server is gone, and waits until it has. Its own watchdog may be doing the same. */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  await run(cluster.runtime.pgCtl, ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60'], {
    ...cluster.account,
    cwd: cluster.home,
    env: environment(),
  }).catch(async (error: unknown) => {
    if (await readPidFile(cluster)) throw error;
  });
}

async function programName(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux')
    return readFile(`/proc/${pid}/comm`, 'utf8').then(
      (name) => name.trim(),
      () => undefined,
    );
  return run('ps', ['-p', String(pid), '-o', 'comm=']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/**
 * Removes `postmaster.pid` when the number in it now belongs to another program, as happens when a container or a
 * machine starts again: PostgreSQL would take that program for a running database and refuse for ever.
 */
export async function clearForeignPidFile(cluster: Cluster): Promise<void> {
  if (isWindows) return;
  const file = await readPidFile(cluster);
  const name = file && (await programName(file.pid));
  if (name && !name.includes('postgres')) await rm(join(cluster.data, 'postmaster.pid'), { force: true });
}
