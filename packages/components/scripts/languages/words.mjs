/**
 * The words of a catalogue as data, for whoever translates them: a sentence with values becomes a text with `{0}`, `{1}`
 * where they go.
 * @typedef {string | { [key: string]: Words }} Words
 */

/**
 * @param {unknown} value of a catalogue in one language
 * @returns {Words}
 */
export function wordsOf(value) {
  if (typeof value === 'function')
    return value(...Array.from({ length: value.length }, (_, at) => `{${at}}`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wordsOf(inner)]));
  return String(value);
}

/**
 * Every text of some words by its path, such as `missing.title`.
 * @param {Words} words
 * @param {string} [path]
 * @returns {[path: string, text: string][]}
 */
export const textsOf = (words, path = '') =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));

/** The values that a text has. @param {string} text */
export const valuesIn = (text) => [...new Set(text.match(/\{\d\}/g))].sort();

/** The name of the catalogue that a module makes, if it makes one. @param {string} source TypeScript or JavaScript */
export const catalogueNameIn = (source) => /= catalogue\('([a-z-]+)', \{/.exec(source)?.[1];
