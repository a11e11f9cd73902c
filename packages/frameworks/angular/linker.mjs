/**
 * Angular's libraries are published half compiled; this finishes them at build, as Angular's own build does. Without it
 * the compiler would come into the page and ask for `unsafe-eval`.
 */
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { NodeJSFileSystem } from '@angular/compiler-cli';
import { transformAsync } from '@babel/core';

/** @returns {import('vite').Plugin} */
export function angularLinker() {
  const fileSystem = new NodeJSFileSystem();
  const logger = { level: 1, debug() {}, info() {}, warn: console.warn, error: console.error };
  const linker = createEs2015LinkerPlugin({ fileSystem, logger, linkerJitMode: false });
  return {
    name: 'angular-linker',
    async transform(code, id) {
      if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
      const result = await transformAsync(code, {
        ...{ filename: id, plugins: [linker], configFile: false, babelrc: false, compact: false },
      });
      return result?.code ? { code: result.code, map: null } : undefined;
    },
  };
}
