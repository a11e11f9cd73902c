import { HEADERS } from '@gd/contract';
import { explain, loadAutoExplain } from '../lists/explain.mjs';
import { gettingFrom } from '../lists/get.mjs';
import { askInTurns, latencyOf } from '../lists/turns.mjs';
import { SITE } from '../sample/site.mjs';
import { PROVINCE } from '../sample/tenant.mjs';
import { startGdServer } from '../services/gd-server.mjs';
import { startParseServer } from '../services/parse-server.mjs';
import { withPostgres } from '../services/postgres.mjs';
import { median } from '../stats.mjs';
import { DEEP_PAGE, PAGE_SIZE, questionsOf } from './questions.mjs';
import { makeModels, PARSE_CLASS, seedGd, seedParse } from './seed.mjs';

const MODELS = 100_000;
const SINGLE = { rounds: 50, warmUp: 5 };
const COMBINED = { rounds: 5, warmUp: 1 };

/**
 * @typedef {import('../services/postgres.mjs').Postgres} Postgres
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {import('../lists/turns.mjs').Ask<Question>} Ask
 * @typedef {import('../lists/turns.mjs').Latency} Latency
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {Latency} gd
 * @property {Latency | null} parse null: it cannot answer
 * @property {number} lines found
 * @property {import('../lists/explain.mjs').Plan | null} plan null: no statement read models
 * @typedef {object} Combined all combinations of the filters together
 * @property {Question['asks']} asks
 * @property {number} count of the combinations
 * @property {Latency} gd
 * @property {Latency} parse
 * @property {{ name: string, ms: number }} slowest of ours, by its median
 *
 * @typedef {object} ModelsResult
 * @property {number} models
 * @property {number} rounds
 * @property {string} parseServer version
 * @property {Row[]} rows
 * @property {Combined[]} combined
 */

/** @returns {Promise<ModelsResult>} */
export function measureModels() {
  return withPostgres(async (postgres) => {
    await loadAutoExplain(postgres);
    const server = await startGdServer(postgres);
    const parse = await startParseServer(postgres);
    console.log(`Writing ${MODELS} models …`);
    const models = await makeModels(MODELS);
    await seedGd(postgres, models);
    await seedParse(postgres, parse, models);

    const { single, combined } = questionsOf(knownOf(models));
    const askers = { gd: askerOfGd(postgres, server), parse: askerOfParse(postgres, parse) };
    console.log('Asking …');
    await assertSame([...single, ...combined], askers);
    const times = await askInTurns(single, askers, SINGLE, {
      before: changerOf(postgres),
      isAsked: canAnswer,
    });
    const combinedTimes = await askInTurns(combined, askers, COMBINED);
    const plans = await explain(postgres, single, askers.gd, {
      table: 'models',
      isMeant: (text) => /^select .* from models where/is.test(text) && !text.includes('max(changed_at)'),
    });
    return {
      models: models.length,
      rounds: SINGLE.rounds,
      parseServer: parse.version,
      rows: await Promise.all(
        single.map(async (question) => ({
          name: question.name,
          gd: latencyOf(times.gd.get(question) ?? []),
          parse: question.where && latencyOf(times.parse.get(question) ?? []),
          lines: await askers.gd(question),
          plan: plans.get(question) ?? null,
        })),
      ),
      combined: /** @type {const} */ (['list', 'facets']).map((asks) =>
        together(
          asks,
          combined.filter((question) => question.asks === asks),
          combinedTimes,
        ),
      ),
    };
  });
}

/** @param {Question} question @param {import('../lists/turns.mjs').Side} side */
const canAnswer = ({ where }, side) => side === 'gd' || where !== null;

/** @param {readonly import('./seed.mjs').ModelRow[]} models @returns {import('./questions.mjs').Known} */
function knownOf(models) {
  const busiest = (/** @type {(unit: string) => boolean} */ isMeant) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { unit_key: unit } of models) if (isMeant(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  };
  const isToday = (/** @type {string} */ unit) => unit.endsWith('@2025-07-01');
  const old = busiest((unit) => !isToday(unit));
  const taken = models.find(({ unit_key: unit }) => unit === old);
  return { commune: busiest(isToday), old, oldReach: taken?.units ?? [], province: PROVINCE };
}

