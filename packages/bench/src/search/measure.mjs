/** Times key strokes; runs in Node and in a page. */
import { median, percentile, rotated } from '../stats.mjs';
import { ENGINES, openEngine } from './engines.mjs';
import { keystrokes, QUERIES } from './queries.mjs';

/**
 * @typedef {object} Latency of one engine, in ms of wall time; each key stroke counts with its median over the rounds
 * @property {import('./engines.mjs').EngineName} engine
 * @property {number} p50
 * @property {number} p99
 * @property {number} max
 * @property {string} slowest what was typed then
 * @property {number} found share of the queries with a right answer among the first ten
 */

const FIRST = 10;

/**
 * Every engine types a query to its end before the next one's turn, in an order that changes; so a machine that
 * slows down slows them all.
 * @param {import('./engines.mjs').Doc[]} docs
 * @param {import('./engines.mjs').Scope} scope
 * @param {number} rounds after one that does not count
 * @returns {Promise<Latency[]>}
 */
export async function measureLatency(docs, scope, rounds) {
  const runners = [];
  for (const { name, rounds: atMost = rounds } of ENGINES)
    runners.push({ name, atMost, engine: await openEngine(name, docs, scope), times: new Map(), found: 0 });
  // Without the history an old name has no answer, but it is typed all the same.
  const answerable = QUERIES.filter(({ kind }) => scope === 'all' || kind !== 'old');
  for (let round = 0; round <= rounds; round++)
    for (const [i, query] of QUERIES.entries())
      for (const runner of rotated(runners, round + i)) {
        if (round > runner.atMost) continue;
        let found;
        for (const typed of keystrokes(query.text)) {
          const start = performance.now();
          found = await runner.engine.search(typed);
          const time = performance.now() - start;
          if (round === 0) continue;
          const key = `${i} ${typed}`;
          runner.times.set(key, [...(runner.times.get(key) ?? []), time]);
        }
        if (round !== 0 || !answerable.includes(query)) continue;
        const first = runner.engine.keys(found).slice(0, FIRST).flat();
        if (first.some((key) => query.answers.includes(key))) runner.found += 1;
      }
  return runners.map(({ name, times, found }) => {
    const medians = [...times].map(([key, list]) => ({ key, time: median(list) }));
    const values = medians.map(({ time }) => time);
    const max = percentile(values, 100);
    return {
      engine: name,
      p50: percentile(values, 50),
      p99: percentile(values, 99),
      max,
      slowest: medians.find(({ time }) => time === max)?.key.replace(/^\d+ /, '') ?? '',
      found: found / answerable.length,
    };
  });
}

/**
 * From the loaded code to the first possible question: reading the data and building the index.
 * @param {import('./engines.mjs').EngineName} name
 * @param {() => Promise<import('./engines.mjs').Doc[]>} readDocs
 * @param {import('./engines.mjs').Scope} scope
 */
export async function measureReady(name, readDocs, scope) {
  const start = performance.now();
  const engine = await openEngine(name, name === 'gd' ? [] : await readDocs(), scope);
  return { engine, ready: performance.now() - start };
}
