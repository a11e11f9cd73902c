/** A closed loop of clients: each sends the next request when the last is answered. */
import { median, percentile } from './stats.mjs';

/**
 * @typedef {{ perSecond: number, p50: number, p99: number }} Run of one load; p50 and p99 in ms
 *
 * @typedef {object} Summary over runs: medians, and the least and the most per second
 * @property {number} perSecond
 * @property {number} least
 * @property {number} most
 * @property {number} p50
 * @property {number} p99
 */

/**
 * @param {{ clients: number, seconds: number, send: () => Promise<void> }} load
 * @returns {Promise<Run>}
 */
export async function drive({ clients, seconds, send }) {
  /** @type {number[]} */
  const latencies = [];
  const end = performance.now() + seconds * 1000;
  async function client() {
    for (let asked = performance.now(); asked < end;) {
      await send();
      const answered = performance.now();
      // What is answered after the end is not counted: its time was not within the seconds.
      if (answered <= end) latencies.push(answered - asked);
      asked = answered;
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  if (latencies.length === 0) throw new Error(`Nothing was answered within ${seconds} s`);
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  };
}

/**
 * @param {readonly Run[]} runs at least one
 * @returns {Summary}
 */
export function summarise(runs) {
  const rates = runs.map(({ perSecond }) => perSecond);
  return {
    perSecond: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    p50: median(runs.map(({ p50 }) => p50)),
    p99: median(runs.map(({ p99 }) => p99)),
  };
}
