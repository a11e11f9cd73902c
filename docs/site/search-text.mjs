/**
 * Words for typedoc's search, so that it finds Vietnamese with and without marks. Its index (lunr) cuts whatever is not
 * an ASCII letter from both ends of a word, "điện" becomes "iện"; and it looks for what is typed as it stands, anywhere
 * in a word. An underscore at both ends keeps a word whole.
 */

const fold = (/** @type {string} */ text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');

/**
 * Each word once, and once without marks where it has some.
 * @param {string} text
 * @returns {string} words between spaces
 */
export function searchText(text) {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/gu) ?? [];
  const found = new Set();
  for (const word of words) {
    found.add(word);
    found.add(fold(word));
  }
  return [...found].map((word) => (/[^\x20-\x7e]/.test(word) ? `_${word}_` : word)).join(' ');
}
