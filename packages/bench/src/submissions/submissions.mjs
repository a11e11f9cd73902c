import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { drive, summarise } from '../load.mjs';
import { oneOf, randomOf } from '../sample/random.mjs';
import { makeReport } from '../sample/reports.mjs';
import { communesOfProvince } from '../sample/tenant.mjs';
import { startModule } from '../services/child.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { startParseServer } from '../services/parse-server.mjs';
import { withPostgres } from '../services/postgres.mjs';
import { rotated } from '../stats.mjs';
import {
  consentVersion,
  gdSubject,
  insertSubject,
  MOST_CLIENTS,
  parseSubject,
  parseTransactionSubject,
} from './subjects.mjs';

const CLIENTS = [1, 8, MOST_CLIENTS];
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 4;
/** Until a server that was just started, or has just worked, is at rest. */
const REST_MS = 5_000;

/**
 * @typedef {import('./subjects.mjs').Subject} Subject
 * @typedef {import('./subjects.mjs').Submission} Submission
 *
 * @typedef {{ clients: number, rows: (import('../load.mjs').Summary & { name: string })[] }} Table
 * @typedef {{ name: string, idle: number, loaded: number }} Memory bytes; `loaded` is the most after any run
 *
 * @typedef {object} SubmissionsResult
 * @property {string} postgres version
 * @property {string} parseServer version
 * @property {number} rounds
 * @property {number} seconds of each run
 * @property {Table[]} tables
 * @property {Memory[]} memory
 */

/** @returns {Promise<SubmissionsResult>} */
export function measureSubmissions() {
  return withPostgres(async (postgres) => {
    const mails = postgres.keep(await startModule(new URL('../services/mail-sink.mjs', import.meta.url)));
    const gd = await startGdServer(postgres, {
      GD_SMTP_URL: String(mails.first),
      GD_MAIL_FROM: 'bench@example.com',
    });
    const parse = await startParseServer(postgres);
    const next = await submissionsOf(await consentVersion(gd.url));
    const subjects = [
      gdSubject(postgres, gd),
      parseSubject(postgres, parse),
      await parseTransactionSubject(postgres, parse, next()),
      await insertSubject(postgres),
    ];
    await sleep(REST_MS);
    const idle = await memoryOf(subjects);
    for (const subject of subjects) await run(subject, 8, WARM_UP_SECONDS, next);
    const { runs, loaded } = await measure(subjects, next, postgres);
    const [version] = await postgres.query('show server_version');
    return {
      postgres: String(version?.server_version),
      parseServer: parse.version,
      rounds: ROUNDS,
      seconds: SECONDS,
      tables: CLIENTS.map((clients) => ({
        clients,
        rows: subjects.map(({ name }) => ({
          name,
          ...summarise(runs.filter((one) => one.name === name && one.clients === clients)),
        })),
      })),
      memory: [...idle].map(([name, bytes]) => ({ name, idle: bytes, loaded: loaded.get(name) ?? bytes })),
    };
  });
}

/** Endless submissions of people of the province. @param {string} version of the consent */
async function submissionsOf(version) {
  const communes = await communesOfProvince();
  const random = randomOf(1);
  return () => {
    const { detail, ...report } = makeReport(random);
    return /** @type {Submission} */ ({
      id: uuidv7(),
      kind: 'FBK',
      ...report,
      place: { unit: oneOf(random, communes), detail },
      fileIds: [],
      consent: { version, locale: 'vi', givenAt: new Date().toISOString() },
      locale: 'vi',
    });
  };
}

/** @param {Subject} subject @param {number} clients @param {number} seconds @param {() => Submission} next */
async function run(subject, clients, seconds, next) {
  const result = await drive({ clients, seconds, send: () => subject.send(next()) });
  await subject.settle?.();
  return result;
}

/**
 * @param {Subject[]} subjects
 * @param {() => Submission} next
 * @param {import('../services/postgres.mjs').Postgres} postgres
 */
async function measure(subjects, next, { query }) {
  /** @type {(import('../load.mjs').Run & { name: string, clients: number })[]} */
  const runs = [];
  /** @type {Map<string, number>} */
  const loaded = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const clients of CLIENTS)
      for (const subject of rotated(subjects, round)) {
        // Otherwise one of them pays for a checkpoint of what the others wrote.
        await query('checkpoint');
        runs.push({ name: subject.name, clients, ...(await run(subject, clients, SECONDS, next)) });
        for (const [name, bytes] of await memoryOf([subject]))
          loaded.set(name, Math.max(bytes, loaded.get(name) ?? 0));
      }
  return { runs, loaded };
}

/** @param {Subject[]} subjects @returns {Promise<Map<string, number>>} bytes of those that are servers */
async function memoryOf(subjects) {
  const sizes = new Map();
  for (const { name, rss } of subjects) if (rss) sizes.set(name, await rss());
  return sizes;
}
