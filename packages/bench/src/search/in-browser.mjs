import { bundlePages, openChromium, serve } from '../services/browser.mjs';

/**
 * Measures in a headless Chromium, each measurement in a fresh page.
 * @template T
 * @param {Record<string, unknown>} docs by scope
 * @param {(place: import('./search.mjs').Place, version: string) => Promise<T>} work
 */
export async function withBrowser(docs, work) {
  const files = await bundlePages([new URL('page.mjs', import.meta.url)]);
  for (const [scope, list] of Object.entries(docs))
    files.set(`/docs/${scope}.json`, ['application/json', JSON.stringify(list)]);
  const server = await serve((path) => files.get(path));
  const { browser, version } = await openChromium();
  try {
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/page`);
      await page.waitForFunction('globalThis.bench');
      return page;
    };
    /** @type {import('./search.mjs').Place} */
    const place = {
      latency: async (scope, rounds) => {
        const page = await open();
        const result = await page.evaluate(`bench.latency(${JSON.stringify(scope)}, ${rounds})`);
        await page.close();
        return /** @type {any} */ (result);
      },
      ready: async (engine, scope) => {
        const page = await open();
        const devtools = await page.context().newCDPSession(page);
        const used = async () => {
          await devtools.send('HeapProfiler.collectGarbage');
          return (await devtools.send('Runtime.getHeapUsage')).usedSize;
        };
        const before = await used();
        const ready = await page.evaluate(`bench.ready(${JSON.stringify(engine)}, ${JSON.stringify(scope)})`);
        const memory = (await used()) - before;
        await page.close();
        return { ready: /** @type {number} */ (ready), memory };
      },
    };
    return await work(place, version);
  } finally {
    await browser.close();
    server.close();
  }
}
