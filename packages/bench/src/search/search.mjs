import { median, rotated } from '../stats.mjs';
import { communeDocs, withFiles } from './docs.mjs';
import { ENGINES } from './engines.mjs';
import { withBrowser } from './in-browser.mjs';
import { inNode } from './in-node.mjs';
import { keystrokes, QUERIES } from './queries.mjs';

/**
 * @typedef {import('./engines.mjs').EngineName} EngineName
 * @typedef {import('./engines.mjs').Scope} Scope
 *
 * @typedef {object} Place where code runs
 * @property {(scope: Scope, rounds: number) => Promise<import('./measure.mjs').Latency[]>} latency
 * @property {(engine: EngineName, scope: Scope) => Promise<Readiness>} ready
 *
 * @typedef {{ ready: number, memory: number }} Readiness ms to load and index; bytes of heap that it keeps
 * @typedef {import('./measure.mjs').Latency & Readiness} Row
 * @typedef {{ place: string, scope: Scope, units: number, rows: Row[] }} Table
 * @typedef {{ queries: number, keystrokes: number, browser: string, tables: Table[] }} SearchResult
 */

const LATENCY_ROUNDS = 7;
const READY_ROUNDS = 5;

/** @returns {Promise<SearchResult>} */
export async function measureSearch() {
  const docs = await communeDocs();
  const counts = { current: docs.current.length, all: docs.all.length };
  const inside = await withFiles(docs, (fileOf) => tablesOf(inNode(fileOf), 'Node', counts));
  return withBrowser(docs, async (place, version) => ({
    queries: QUERIES.length,
    keystrokes: QUERIES.flatMap(({ text }) => keystrokes(text)).length,
    browser: version,
    tables: [...inside, ...(await tablesOf(place, 'browser', counts))],
  }));
}

/**
 * @param {Place} place
 * @param {string} name
 * @param {Record<Scope, number>} counts
 */
async function tablesOf(place, name, counts) {
  /** @type {Table[]} */
  const tables = [];
  for (const scope of /** @type {const} */ (['current', 'all'])) {
    const latencies = await place.latency(scope, LATENCY_ROUNDS);
    const readiness = await readinessOf(place, scope);
    const rows = latencies.map((latency) => ({ ...latency, ...readiness(latency.engine) }));
    tables.push({ place: name, scope, units: counts[scope], rows });
  }
  return tables;
}

/** Medians over rounds, in each of which every engine has its turn. @param {Place} place @param {Scope} scope */
async function readinessOf(place, scope) {
  /** @type {(Readiness & { engine: EngineName })[]} */
  const all = [];
  for (let round = 0; round < READY_ROUNDS; round++)
    for (const { name } of rotated(ENGINES, round))
      all.push({ engine: name, ...(await place.ready(name, scope)) });
  return (/** @type {EngineName} */ engine) => {
    const own = all.filter((one) => one.engine === engine);
    return { ready: median(own.map(({ ready }) => ready)), memory: median(own.map(({ memory }) => memory)) };
  };
}
