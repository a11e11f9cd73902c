/** Search without marks: the same folding for what is stored and for what is asked. */
import { fold } from '@gd/units/text';

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Text for a `search` column: folded words, each with a space before it. */
export const searchText = (...texts: readonly string[]): string =>
  texts
    .map((text) =>
      words(text)
        .map((word) => ` ${word}`)
        .join(''),
    )
    .join('');

const MOST_WORDS = 8;

/** LIKE patterns of which each must match a `search` column: every word, at the beginning of a word. */
export const searchPatterns = (query: string): string[] =>
  words(query)
    .slice(0, MOST_WORDS)
    .map((word) => `% ${word}%`);

const MOST_PAIRS = 40;

/** Each two words in a row, as they stand in a `search` column; a single word by itself. */
export function wordPairs(text: string): string[] {
  const all = words(text);
  const pairs = all.length === 1 ? all : all.slice(1).map((word, i) => `${all[i] ?? ''} ${word}`);
  return [...new Set(pairs)].slice(0, MOST_PAIRS);
}
