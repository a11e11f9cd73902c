/** Builds the one-file kit `dist/cdn/gd-all.js`, with the data of the units beside it. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { collapseTemplates } from './scripts/collapse-templates.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The kit fetches the parts it needs from `units/` beside it. */
const copyUnits = (): Plugin => ({
  name: 'gd-copy-units',
  closeBundle() {
    cpSync(here('../units/parts'), here('dist/cdn/units'), {
      recursive: true,
      filter: (path) => !/\.(js|d\.ts)$/.test(path),
    });
  },
});

/** Smaller than a server would make them on the fly; it sends `name.br` or `name.gz` where the browser allows. */
const compress = (): Plugin => ({
  name: 'gd-compress',
  closeBundle() {
    const folder = here('dist/cdn');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|json)$/.test(name)) continue;
      const file = join(folder, name);
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

/**
 * The kit is one file, so nothing in it comes late. As dynamic imports, modules would each be wrapped in a function that
 * runs once, and Vite would add its loader of stylesheets.
 */
const staticImports = (): Plugin => ({
  name: 'gd-static-imports',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return undefined;
    const imports: string[] = [];
    const changed = code.replace(/\bimport\(('[^']+')\)/g, (_, from: string) => {
      const name = `late${imports.length}`;
      imports.push(`import * as ${name} from ${from};`);
      return `Promise.resolve(${name})`;
    });
    return imports.length > 0 ? { code: imports.join('') + changed, map: null } : undefined;
  },
});

export default defineConfig({
  root: here('.'),
  plugins: [staticImports(), collapseTemplates(), copyUnits(), compress()],
  resolve: {
    conditions: ['gd-source', 'module', 'browser', 'production'],
    // The core entry has no data inside; one file that carried all eras would be 600 kB larger.
    alias: [{ find: /^@gd\/units$/, replacement: '@gd/units/core' }],
  },
  build: {
    outDir: here('dist/cdn'),
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    // Not Vite's lib mode, which keeps the white space under minification.
    rolldownOptions: {
      input: here('src/cdn.ts'),
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: 'gd-all.js', codeSplitting: false, minify: true },
    },
  },
});
