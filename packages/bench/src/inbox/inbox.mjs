import { vietnamDate } from '@gd/rules';
import { explain, loadAutoExplain } from '../lists/explain.mjs';
import { gettingFrom } from '../lists/get.mjs';
import { askInTurns, latencyOf } from '../lists/turns.mjs';
import { PROVINCE } from '../sample/tenant.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { startParseServer } from '../services/parse-server.mjs';
import { withPostgres } from '../services/postgres.mjs';
import { DEEP_PAGE, PAGE_SIZE, questionsOf } from './questions.mjs';
import { makeCases, seedGd, seedParse } from './seed.mjs';

const CASES = 100_000;
const ROUNDS = 200;
const WARM_UP_ROUNDS = 20;

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {import('../lists/turns.mjs').Ask<Question>} Ask
 *
 * @typedef {import('../lists/turns.mjs').Latency} Latency
 * @typedef {{ name: string, gd: Latency, parse: Latency } & import('../lists/explain.mjs').Plan} Row
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
    await loadAutoExplain(postgres);
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
    const times = await askInTurns(
      questions,
      { gd: askGd, parse: askParse },
      { rounds: ROUNDS, warmUp: WARM_UP_ROUNDS },
    );
    const plans = await explain(postgres, questions, askGd, {
      table: 'cases',
      isMeant: (text) => text.includes('file_count'),
    });
    const planOf = (/** @type {Question} */ question) => {
      const plan = plans.get(question);
      if (!plan) throw new Error(`The plan of "${question.name}" is not in PostgreSQL's log`);
      return plan;
    };
    return {
      cases: CASES,
      rounds: ROUNDS,
      parseServer: parse.version,
      rows: questions.map((question) => ({
        name: question.name,
        gd: latencyOf(times.gd.get(question) ?? []),
        parse: latencyOf(times.parse.get(question) ?? []),
        ...planOf(question),
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
