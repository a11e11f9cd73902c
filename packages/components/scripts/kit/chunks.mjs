/**
 * Makes the loader's chunks of bundled CommonJS. ES modules would name each other by address, and one that once failed
 * to load would be lost for the page, with all that import it (whatwg/html#6768). A chunk is a module that exports one
 * function, and the loader gives that what it requires, from whichever address it came.
 */
import { createHash } from 'node:crypto';

/** @typedef {import('./bundle.mjs').OutputChunk} OutputChunk */

/**
 * @param {OutputChunk[]} bundled
 * @returns {{ chunks: Map<string, string>, configure: string }} code by name, those that others need first; the name
 * under which the chunk `base` exports `configure`
 */
export function loaderChunks(bundled) {
  const codes = new Map(
    bundled.map(({ fileName, code }) => [fileName.replace(/\.js$/, ''), asFunction(code)]),
  );
  const configure = /\bexports\.configure=\w+\.(\w+)/.exec(codes.get('settings') ?? '')?.[1];
  if (!configure) throw new Error('The chunk of the settings does not export configure.');
  codes.delete('settings');
  inline(codes, 'rolldown-runtime');
  skipFacades(codes);

  /** @type {Map<string, string>} */
  const chunks = new Map();
  const visit = (/** @type {string} */ name, /** @type {string[]} */ path = []) => {
    if (path.includes(name)) throw new Error(`Chunks need each other: ${[...path, name].join(' → ')}`);
    if (chunks.has(name)) return;
    const code = codes.get(name);
    if (code === undefined) throw new Error(`There is no chunk ${name}.`);
    for (const other of requiredBy(code)) visit(other, [...path, name]);
    chunks.set(name, code);
  };
  // The elements last, so that the places of what they need are digits.
  const isElement = (/** @type {string} */ name) => Number(name.startsWith('gd-'));
  for (const name of [...codes.keys()].sort((a, b) => isElement(a) - isElement(b))) visit(name);
  return { chunks, configure };
}

const requiredBy = (/** @type {string} */ code) =>
  [...code.matchAll(/\brequire\("([\w-]+)"\)/g)].map(([, name = '']) => name);

/** @param {string} code */
function asFunction(code) {
  const body = withShortExports(code.trim())
    .replace(/Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])\.\/([\w-]+)\.js\1\)\)/g, 'load("$2")')
    .replace(/\brequire\((["'`])\.\/([\w-]+)\.js\1\)/g, 'require("$2")');
  const strange = /\brequire\((?!"[\w-]+"\))[^)]*\)|\bimport\(|\bimport\.meta/.exec(body);
  if (strange) throw new Error(`A chunk asks for ${strange[0]}`);
  return `export default(exports,require,load)=>{${body}}`;
}

const EXPORT =
  /Object\.defineProperty\(exports,["'`](\w+)["'`],\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

/** Exports one after the other, in one call: written out, they are much of a small chunk. @param {string} code */
function withShortExports(code) {
  return code.replace(new RegExp(`${EXPORT.source}(?:,${EXPORT.source})*`, 'g'), (run) => {
    const getters = [...run.matchAll(EXPORT)].map(([, name, local]) => `${name}:{get:()=>${local}}`);
    return `Object.defineProperties(exports,{${getters.join(',')}})`;
  });
}

/** A few helpers are not worth a request. @param {Map<string, string>} codes @param {string} name */
function inline(codes, name) {
  const code = codes.get(name)?.replace('export default', '');
  codes.delete(name);
  if (code === undefined) return;
  for (const [user, text] of codes)
    codes.set(
      user,
      text.replace(`require("${name}")`, () => `(e=>((${code})(e),e))({})`),
    );
}

/** Where all of an element is in a shared chunk, the shared chunk is the element's. @param {Map<string, string>} codes */
function skipFacades(codes) {
  for (const [facade, code] of codes) {
    const shared = /^export default\(exports,require,load\)=>\{require\("([\w-]+)"\);?\}$/.exec(code)?.[1];
    const whole = shared && codes.get(shared);
    if (!whole) continue;
    codes.set(facade, whole);
    codes.delete(shared);
    for (const [user, text] of codes)
      codes.set(user, text.replaceAll(`require("${shared}")`, `require("${facade}")`));
  }
}

/**
 * All chunks that a chunk requires, and those that these require.
 * @param {Map<string, string>} chunks
 * @param {string} name
 * @param {Set<string>} found
 * @returns {Set<string>}
 */
export function neededBy(chunks, name, found = new Set()) {
  for (const other of requiredBy(chunks.get(name) ?? ''))
    if (!found.has(other)) neededBy(chunks, other, found.add(other));
  return found;
}

/**
 * What the loader must know of each chunk: its hash without padding and the places of all that it needs, base 36.
 * @param {Map<string, string>} chunks
 * @returns {Record<string, string>}
 */
export function tableOf(chunks) {
  const names = [...chunks.keys()];
  return Object.fromEntries(
    names.map((name) => {
      const places = [...neededBy(chunks, name)].map((other) => names.indexOf(other)).sort((a, b) => a - b);
      if (places.some((place) => place > 35)) throw new Error('More shared chunks than digits.');
      return [
        name,
        `${sha256(chunks.get(name) ?? '')} ${places.map((place) => place.toString(36)).join('')}`,
      ];
    }),
  );
}

/** @param {string} code */
const sha256 = (code) => createHash('sha256').update(code).digest('base64').slice(0, 43);

/**
 * The chunk that tells of all others, and what the loader itself knows.
 * @param {Map<string, string>} chunks
 */
export function indexOf(chunks) {
  const table = tableOf(chunks);
  const index = `export default(exports)=>{Object.assign(exports,${JSON.stringify(table)})}`;
  return { index, first: { index: sha256(index), base: table['base']?.slice(0, 43) } };
}
