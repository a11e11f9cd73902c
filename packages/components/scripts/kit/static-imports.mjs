/**
 * A Vite plugin for a bundle of one file, in which nothing comes late. As dynamic imports, modules would each be wrapped
 * in a function that runs once, and Vite would add its loader of stylesheets.
 * @returns {import('vite').Plugin}
 */
export function staticImports() {
  return {
    name: 'gd-static-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      /** @type {string[]} */
      const imports = [];
      const changed = code.replace(/\bimport\(('[^']+')\)/g, (_, from) => {
        const name = `late${imports.length}`;
        imports.push(`import * as ${name} from ${from};`);
        return `Promise.resolve(${name})`;
      });
      return imports.length > 0 ? { code: imports.join('') + changed, map: null } : undefined;
    },
  };
}
