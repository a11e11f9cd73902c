import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { vietnamDate } from '@gd/rules';
import { Pool } from 'undici';
import { PROVINCE } from '../sample/tenant.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { startParseServer } from '../services/parse-server.mjs';
import { withPostgres } from '../services/postgres.mjs';
import { percentile, rotated } from '../stats.mjs';
import { indexesUsed, readPlans, rowsExamined } from './plan.mjs';
import { DEEP_PAGE, PAGE_SIZE, questionsOf } from './questions.mjs';
import { makeCases, seedGd, seedParse } from './seed.mjs';

const CASES = 100_000;
const ROUNDS = 200;
const WARM_UP_ROUNDS = 20;
/** PostgreSQL decides at the sixth time of a prepared statement whether to plan it for all values at once. */
const EXPLAINED_TIMES = 8;

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {(question: Question) => Promise<number>} Ask returns how many lines came
 *
 * @typedef {{ p50: number, p99: number }} Latency ms
 * @typedef {object} Row
 * @property {string} name
 * @property {Latency} gd
 * @property {Latency} parse
 * @property {number} lines
 * @property {number} examined rows of `cases`
 * @property {string[]} indexes
 * @property {number} inPostgres ms
 *
 * @typedef {object} InboxResult
 * @property {number} cases
 * @property {number} rounds
 * @property {string} parseServer version
 * @property {Row[]} rows
 */

/** @returns {Promise<InboxResult>} */
export function measureInbox() {
  return withPostgres(async (postgres) => {
    // Loaded into the server's connections from the start, and silent until the plans are read.
    await postgres.query(`alter database gd set session_preload_libraries = 'auto_explain'`);
    const server = await startGdServer(postgres);
    const parse = await startParseServer(postgres);
    console.log(`Writing ${CASES} cases …`);
    const cases = await makeCases(CASES);
    await seedGd(postgres, cases);
    await seedParse(postgres, parse, cases);

    const unit = busiest(cases.map(({ row }) => row.unit_key));
    const code = cases.find(({ row }) => row.unit_key === unit)?.row.code ?? '';
    const questions = questionsOf({ unit, code, today: vietnamDate(new Date()) });
    const askGd = await askerOfGd(postgres, server, unit);
    const askParse = askerOfParse(postgres, parse);
    const times = await measure(questions, { gd: askGd, parse: askParse });
    const plans = await explain(postgres, questions, askGd);
    return {
      cases: CASES,
      rounds: ROUNDS,
      parseServer: parse.version,
      rows: questions.map((question) => ({
        name: question.name,
        gd: latencyOf(times.gd.get(question) ?? []),
        parse: latencyOf(times.parse.get(question) ?? []),
        .../** @type {Plan} */ (plans.get(question)),
      })),
    };
  });
}

/** @param {readonly string[]} names @returns {string} the one that is there most often */
function busiest(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** @param {readonly number[]} times @returns {Latency} */
const latencyOf = (times) => ({ p50: percentile(times, 50), p99: percentile(times, 99) });

/** Gets JSON over one connection that stays open. @param {Postgres} postgres @param {string} url */
function gettingFrom({ keep }, url) {
  const pool = keep(new Pool(new URL(url).origin, { connections: 1 }));
  return async (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) => {
    const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${text}`);
    return JSON.parse(text);
  };
}

/**
 * @param {Postgres} postgres
 * @param {import('../services/gd-server.mjs').GdServer} server
 * @param {string} unit
 * @returns {Promise<Ask>}
 */
async function askerOfGd(postgres, server, unit) {
  const get = gettingFrom(postgres, server.url);
  const keys = {
    province: await server.officer('handler', PROVINCE),
    commune: await server.officer('handler', unit),
  };
  const page = (/** @type {Question} */ { asks, query = {} }, /** @type {string | null} */ cursor) => {
    const parameters = new URLSearchParams({ limit: String(PAGE_SIZE), ...query, ...(cursor && { cursor }) });
    return get(`/v1/cases?${parameters}`, { Authorization: `Bearer ${keys[asks]}` });
  };
  /** Cursors are found by walking there, once. @type {Map<Question, string>} */
  const cursors = new Map();
  async function cursorOf(/** @type {Question} */ question) {
    let cursor = cursors.get(question) ?? null;
    if (!question.deep || cursor) return cursor;
    for (let number = 1; number < DEEP_PAGE; number++) cursor = (await page(question, cursor)).nextCursor;
    if (cursor) cursors.set(question, cursor);
    return cursor;
  }
  return async (question) => (await page(question, await cursorOf(question))).items.length;
}

/**
 * @param {Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @returns {Ask}
 */
function askerOfParse(postgres, { url, headers }) {
  const get = gettingFrom(postgres, url);
  const { pathname } = new URL(`${url}/classes/GdCase`);
  const keys = 'caseId,code,kind,status,title,restricted,unitKey,createdAt,nextDue,fileCount';
  return async ({ where = {}, order = 'nextDue,objectId', deep }) => {
    const skip = deep ? { skip: String((DEEP_PAGE - 1) * PAGE_SIZE) } : {};
    const limit = String(PAGE_SIZE);
    const parameters = new URLSearchParams({ where: JSON.stringify(where), order, keys, limit, ...skip });
    return (await get(`${pathname}?${parameters}`, headers)).results.length;
  };
}

/**
 * One question after another, each to both in turn.
 * @param {readonly Question[]} questions
 * @param {Record<'gd' | 'parse', Ask>} askers
 */
async function measure(questions, askers) {
  /** @type {Record<'gd' | 'parse', Map<Question, number[]>>} */
  const times = { gd: new Map(), parse: new Map() };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++)
    for (const question of questions)
      for (const name of rotated(/** @type {const} */ (['gd', 'parse']), Math.abs(round))) {
        const asked = performance.now();
        await askers[name](question);
        const taken = performance.now() - asked;
        if (round >= 0) times[name].set(question, [...(times[name].get(question) ?? []), taken]);
      }
  return times;
}

/** @typedef {Pick<Row, 'lines' | 'examined' | 'indexes' | 'inPostgres'>} Plan */

/**
 * How our server's statement is carried out for each question, with what `auto_explain` saw of the last time.
 * @param {Postgres} postgres
 * @param {readonly Question[]} questions
 * @param {Ask} ask
 */
async function explain({ folder, query }, questions, ask) {
  await query(`load 'auto_explain'`);
  const settings = { log_min_duration: 0, log_analyze: 'on', log_format: 'json' };
  for (const [name, value] of Object.entries(settings))
    await query(`alter system set auto_explain.${name} = '${value}'`);
  await query('select pg_reload_conf()');
  await sleep(500);
  const file = join(folder, 'postgres', 'postgres.log');
  /** @type {Map<Question, Plan>} */
  const plans = new Map();
  for (const question of questions) {
    const before = (await readFile(file)).length;
    let lines = 0;
    for (let time = 0; time < EXPLAINED_TIMES; time++) lines = await ask(question);
    const log = (await readFile(file)).subarray(before).toString();
    const last = readPlans(log).findLast(({ text }) => text.includes('file_count'));
    if (!last) throw new Error(`The plan of "${question.name}" is not in PostgreSQL's log`);
    const { plan, ms } = last;
    plans.set(question, {
      lines,
      examined: rowsExamined(plan, 'cases'),
      indexes: indexesUsed(plan, 'cases'),
      inPostgres: ms,
    });
  }
  return plans;
}
