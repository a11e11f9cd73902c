import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The site may lie in any folder.
  base: './',
  resolve: {
    conditions: ['gd-source', 'module', 'browser', 'development|production'],
    dedupe: ['lit'],
  },
  build: {
    outDir: fileURLToPath(new URL('../../../docs-site/generator', import.meta.url)),
    emptyOutDir: true,
    // Its policy knows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The data of administrative units is in chunks of its own; its size says nothing about the code.
    chunkSizeWarningLimit: 3000,
    // It has every element from the start; what an element loads later elsewhere is there already.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
});
