/** The loader, with chunks inside or without. */
import { bundleWhole } from './bundle.mjs';
import { indexOf, neededBy } from './chunks.mjs';

/** The element whose first chunks are in `gd-form.js`. */
const FORM = 'gd-feedback-form';

/**
 * @typedef {object} Built
 * @property {Map<string, string>} chunks
 * @property {string} configure the name under which the chunk `base` exports it
 * @property {string} version
 */

/**
 * The chunks that `gd-form.js` has inside, and the loader needs not fetch.
 * @param {Map<string, string>} chunks
 * @returns {Map<string, string>}
 */
export function formChunks(chunks) {
  const names = new Set(['base', ...neededBy(chunks, FORM), FORM]);
  return new Map([
    ['index', indexOf(chunks).index],
    ...[...names].map((name) => /** @type {[string, string]} */ ([name, chunks.get(name) ?? ''])),
  ]);
}

/**
 * @param {Built} built
 * @param {Map<string, string>} inside
 * @returns {Promise<(place: string) => string>} the code, by the place of the chunks from it
 */
export async function loaderWith({ chunks, configure, version }, inside) {
  const code = await bundleWhole('gd', {
    GD_FIRST: indexOf(chunks).first,
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
