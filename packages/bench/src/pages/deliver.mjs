/** Files as a portal's server sends them: compressed once, by themselves. What is asked for is weighed by its address. */
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { sizeOf } from '../bytes/bundle.mjs';

/**
 * @typedef {import('../services/browser.mjs').File} File
 * @typedef {import('../bytes/bundle.mjs').Size} Size
 * @typedef {(request: import('node:http').IncomingMessage) => Promise<File | undefined>} Answer
 *
 * @typedef {object} Site
 * @property {string} origin
 * @property {(path: string) => Size} weigh what has been sent from a path
 * @property {() => void} close
 */

/**
 * @param {ReadonlyMap<string, File>} files by path
 * @param {Answer} [answer] to what is no file
 * @returns {Promise<Site>}
 */
export async function deliver(files, answer = () => Promise.resolve(undefined)) {
  /** @type {Map<string, { type: string, brotli: Buffer, size: Size }>} */
  const sent = new Map();
  /** @param {string} path @param {File} file */
  const keep = (path, [type, body]) => {
    const bytes = Buffer.from(body);
    const entry = { type, brotli: brotliCompressSync(bytes), size: sizeOf(bytes) };
    sent.set(path, entry);
    return entry;
  };
  // Before anybody asks: it takes longer than to send it.
  for (const [path, file] of files) keep(path, file);
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const answered = files.has(path) ? undefined : await answer(request);
    const entry = answered ? keep(path, answered) : sent.get(path);
    if (!entry) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': entry.type, 'Content-Encoding': 'br' }).end(entry.brotli);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    // A browser takes brotli from https and from this name alone.
    origin: `http://localhost:${port}`,
    weigh(path) {
      const entry = sent.get(path);
      if (!entry) throw new Error(`nothing was sent from ${path}`);
      return entry.size;
    },
    close: () => server.close(),
  };
}
