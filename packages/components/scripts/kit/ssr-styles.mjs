/**
 * `ssr/gd-NAME.css`: the style of each element for everybody, for pages that a server has rendered with `@gd/components/ssr`.
 * It is taken from what is built already, as Node loads it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = (/** @type {string} */ path) => new URL(`../../dist/${path}`, import.meta.url);

/** @param {string} css without strings that hold two blanks or a comment */
const smaller = (css) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');

/** @param {string} folder of a version */
export async function writeSsrStyles(folder) {
  const { stylesheetOf } = await import(dist('ssr/index.js').href);
  const names = readFileSync(fileURLToPath(dist('define-public.js')), 'utf8').matchAll(
    /define\/([\w-]+)\.js/g,
  );
  mkdirSync(join(folder, 'ssr'));
  for (const [, name] of names)
    writeFileSync(join(folder, 'ssr', `gd-${name}.css`), `${smaller(stylesheetOf(`gd-${name}`))}\n`);
}
