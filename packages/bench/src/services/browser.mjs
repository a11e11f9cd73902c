/** A headless Chromium, and bundled pages for it on a server of this machine. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../scripts/lib/browser.mjs';

/**
 * @typedef {[type: string, body: string | Uint8Array]} File
 * @typedef {(path: string) => File | undefined | Promise<File | undefined>} Answer to a path with its query
 */

/**
 * @param {readonly string[]} [more] arguments
 * @returns {Promise<{ browser: import('playwright-core').Browser, version: string }>}
 */
export async function openChromium(more = []) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: /** @type {Record<string, string>} */ (env),
  });
  return { browser, version: `Chromium ${browser.version()}` };
}

/**
 * A page at `/<name>` for each entry, with its code.
 * @param {readonly URL[]} entries modules
 * @returns {Promise<Map<string, File>>} by path
 */
export async function bundlePages(entries) {
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => fileURLToPath(entry)),
    outdir: '/out',
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  /** @type {Map<string, File>} */
  const files = new Map();
  for (const { path, contents } of outputFiles)
    files.set(`/${path.split(/[/\\]/).at(-1)}`, ['text/javascript', contents]);
  for (const { pathname } of entries) {
    const name = pathname.replace(/.*\/|\.mjs$/g, '');
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bench</title>`;
    files.set(`/${name}`, [
      'text/html',
      `<!doctype html><html lang="vi">${head}<body><script type="module" src="/${name}.js"></script>`,
    ]);
  }
  return files;
}

/** @param {Answer} answer */
export async function serve(answer) {
  const server = createServer(async (request, response) => {
    const [type, body] = (await answer(request.url ?? '')) ?? [];
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
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
