/** The reference server with the demo's data, on an embedded database of its own, for tests of the client. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@gd/contract';
import { createKey, readSettings, seedDemo, startServer } from '@gd/server';

export interface RealServer {
  baseUrl: string;
  /** An API key of a unit of Ninh Bình. */
  keyOf(unitKey: string, roles: readonly Role[]): Promise<string>;
  close(): Promise<void>;
}

export async function startRealServer(): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gd-sdk-'));
  // As root the database runs under another account, which must be able to reach the folder.
  await chmod(folder, 0o755);
  const settings = readSettings({ GD_PORT: '0', GD_DATA_DIR: folder, GD_LOG_LEVEL: 'silent' });
  const { url, services, close } = await startServer(settings, { checkAnswers: true });
  const { database, units, clock } = services;
  await seedDemo(database, units, [], clock());
  return {
    baseUrl: url,
    keyOf: (unitKey, roles) =>
      createKey(database, units, { tenant: '37', roles, unitKey, name: 'Test' }, clock()),
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
