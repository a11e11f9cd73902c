import { splitMarks } from './marks.js';

/** The Vietnamese alphabet (TCVN 6909 order) with f, j, w, z at their places. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';

const codeOf = new Map([...ALPHABET].map((letter, i) => [letter, CODES.charAt(i)]));

const SPACE = '!';
const PUNCTUATION = '#';
/** Below every other character of a key, so that a shorter text sorts before its continuation. */
const LEVEL = ' ';

/** Numbers sort by value: a digit for the count of digits, then the digits ("Phường 2" before "Phường 10"). */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return String(Math.min(significant.length, 9)) + significant;
}

/**
 * A key whose plain byte (or UTF-16) order is the Vietnamese order of names: letters first (a ă â … d đ …), then
 * tones (ngang, huyền, hỏi, ngã, sắc, nặng), numbers by value, case ignored. For databases that have no
 * Vietnamese collation (PostgreSQL with C.UTF-8). Printable ASCII for Vietnamese texts.
 */
export function sortKey(text: string): string {
  const clean = text.normalize('NFC').toLowerCase().trim();
  let letters = '';
  for (const [piece] of clean.matchAll(/\d+|\s+|\p{L}\p{M}*|[^\p{M}]/gu)) {
    if (/^\d/.test(piece)) letters += numberKey(piece);
    else if (/^\s/.test(piece)) letters += SPACE;
    else {
      const { shape } = splitMarks(piece);
      letters += codeOf.get(shape) ?? (/\p{L}/u.test(shape) ? shape : PUNCTUATION);
    }
  }
  // One tone a syllable, wherever it is written: "hoà" and "hòa" are one word.
  const tones = clean.split(/[^\p{L}\p{M}]+/u).map((syllable) => splitMarks(syllable).tone);
  return `${letters}${LEVEL}${tones.join('').replace(/0+$/, '')}`;
}