/**
 * @param {Postgres} postgres
 * @param {import('../services/gd-server.mjs').GdServer} server
 * @returns {Ask} how many models were found
 */
function askerOfGd(postgres, server) {
  const get = gettingFrom(postgres, server.url);
  const headers = { [HEADERS.site]: SITE };
  const page = (/** @type {Question} */ { asks, query }, /** @type {string | null} */ cursor) => {
    const path = asks === 'facets' ? '/v1/models/facets' : '/v1/models';
    const limit = asks === 'facets' ? {} : { limit: String(PAGE_SIZE) };
    const parameters = new URLSearchParams({ ...limit, ...query, ...(cursor && { cursor }) });
    return get(`${path}?${parameters}`, headers);
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
  return async (question) => (await page(question, await cursorOf(question))).total;
}

/** What our server remembers of counts holds until a model changes. @param {Postgres} postgres */
function changerOf({ query }) {
  const change = `update models set version = version + 1, changed_at = now()
                  where model_id = (select model_id from models order by changed_at desc limit 1)`;
  return async (
    /** @type {Question} */ { changed },
    /** @type {import('../lists/turns.mjs').Side} */ side,
  ) => {
    if (changed && side === 'gd') await query(change);
  };
}

/**
 * @param {Postgres} postgres
 * @param {import('../services/parse-server.mjs').ParseServer} server
 * @returns {Ask} how many objects were found
 */
function askerOfParse(postgres, { url, headers, asMaster }) {
  const get = gettingFrom(postgres, url);
  const { pathname } = new URL(url);
  const keys =
    'slug,title,summary,field,kind,level,status,recognition,place,unitKey,units,provinceKey,year,figures,tags';
  const groups = ['field', 'kind', 'level', 'recognition', 'provinceKey', 'year'];
  const groupBy = Object.fromEntries(groups.map((name) => [name, `$${name}`]));
  return async ({ asks, where: asked, order = '-year,slug', deep }) => {
    const where = { listed: true, ...asked };
    if (asks === 'facets') {
      const pipeline = [{ $match: where }, { $group: { _id: groupBy, count: { $sum: 1 } } }];
      const parameters = new URLSearchParams({ pipeline: JSON.stringify(pipeline) });
      const { results } = await get(`${pathname}/aggregate/${PARSE_CLASS}?${parameters}`, asMaster);
      return results.reduce((/** @type {number} */ sum, /** @type {any} */ { count }) => sum + count, 0);
    }
    const skip = deep ? { skip: String((DEEP_PAGE - 1) * PAGE_SIZE) } : {};
    const parameters = new URLSearchParams({
      where: JSON.stringify(where),
      order,
      keys,
      limit: String(PAGE_SIZE),
      count: '1',
      ...skip,
    });
    return (await get(`${pathname}/classes/${PARSE_CLASS}?${parameters}`, headers)).count;
  };
}

/** Both must find as many. @param {readonly Question[]} questions @param {Record<'gd' | 'parse', Ask>} askers */
async function assertSame(questions, { gd, parse }) {
  for (const question of questions.filter(({ where }) => where !== null)) {
    const [ours, theirs] = [await gd(question), await parse(question)];
    if (ours !== theirs) throw new Error(`"${question.name}" found ${ours} models, Parse Server ${theirs}`);
  }
}

/**
 * @param {Question['asks']} asks
 * @param {readonly Question[]} questions
 * @param {Record<import('../lists/turns.mjs').Side, Map<Question, number[]>>} times
 * @returns {Combined}
 */
function together(asks, questions, times) {
  const all = (/** @type {import('../lists/turns.mjs').Side} */ side) =>
    questions.flatMap((question) => times[side].get(question) ?? []);
  const medians = questions.map((question) => ({
    name: question.name,
    ms: median(times.gd.get(question) ?? []),
  }));
  return {
    asks,
    count: questions.length,
    gd: latencyOf(all('gd')),
    parse: latencyOf(all('parse')),
    slowest: medians.reduce((most, one) => (one.ms > most.ms ? one : most)),
  };
}
