/** What a reader types into the filter of a gallery, letter by letter, and takes away again at once. */
const QUERIES = ['tuyen duong hoa', 'so 15', 'du lieu thu'];

/**
 * @typedef {object} Stroke
 * @property {string} key as a keyboard has it
 * @property {string} text in the filter afterwards
 */

/** @returns {Stroke[]} */
export const strokes = () =>
  QUERIES.flatMap((query) => [
    ...[...query].map((key, i) => ({ key: key === ' ' ? 'Space' : key, text: query.slice(0, i + 1) })),
    { key: 'Backspace', text: '' },
  ]);

/** Each text that stands in the filter, once. */
export const typedTexts = () => [...new Set(['', ...strokes().map(({ text }) => text)])];
