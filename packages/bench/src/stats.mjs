/** The arithmetic of the benchmarks. */

/**
 * The nearest-rank percentile: the smallest value that at least `percent` % of the values do not exceed.
 * @param {readonly number[]} values in any order, at least one
 * @param {number} percent above 0, at most 100
 */
export function percentile(values, percent) {
  const value = [...values].sort((a, b) => a - b)[Math.ceil((percent / 100) * values.length) - 1];
  if (value === undefined) throw new RangeError(`no ${percent}th percentile of ${values.length} values`);
  return value;
}

/**
 * The middle value; of an even number of values the mean of the two in the middle.
 * @param {readonly number[]} values in any order, at least one
 */
export function median(values) {
  const upper = percentile(values, 50 + 50 / values.length);
  return (percentile(values, 50) + upper) / 2;
}

/**
 * How much of the peer's cost is ours: below 1 we cost less.
 * @param {number} ours
 * @param {number} peers above 0
 */
export function ratio(ours, peers) {
  if (!(peers > 0)) throw new RangeError(`no ratio to ${peers}`);
  return ours / peers;
}

/**
 * The list in an order that begins elsewhere in each round, so that nobody always comes first.
 * @template T
 * @param {readonly T[]} list
 * @param {number} round
 */
export function rotated(list, round) {
  const start = round % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
