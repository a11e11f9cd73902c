/** Opens a page as somebody who was never there: nothing cached, on a phone's screen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { paintedWhen } from './painted-when.mjs';
import { watch } from './watch.mjs';

/** A phone of a few years is to this machine as 1 to 4. */
export const SLOWED = 4;
/** The browser's own preset "Slow 4G" (1.6 Mbit/s and 150 ms, as its developer tools correct them for each request). */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
/** What is late on purpose has begun by then. */
const QUIET_MS = 1_000;

/**
 * @typedef {object} Subject
 * @property {string} address
 * @property {readonly (readonly string[])[]} paths to what must be there before all of it can be used, the first field first
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @param {{ slowed?: number, slow4G?: boolean }} [how]
 */
export async function openPage(browser, { address, paths }, { slowed = 1, slow4G = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi' });
  const page = await context.newPage();
  /** @type {unknown[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  page.on('requestfailed', (request) => errors.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && errors.push(response.url()));
  const devtools = await context.newCDPSession(page);
  // A page of the same process, so that what opening a process costs is nobody's.
  await page.goto(new URL('/blank', address).href);
  if (slow4G) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(`globalThis.paintedWhen = ${paintedWhen}`);
  await page.addInitScript(watch, paths);
  return {
    page,
    devtools,
    async idle() {
      await page.waitForLoadState('networkidle');
      await sleep(QUIET_MS);
      if (!(await page.evaluate('bench.isWhole()'))) throw new Error(`${address} cannot be used`);
      return /** @type {import('./watch.mjs').Account} */ (await page.evaluate('bench.account()'));
    },
    async close() {
      await context.close();
      if (errors.length > 0) throw new Error(`${address}: ${errors.join('; ')}`);
    },
  };
}

/**
 * On slow 4G and a slow processor: when the first field and the whole can be used, and what had to arrive.
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 */
export async function timeOpening(browser, subject) {
  const { page, idle, close } = await openPage(browser, subject, { slowed: SLOWED, slow4G: true });
  await page.goto(subject.address, { waitUntil: 'commit' });
  const moments = /** @type {import('./watch.mjs').Moments} */ (await page.evaluate('bench.moments()'));
  const { fetched, shift } = await idle();
  await close();
  const until = (/** @type {number} */ ms) => ({
    ms,
    paths: fetched.filter(({ at }) => at <= ms).map(({ path }) => path),
  });
  return {
    shift,
    begun: until(moments.begun),
    whole: until(moments.whole),
    all: fetched.map(({ path }) => path),
  };
}

/**
 * On a slow processor alone, with nobody looking: what opening the page costs the main thread.
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @returns {Promise<{ cpu: number, blocked: number, heap: number }>} ms, ms, bytes
 */
export async function costOpening(browser, subject) {
  const { page, devtools, idle, close } = await openPage(browser, subject, { slowed: SLOWED });
  await devtools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await busy();
  await page.goto(subject.address);
  const { blocked } = await idle();
  const cpu = (await busy()) - before;
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  await close();
  return { cpu, blocked, heap: usedSize + embedderHeapUsedSize };
}
