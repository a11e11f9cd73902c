/** A real server over HTTP on a database of its own, with a clock that tests set and a log that they read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Role } from '@gd/contract';
import { createKey } from '../../src/keys/keys.js';
import { openLog } from '../../src/logger.js';
import { startServer } from '../../src/server.js';
import { readSettings } from '../../src/settings.js';
import type { Services } from '../../src/use-case.js';
import { copyTemplate } from './database.js';
import { HOA_LU, TENANT } from './names.js';

export interface TestServer {
  url: string;
  services: Services;
  folder: string;
  databaseUrl: string;
  /** Everything the server has logged. */
  logged(): string;
  /** Sets the present. */
  setNow(instant: string): void;
  /** A key of an officer, by default a leader of phường Hoa Lư. */
  officer(roles?: readonly Role[], unitKey?: string): Promise<string>;
  close(): Promise<void>;
}

/** A Monday without a holiday near. */
export const NOW = '2026-03-02T09:00:00+07:00';

/** @param env settings beyond the defaults of tests, which have no rate limits to speak of and no proof of work */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const databaseUrl = await copyTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'gd-files-'));
  const lines: string[] = [];
  let now = new Date(NOW);
  const settings = readSettings({
    GD_PORT: '0',
    GD_DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    GD_RATE_LIMIT: '100000',
    GD_RATE_LIMIT_SUBMIT: '100000',
    GD_RATE_LIMIT_UPLOAD: '100000',
    GD_RATE_LIMIT_TRACK: '100000',
    GD_RATE_LIMIT_WRONG_SECRET: '100000',
    GD_PROOF_OF_WORK: 'off',
    ...env,
  });
  const server = await startServer(settings, {
    clock: () => now,
    log: openLog('debug', { write: (line: string) => void lines.push(line) }),
    checkAnswers: true,
  });
  // What the start itself took counts as pressure for a moment.
  while ((await fetch(`${server.url}/health/live`)).status === 503) await setTimeout(50);
  const { services } = server;
  return {
    url: server.url,
    services,
    folder,
    databaseUrl,
    logged: () => lines.join(''),
    setNow: (instant) => {
      now = new Date(instant);
    },
    officer: (roles = ['leader'], unitKey = HOA_LU) =>
      createKey(
        services.database,
        services.units,
        { tenant: TENANT, roles, unitKey, name: 'Thử nghiệm' },
        now,
      ),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
