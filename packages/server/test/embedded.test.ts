/** The supervised database: what is left behind by a killed server or database, and two servers on one folder. */
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseHome, isRoot } from '../src/postgres/account.js';
import { DataFolderInUseError, startEmbedded, useEmbedded } from '../src/postgres/embedded.js';
import { openDatabase } from '../src/database/database.js';
import { type Connection, socketFolder } from '../src/postgres/cluster.js';
import { isAlive, serve } from './support/process.js';

let folder: string;
const said: string[] = [];
const options = () => ({ dataFolder: folder, log: (message: string) => void said.push(message) });

// One cluster for most tests: making one takes longer than all the rest.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gd-pg-'));
  // So that the account of the database can pass.
  await chmod(folder, 0o755);
});
beforeEach(() => {
  said.length = 0;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pidFile = () => join(folder, 'postgres/pgdata/postmaster.pid');
const pidOf = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0]);

async function ask(connection: Connection, sql: string): Promise<unknown[]> {
  const database = openDatabase({ ...connection, max: 1 });
  try {
    return await database.session(async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
  } finally {
    await database.close();
  }
}

describe('the embedded database', () => {
  it('keeps its rows over a stop, and leaves no process', async () => {
    const first = await startEmbedded(options());
    const pid = await pidOf();
    await ask(first.connection, 'create table stopped as select 7 as n');
    await first.close();
    expect(isAlive(pid)).toBe(false);
    const second = await startEmbedded(options());
    expect(await ask(second.connection, 'select n from stopped')).toEqual([{ n: 7 }]);
    await second.close();
  });

  it('lies on a socket that only its account may reach, and runs under no privileged account', async () => {
    const postgres = await startEmbedded(options());
    const status = await stat(postgres.connection.host);
    expect(status.mode & 0o777).toBe(0o700);
    expect(status.uid).not.toBe(0);
    expect(await ask(postgres.connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await postgres.close();
  });

  it('comes back when it is killed', async () => {
    const postgres = await startEmbedded(options());
    await ask(postgres.connection, 'create table killed as select 7 as n');
    const pid = await pidOf();
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => said.includes('the database is back'), { timeout: 30_000 });
    expect(await ask(postgres.connection, 'select n from killed')).toEqual([{ n: 7 }]);
    expect(await pidOf()).not.toBe(pid);
    await postgres.close();
  });

  it('is refused to a second server, and lent to a command', async () => {
    const first = await startEmbedded(options());
    await expect(startEmbedded(options())).rejects.toThrow(DataFolderInUseError);
    const lent = await useEmbedded(options());
    expect(await ask(lent.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await lent.close();
    expect(await ask(first.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await first.close();
  });

  it('starts though an old lock file names a process that lives and is another program', async () => {
    const first = await startEmbedded(options());
    const text = await readFile(pidFile(), 'utf8');
    await first.close();
    await writeFile(pidFile(), text.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    const second = await startEmbedded(options());
    expect(await ask(second.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await second.close();
  });

  it('finds a short folder for its socket where the path is too long', async () => {
    const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    await mkdir(deep, { recursive: true });
    const host = await socketFolder(deep, undefined);
    expect(Buffer.byteLength(host)).toBeLessThan(80);
    expect((await stat(host)).mode & 0o777).toBe(0o700);
    expect(await socketFolder(deep, undefined)).toBe(host);
    // Somebody else made it first.
    if (isRoot()) {
      await chown(host, 65_534, 65_534);
      await expect(socketFolder(deep, undefined)).rejects.toThrow('belongs to somebody else');
    }
    await rm(host, { recursive: true });
  });

  it.runIf(isRoot())('lies in /var/lib/gd where its account cannot pass to the data folder', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const postgres = await startEmbedded({ ...options(), dataFolder: closed });
    const home = await databaseHome(closed);
    expect(home).toMatch(/^\/var\/lib\/gd\/[0-9a-f]{16}\/postgres$/);
    expect(await readFile(join(closed, 'postgres-is-at.txt'), 'utf8')).toBe(`${dirname(home)}\n`);
    expect(postgres.connection.host.startsWith(home)).toBe(true);
    expect(await ask(postgres.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await postgres.close();
    await rm(dirname(home), { recursive: true });
  });
});

describe('a server', () => {
  const env = () => ({ GD_DATA_DIR: folder });
  const isGone = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 });

  it('that is killed takes its database along; the next one starts at once', async () => {
    const first = await serve(env());
    const database = await pidOf();
    first.child.kill('SIGKILL');
    // Not waiting for the old database to end is part of the test.
    const second = await serve(env());
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    await isGone(database);
    const current = await pidOf();
    second.child.kill('SIGKILL');
    await second.ended;
    await isGone(current);
  }, 60_000);

  it('that is stopped ends well and leaves nothing, even when told twice', async () => {
    const { child, ended, url } = await serve(env());
    const database = await pidOf();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(isAlive(database)).toBe(false);
  }, 60_000);
});
