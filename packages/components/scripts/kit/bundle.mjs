/** The bundles of the kit, made by Vite from the sources of all packages. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { collapseTemplates } from './collapse-templates.mjs';
import { GROUPS } from './groups.mjs';
import { noGlobals } from './no-globals.mjs';
import { staticImports } from './static-imports.mjs';

/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {import('vite').BuildOptions} options
 * @param {{ plugins?: import('vite').Plugin[], define?: Record<string, string> }} [more]
 * @returns {Promise<OutputChunk[]>}
 */
async function bundle(options, { plugins = [], define = {} } = {}) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define,
    plugins: [...plugins, noGlobals(), collapseTemplates()],
    resolve: {
      conditions: ['gd-source', 'module', 'browser', 'production'],
      // The core entry has no data inside; one file that carried all eras would be 600 kB larger.
      alias: [{ find: /^@gd\/units$/, replacement: '@gd/units/core' }],
    },
    build: {
      write: false,
      target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
      ...options,
    },
  });
  return [built].flat().flatMap((each) => {
    if (!('output' in each)) throw new Error('Vite watches instead of building.');
    return each.output.filter((file) => file.type === 'chunk');
  });
}

/**
 * An entry with all it needs in one file.
 * @param {string} name of a file in src/kit
 * @param {Record<string, unknown>} [constants]
 * @returns {Promise<string>}
 */
export async function bundleWhole(name, constants = {}) {
  const [chunk] = await bundle(
    {
      // Not Vite's lib mode, which keeps the white space under minification.
      rolldownOptions: {
        input: `${root}src/kit/${name}.ts`,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, minify: true },
      },
    },
    {
      plugins: [staticImports()],
      define: Object.fromEntries(
        Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
    },
  );
  if (!chunk) throw new Error(`${name} has no code.`);
  return chunk.code;
}

/** A chunk for each element, and what several of them have in common. As CommonJS: chunks.mjs says why. */
export async function bundleChunks() {
  const elements = readdirSync(`${root}src/define`).map((file) => file.replace(/\.ts$/, ''));
  return bundle({
    // The lib mode knows no helper that preloads; the loader does that.
    lib: {
      entry: {
        settings: `${root}src/base/configure.ts`,
        ...Object.fromEntries(elements.map((name) => [`gd-${name}`, `${root}src/define/${name}.ts`])),
      },
      formats: ['cjs'],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: { chunkFileNames: '[name].js', minify: true, codeSplitting: { groups: GROUPS } },
    },
  });
}
