/** The loader, with chunks inside or without. */
import { bundleWhole } from './bundle.mjs';
import { neededBy } from './chunks.mjs';

/** The element whose first chunks are in `gd-form.js`. */
const FORM = 'gd-feedback-form';

/**
 * @typedef {object} Built
 * @property {{ index: string, base: string | undefined }} first the hashes of the chunks that the loader knows by itself
 * @property {string} configure the name under which the chunk `base` exports it
 * @property {string} version
 */

/**
 * The chunks that `gd-form.js` has inside, and the loader needs not fetch.
 * @param {Map<string, string>} chunks
 * @param {string} index
 * @returns {Map<string, string>}
 */
export function formChunks(chunks, index) {
  const names = new Set(['base', ...neededBy(chunks, FORM), FORM]);
  return new Map([
    ['index', index],
    ...[...names].map((name) => /** @type {[string, string]} */ ([name, chunks.get(name) ?? ''])),
  ]);
}

/**
 * @param {Built} built
 * @param {Map<string, string>} inside
 * @returns {Promise<(place: string) => string>} the code, by the place of the chunks from it
 */
export async function loaderWith({ first, configure, version }, inside) {
  const code = await bundleWhole('gd', {
    GD_FIRST: first,
    GD_FOLDER: PLACE,
    GD_VERSION: version,
    GD_CONFIGURE: configure,
  });
  const functions = [...inside].map(
    ([name, chunk]) => `${JSON.stringify(name)}:${chunk.replace('export default', '')}`,
  );
  return (place) => replaceOnce(replaceOnce(code, PLACE, place), 'GD_INSIDE', `{${functions.join(',')}}`);
}

/** Stands in the code for the place of the chunks. */
const PLACE = 'GD_PLACE/';

/** @param {string} text @param {string} old @param {string} instead */
function replaceOnce(text, old, instead) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`${old} is ${parts.length - 1} times in the loader.`);
  return parts.join(instead);
}
