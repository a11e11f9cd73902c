import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * @typedef {{ raw: number, gzip: number, brotli: number }} Size in bytes; of several files the sum, each compressed alone
 * @typedef {{ name: string, raw: number }} Part what one library or folder brings, minified
 * @typedef {object} Bundle
 * @property {Size} first what must arrive before anything works
 * @property {Size} whole with the code that follows by itself when it is needed; no data
 * @property {Part[]} parts of the whole, largest first
 */

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** @param {Uint8Array} content @returns {Size} */
export function sizeOf(content) {
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** @param {Size[]} sizes @returns {Size} */
export const sum = (sizes) =>
  sizes.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), {
    raw: 0,
    gzip: 0,
    brotli: 0,
  });

/**
 * Bundles as a consumer would: the packages as published, minified, split where there is a dynamic import.
 * @param {string} source the entry, written here; packages are found from this one
 * @param {{ external?: string[] }} [options]
 * @returns {Promise<Bundle>}
 */
export async function bundle(source, { external = [] } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: packageFolder },
    absWorkingDir: packageFolder,
    outdir: 'out',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    legalComments: 'none',
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'error',
    // Fonts and pictures that a stylesheet names by address count for nobody.
    external: ['/assets/*', ...external],
  });
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === '<stdin>');
  if (entry === undefined) throw new Error('the bundle has no entry');
  const first = reachable(outputs, entry, ['import-statement']);
  const whole = reachable(outputs, entry, ['import-statement', 'dynamic-import']);
  const sizes = new Map(
    outputFiles.map((file) => [
      path.relative(packageFolder, file.path).replaceAll('\\', '/'),
      sizeOf(file.contents),
    ]),
  );
  const sizeOfFiles = (/** @type {Set<string>} */ names) =>
    sum([...names].flatMap((name) => sizes.get(name) ?? []));
  return { first: sizeOfFiles(first), whole: sizeOfFiles(whole), parts: partsOf(outputs, whole) };
}

/** The data of the units is no code: it is measured by itself. */
const DATA = /units\/parts\/(?!index\.js$)/;

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} entry
 * @param {string[]} kinds of imports to follow
 */
function reachable(outputs, entry, kinds) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name */
  const visit = (name) => {
    const output = outputs[name];
    if (!output || found.has(name) || DATA.test(output.entryPoint ?? '')) return;
    found.add(name);
    if (output.cssBundle !== undefined) found.add(output.cssBundle);
    for (const { path: target, kind, external } of output.imports)
      if (!external && kinds.includes(kind)) visit(target);
  };
  visit(entry);
  return found;
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {Set<string>} names
 * @returns {Part[]}
 */
function partsOf(outputs, names) {
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const name of names)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[name]?.inputs ?? {})) {
      const part = partName(input);
      bytes.set(part, (bytes.get(part) ?? 0) + bytesInOutput);
    }
  return [...bytes].map(([name, raw]) => ({ name, raw })).sort((a, b) => b.raw - a.raw);
}

/** A library by its name, our own code by its folder. @param {string} input */
export function partName(input) {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
  if (library !== undefined && !library.startsWith('@gd/')) return library;
  const [folder = '', ...rest] = input
    .replace(/^(\.\.\/)+(packages\/)?/, '')
    .replace('/dist/', '/')
    .split('/');
  return rest.length > 1 ? `${folder}/${rest[0]}` : folder;
}
