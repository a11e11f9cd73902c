/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 */
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @typedef {ReturnType<typeof randomOf>} Random */

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list not empty
 */
export const oneOf = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/**
 * One of the names, by their weights.
 * @template {string} Name
 * @param {Random} random
 * @param {Readonly<Partial<Record<Name, number>>>} weights
 */
export function weighted(random, weights) {
  const entries = /** @type {[Name, number][]} */ (Object.entries(weights));
  let rest = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return /** @type {[Name, number]} */ (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries[0])[0];
}

/**
 * A place in a list of a length where the k-th is drawn about 1/k as often as the first: few communes have many cases.
 * @param {Random} random
 * @param {number} length
 */
export const zipf = (random, length) => Math.min(length - 1, Math.floor((length + 1) ** random()) - 1);
