/**
 * A Vite plugin that keeps libraries from leaving something on the page's global object: Lit its versions and a map for
 * standard decorators (ours are the older ones), zod its settings.
 * @returns {import('vite').Plugin}
 */
export function noGlobals() {
  return {
    name: 'gd-no-globals',
    transform(code, id) {
      if (!LIBRARY.test(id)) return undefined;
      const changed = REPLACED.reduce((text, [pattern, instead]) => text.replace(pattern, instead), code);
      return changed === code ? undefined : { code: changed, map: null };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && LEFT.test(chunk.code))
          this.error(`${chunk.fileName} writes to the page's global object: ${LEFT.exec(chunk.code)?.[0]}`);
    },
  };
}

const LIBRARY = /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|zod)\//;

/** @type {[RegExp, string][]} */
const REPLACED = [
  [/\(\w+\.(lit|reactive)\w*Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/g, '0'],
  [/const (\w+)=litPropertyMetadata\.get\(\w+\);/g, 'const $1=void 0;'],
  [/\(_a = globalThis\)\.__zod_\w+ \?\? \(_a\.__zod_\w+ = .*\);/g, ''],
  [/= globalThis\.__zod_globalConfig;/g, '= {};'],
  [/= globalThis\.__zod_globalRegistry;/g, '= registry();'],
  [/globalThis\.__zod_globalConfig\?\./g, 'globalConfig.'],
];

const LEFT = /\w+Versions\?\?=|Symbol\.metadata\?\?=|litPropertyMetadata\?\?=|__zod_/;
