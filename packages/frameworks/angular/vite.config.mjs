import { defineConfig } from 'vite';
import { angularLinker } from './linker.mjs';

// As Angular's own build sets them.
const define = { ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false' };

export default defineConfig({ plugins: [angularLinker()], define, build: { chunkSizeWarningLimit: 1000 } });
