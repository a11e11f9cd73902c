/** Asks two servers the same questions, one request at a time, to both in turn. */
import { percentile, rotated } from '../stats.mjs';

/**
 * @typedef {{ p50: number, p99: number }} Latency ms
 *
 * @template Question
 * @typedef {(question: Question) => Promise<number>} Ask returns how many lines came, or were found
 */

/** @typedef {'gd' | 'parse'} Side */

/** @param {readonly number[]} times @returns {Latency} */
export const latencyOf = (times) => ({ p50: percentile(times, 50), p99: percentile(times, 99) });

/**
 * One question after another, each to both in turn.
 * @template Question
 * @param {readonly Question[]} questions
 * @param {Record<Side, Ask<Question>>} askers
 * @param {{ rounds: number, warmUp: number }} times `warmUp` rounds come before, and do not count
 * @param {object} [hooks]
 * @param {(question: Question, side: Side) => Promise<void>} [hooks.before] each question, not within its time
 * @param {(question: Question, side: Side) => boolean} [hooks.isAsked] whether a side can answer a question
 * @returns {Promise<Record<Side, Map<Question, number[]>>>} ms
 */
export async function askInTurns(questions, askers, { rounds, warmUp }, { before, isAsked } = {}) {
  /** @type {Record<Side, Map<Question, number[]>>} */
  const times = { gd: new Map(), parse: new Map() };
  for (let round = -warmUp; round < rounds; round++)
    for (const question of questions)
      for (const name of rotated(/** @type {const} */ (['gd', 'parse']), Math.abs(round))) {
        if (isAsked?.(question, name) === false) continue;
        await before?.(question, name);
        const asked = performance.now();
        await askers[name](question);
        const taken = performance.now() - asked;
        if (round >= 0) times[name].set(question, [...(times[name].get(question) ?? []), taken]);
      }
  return times;
}
