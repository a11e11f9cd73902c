/** The files of pages: a peer's by its own bundle, ours as the kit has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @typedef {import('../services/browser.mjs').File} File */

const TYPES = /** @type {Record<string, string>} */ ({
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
});
const typeOf = (/** @type {string} */ path) =>
  TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** A page in Vietnamese with something above and below, which moves where a form takes its place late. @param {string} head @param {string} body */
export const html = (head, body) =>
  /** @type {File} */ ([
    'text/html; charset=utf-8',
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bench</title><link rel="icon" href="data:,">${head}<body><h1>Cổng thông tin phường Hoa Lư</h1><main>${body}</main><footer><p>Ủy ban nhân dân phường Hoa Lư, tỉnh Ninh Bình</p></footer>`,
  ]);

/** A portal has its own font. @param {string} css */
const withoutFonts = (css) => css.replace(/@font-face\{[^}]*\}/g, '');

/**
 * A peer's page as a team would ship it: minified, split where it imports late, its CSS linked from the head.
 * @param {URL} entry a module
 * @param {string} markup that the page begins with
 * @param {readonly string[]} [libraries] folders where peers are that the workspace has not
 * @returns {Promise<Map<string, File>>} by path; the page is at `/<name>`
 */
export async function peerFiles(entry, markup, libraries = []) {
  const name = entry.pathname.replace(/.*\/|\.mjs$/g, '');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    outdir: `/${name}`,
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    legalComments: 'none',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    nodePaths: [...libraries],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'file', '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file' },
    // Fonts and pictures that a stylesheet names by address count for nobody.
    external: ['/assets/*'],
  });
  /** @type {Map<string, File>} */
  const files = new Map();
  const folder = `/${name}/`;
  for (const { path, contents, text } of outputFiles)
    files.set(folder + path.split(/[/\\]/).at(-1), [
      typeOf(path),
      path.endsWith('.css') ? withoutFonts(text) : contents,
    ]);
  const css = files.has(`${folder}${name}.css`) ? `<link rel="stylesheet" href="${folder}${name}.css">` : '';
  files.set(`/${name}`, html(`${css}<script type="module" src="${folder}${name}.js"></script>`, markup));
  return files;
}

const kit = new URL('../../../components/dist/cdn/', import.meta.url);

/** What pages for everybody load from the kit, as `npm run build` made it, at `/kit/<version>`. */
export function kitFiles() {
  const folder = fileURLToPath(new URL(`${kitVersion()}/`, kit));
  /** @type {Map<string, File>} */
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$|^gd-(desk|check)\.js$/.test(entry.name)) continue;
    const file = `${entry.parentPath}/${entry.name}`;
    const path = relative(folder, file).replaceAll('\\', '/');
    files.set(`/kit/${kitVersion()}/${path}`, [typeOf(path), readFileSync(file)]);
  }
  return files;
}

/** The folder of the version in the kit. */
export const kitVersion = () =>
  /** @type {string} */ (JSON.parse(readFileSync(new URL('versions.json', kit), 'utf8')).latest);
