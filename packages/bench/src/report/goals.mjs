/** What the project has set itself, as ratios of one run. */
import { ratio } from '../stats.mjs';
import { times } from './markdown.mjs';

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {number} most ours / the other's
 * @property {number | undefined} got undefined where the other has nothing to divide by
 * @property {string} beside whom
 */

/** @param {Goal} goal */
export const isMet = ({ most, got }) => got !== undefined && got <= most;

/** "goal ≤ 0.60×: 1.31× ✗" @param {Goal} goal */
export const verdict = (goal) =>
  `goal ≤ ${times(goal.most)}: ${goal.got === undefined ? 'no ratio' : times(goal.got)} ${isMet(goal) ? '✓' : '✗'}`;

/**
 * @template {{ name: string }} Row
 * @param {string} what
 * @param {number} most
 * @param {Row | undefined} ours
 * @param {readonly Row[]} others of which the one with the least counts
 * @param {(row: Row) => number} valueOf
 * @param {(name: string) => string} titleOf
 * @returns {Goal}
 */
export function goalBeside(what, most, ours, others, valueOf, titleOf) {
  const [least] = [...others].sort((a, b) => valueOf(a) - valueOf(b));
  if (!ours || !least) throw new Error(`nothing to compare for "${what}"`);
  const other = valueOf(least);
  return {
    what,
    most,
    got: other > 0 ? ratio(valueOf(ours), other) : undefined,
    beside: titleOf(least.name),
  };
}
