import type { Query } from './query.js';
import type { Entry } from './search-index.js';
import { wordsIn } from './vocabulary.js';
import { FINISHED, type WordMatch } from './word-match.js';

/** A piece of a text: from `start` up to `end`, without `end`, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** The words of a name that the query answers; of a word only begun, the letters typed. */
export function highlight(entry: Entry, query: Query, match: WordMatch): TextRange[] {
  if (entry.initials) return [[0, entry.name.length]];
  return wordsIn(entry.name).flatMap(({ start, end }, i): TextRange[] => {
    const word = entry.words[i] ?? -1;
    const bits = match.bits[word] ?? 0;
    if (bits === 0) return [];
    const position = 31 - Math.clz32(bits & -bits);
    const typed = query.words[position]?.readings[0]?.folded.length ?? 0;
    const finished = (match.quality[position]?.[word] ?? 0) >= FINISHED;
    return [[start, finished ? end : Math.min(end, start + typed)]];
  });
}
