/** A log on a database of its own, with as many servers' connections as a test wants. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/database/database.js';
import { appendLeaf } from '../../src/log/append.js';
import { type LogKeys, openLogKeys } from '../../src/log/keys.js';
import type { Sequencing } from '../../src/log/sequencer.js';
import { openVault } from '../../src/vault/vault.js';
import { copyTemplate } from './database.js';
import { TENANT } from './names.js';

export const clock = (): Date => new Date();

export interface LogServer extends Sequencing {
  database: Database;
  logKeys: LogKeys;
}

export interface TestLog {
  databaseUrl: string;
  folder: string;
  /** Connections and keys as one more server has them. @param name what PostgreSQL calls its connections */
  connect(name?: string): Promise<LogServer>;
  close(): Promise<void>;
}

/** As a server opens them; the master key lies in the folder. */
export async function connectLog(
  databaseUrl: string,
  dataFolder: string,
  name = 'gd-server',
): Promise<LogServer> {
  const database = openDatabase({ connectionString: databaseUrl, max: 3, application_name: name });
  const vault = await openVault({ database, dataFolder, masterKey: undefined, clock });
  return {
    database,
    clock,
    logKeys: openLogKeys({ database, vault, clock, publicUrl: 'https://gd.example' }),
  };
}

/** Without the leaves of what was seeded. */
async function emptyLog(databaseUrl: string): Promise<void> {
  const database = openDatabase({ connectionString: databaseUrl, max: 1 });
  await database.session((client) => client.query('delete from log_leaves'));
  await database.close();
}

export async function startTestLog(): Promise<TestLog> {
  const databaseUrl = await copyTemplate();
  await emptyLog(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'gd-log-'));
  const open: LogServer[] = [];
  return {
    databaseUrl,
    folder,
    async connect(name) {
      const server = await connectLog(databaseUrl, folder, name);
      open.push(server);
      return server;
    },
    async close() {
      await Promise.all(open.map(({ database }) => database.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Appends leaves in one transaction, as a business write does. */
export const appendLeaves = (
  { database }: Pick<LogServer, 'database'>,
  ids: readonly string[],
  { fail = false }: { fail?: boolean } = {},
): Promise<void> =>
  database.transaction(async (db) => {
    for (const id of ids) {
      const time = clock().toISOString();
      await appendLeaf(db, { tenant: TENANT, kind: 'test.done', id, time, content: { id } });
    }
    if (fail) throw new Error('rolled back');
  });
