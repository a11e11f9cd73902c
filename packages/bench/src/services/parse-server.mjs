/** Parse Server in a process of its own, on a database of its own in the same PostgreSQL. */
import { readFile } from 'node:fs/promises';
import { startModule } from './child.mjs';
import { installPeer } from './peer.mjs';
import { POOL_SIZE } from './postgres.mjs';

const DATABASE = 'parse';
/** Nothing that leaves this machine: the server listens on the loopback address for as long as it is measured. */
const [APP_ID, MASTER_KEY] = ['bench', 'bench-master'];

/**
 * @typedef {object} ParseServer
 * @property {string} url of the REST API, with the path
 * @property {string} version
 * @property {string} database
 * @property {Record<string, string>} headers of every call
 * @property {Record<string, string>} asMaster
 * @property {() => Promise<number>} rss bytes
 */

/**
 * @param {import('./postgres.mjs').Postgres} postgres
 * @returns {Promise<ParseServer>}
 */
export async function startParseServer({ folder, connection, query, keep }) {
  const peer = await installPeer('parse-server');
  const manifest = JSON.parse(await readFile(`${peer}node_modules/parse-server/package.json`, 'utf8'));
  await query(`create database ${DATABASE}`);
  const databaseOptions = { ...connection, database: DATABASE, max: POOL_SIZE };
  const child = keep(
    await startModule(new URL('parse-server-child.mjs', import.meta.url), {
      cwd: folder,
      env: {
        PEER: peer,
        OPTIONS: JSON.stringify({ appId: APP_ID, masterKey: MASTER_KEY, databaseOptions }),
      },
    }),
  );
  const headers = { 'X-Parse-Application-Id': APP_ID, 'Content-Type': 'application/json' };
  return {
    url: String(child.first),
    version: manifest.version,
    database: DATABASE,
    headers,
    asMaster: { ...headers, 'X-Parse-Master-Key': MASTER_KEY },
    rss: async () => Number(await child.ask('rss')),
  };
}
