/** The reference server with the demo's data, on an embedded database of its own, for tests of the client. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@gd/contract';
import { createKey, readSettings, seedDemo, seedExampleModels, startServer } from '@gd/server';

export interface RealServer {
  baseUrl: string;
  /** An API key of a unit of Ninh Bình. */
  keyOf(unitKey: string, roles: readonly Role[]): Promise<string>;
  /** Moves the server's clock on. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** Proof of work is on, and so many submissions pass without one that most tests need none. */
const MANY = '10000';

export async function startRealServer(): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gd-sdk-'));
  // As root the database runs under another account, which must be able to reach the folder.
  await chmod(folder, 0o755);
  const settings = readSettings({
    GD_PORT: '0',
    GD_DATA_DIR: folder,
    GD_LOG_LEVEL: 'silent',
    GD_RATE_LIMIT: MANY,
    GD_RATE_LIMIT_SUBMIT: MANY,
    GD_RATE_LIMIT_TRACK: MANY,
    GD_RATE_LIMIT_WITHOUT_PROOF: MANY,
    GD_WEBHOOK_ALLOW_LOOPBACK: 'true',
  });
  let ahead = 0;
  const present = () => new Date(Date.now() + ahead);
  const { url, services, close } = await startServer(settings, { checkAnswers: true, clock: present });
  const { database, units } = services;
  await seedDemo(database, units, [], present());
  await seedExampleModels(database, units, present());
  return {
    baseUrl: url,
    keyOf: (unitKey, roles) =>
      createKey(database, units, { tenant: '37', roles, unitKey, name: 'Test' }, present()),
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
