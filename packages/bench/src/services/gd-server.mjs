/** The real server, as `gd-server serve` starts it, in a process of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { SITE } from '../sample/site.mjs';
import { PROVINCE, TENANT } from '../sample/tenant.mjs';
import { runProgram, startProgram } from './child.mjs';
import { urlOf } from './postgres.mjs';
import { serverModule } from './server-module.mjs';

/** No limit that a load test would meet; submissions without proof of work, which costs the client, not the server. */
const SETTINGS = {
  GD_PORT: '0',
  GD_LOG_LEVEL: 'warn',
  GD_TRUST_PROXY: '1',
  GD_RATE_LIMIT: '100000000',
  GD_RATE_LIMIT_SUBMIT: '100000000',
  GD_RATE_LIMIT_UPLOAD: '100000000',
  GD_PROOF_OF_WORK: 'off',
};

/**
 * @typedef {object} GdServer
 * @property {string} url
 * @property {(...args: string[]) => Promise<string>} run a command of `gd-server` on its data
 * @property {(role: string, unit: string) => Promise<string>} officer makes an officer's key
 * @property {() => Promise<number>} rss bytes
 * @property {() => Promise<void>} close before the end of all
 */

/**
 * @param {import('./postgres.mjs').Postgres} postgres
 * @param {Record<string, string>} [settings]
 * @returns {Promise<GdServer>}
 */
export async function startGdServer({ folder, connection, keep }, settings = {}) {
  const cli = fileURLToPath(serverModule('cli.js'));
  const env = {
    ...SETTINGS,
    GD_DATA_DIR: join(folder, 'server'),
    DATABASE_URL: urlOf(connection),
    ...settings,
  };
  const { first: url, close } = keep(await startProgram(cli, ['serve'], env));
  const run = (/** @type {string[]} */ ...args) => runProgram(cli, args, env);
  const names = ['--name-vi', 'Cổng đo tốc độ', '--name-en', 'Portal of the benchmarks'];
  const origin = ['--origin', 'https://bench.example'];
  await run('site', 'put', '--key', SITE, '--unit', PROVINCE, ...names, ...origin);
  return {
    url,
    run,
    close,
    officer: (role, unit) =>
      run('key', 'create', '--tenant', TENANT, '--role', role, '--unit', unit, '--name', 'Đo tốc độ'),
    async rss() {
      const { body } = await request(`${url}/metrics`);
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await body.text())?.[1]);
    },
  };
}
