import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 100;

/**
 * @typedef {{ seconds: number, peak: number }} Cost `peak`: the most resident memory, in bytes, of the whole process
 */

/**
 * How long some work of a server takes, and its most resident memory meanwhile.
 * @param {{ rss: () => Promise<number> }} server
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Cost>}
 */
export async function costOf({ rss }, work) {
  let [peak, isDone] = [await rss(), false];
  const watching = (async () => {
    while (!isDone) {
      peak = Math.max(peak, await rss());
      await sleep(LOOK_MS);
    }
  })();
  const start = performance.now();
  try {
    await work();
  } finally {
    isDone = true;
  }
  const seconds = (performance.now() - start) / 1000;
  await watching;
  return { seconds, peak: Math.max(peak, await rss()) };
}

/**
 * Asks until it is so.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => boolean} isSo
 */
export async function until(ask, isSo) {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await sleep(LOOK_MS / 2);
  }
}
