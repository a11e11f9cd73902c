import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../scripts/lib/browser.mjs';

/**
 * Measures in a headless Chromium, each measurement in a fresh page.
 * @template T
 * @param {Record<string, unknown>} docs by scope
 * @param {(place: import('./search.mjs').Place, version: string) => Promise<T>} work
 */
export async function withBrowser(docs, work) {
  const server = await serve(docs);
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args,
    env: /** @type {Record<string, string>} */ (env),
  });
  try {
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(server.address);
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
    return await work(place, `Chromium ${browser.version()}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The bundled page, its chunks and the docs. @param {Record<string, unknown>} docs */
async function serve(docs) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.mjs', import.meta.url))],
    outdir: '/out',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  /** @type {Map<string, [type: string, body: string | Uint8Array]>} */
  const files = new Map([
    ['/', ['text/html', '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>']],
  ]);
  for (const { path, contents } of outputFiles)
    files.set(`/${path.split(/[/\\]/).at(-1)}`, ['text/javascript', contents]);
  for (const [scope, list] of Object.entries(docs))
    files.set(`/docs/${scope}.json`, ['application/json', JSON.stringify(list)]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? [];
    response.writeHead(type ? 200 : 404, {
      'Content-Type': type ?? 'text/plain',
      // An isolated page has a clock of 5 µs instead of 100.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
