/** Builds the files of the kit, `dist/cdn/gd-all.js` and `dist/cdn/gd-desk.js`, with the data of the units beside them. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { collapseTemplates } from './collapse-templates.mjs';
import { staticImports } from './static-imports.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = here('dist/cdn');

rmSync(folder, { recursive: true, force: true });
for (const name of ['gd-all', 'gd-desk'])
  await build({
    root: here('.'),
    configFile: false,
    plugins: [staticImports(), collapseTemplates()],
    resolve: {
      conditions: ['gd-source', 'module', 'browser', 'production'],
      // The core entry has no data inside; one file that carried all eras would be 600 kB larger.
      alias: [{ find: /^@gd\/units$/, replacement: '@gd/units/core' }],
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
      // Not Vite's lib mode, which keeps the white space under minification.
      rolldownOptions: {
        input: here(`src/kit/${name}.ts`),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, minify: true },
      },
    },
  });

// The kit fetches the parts it needs from `units/` beside it.
cpSync(here('../units/parts'), join(folder, 'units'), {
  recursive: true,
  filter: (path) => !/\.(js|d\.ts)$/.test(path),
});

// Smaller than a server would make them on the fly; it sends `name.br` or `name.gz` where the browser allows.
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|json)$/.test(name)) continue;
  const file = join(folder, name);
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
