import type { Query } from './query.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** For each word of the vocabulary, which words of the query it may be, and how well (0–100) it fits each. */
export interface WordMatch {
  /** Bit p of `bits[word]`: the query's word p. */
  readonly bits: Int32Array;
  /** The same, without words that are misspelt or only begun (the last word of the query may be begun). */
  readonly sure: Int32Array;
  readonly quality: readonly Uint8Array[];
}

/** From this quality on a word counts as finished and not as a mere beginning. */
export const FINISHED = 84;

const EXACT = 100;
/** In a query without marks every word of the same letters is meant alike; one without marks a little more. */
const UNMARKED = 97;
const WRONG_MARK = 6;
const MISSING_MARK = 2;
const LOOSE = 92;
const START = 60;
const START_BY_LENGTH = 25;
const SLIP = 45;
const START_INSIDE = 40;

export function matchWords(query: Query, vocabulary: Vocabulary, lenient: boolean): WordMatch {
  const size = vocabulary.words.length;
  const bits = new Int32Array(size);
  const sure = new Int32Array(size);
  const quality = query.words.map(() => new Uint8Array(size));
  query.words.forEach((word, position) => {
    const row = quality[position];
    if (!row) return;
    const last = position === query.words.length - 1;
    const note = (target: Int32Array) => (id: number, value: number) => {
      target[id] = (target[id] ?? 0) | (1 << position);
      row[id] = Math.max(row[id] ?? 0, value);
    };
    for (const reading of word.readings) {
      if (reading.folded === '') continue;
      answers(reading, last, query.marked, vocabulary, note(sure));
      if (lenient) slips(reading, vocabulary, note(bits));
    }
  });
  for (let id = 0; id < size; id++) bits[id] = (bits[id] ?? 0) | (sure[id] ?? 0);
  return { bits, sure, quality };
}

type Note = (id: number, quality: number) => void;

function answers(reading: Word, last: boolean, marked: boolean, vocabulary: Vocabulary, note: Note): void {
  const { folded } = reading;
  const offer = (id: number, best: (found: Word) => number) => {
    const found = vocabulary.words[id];
    if (found) note(id, Math.max(1, best(found) - markPenalty(reading, found, marked)));
  };
  for (const id of vocabulary.loose(folded)) offer(id, (found) => (found.folded === folded ? EXACT : LOOSE));
  if (!last) return;
  for (const id of vocabulary.startingWith(folded))
    offer(id, (found) =>
      found.folded === folded ? EXACT : START + (START_BY_LENGTH * folded.length) / found.folded.length,
    );
}

function slips({ folded }: Word, vocabulary: Vocabulary, note: Note): void {
  for (const id of vocabulary.startingWith(folded)) note(id, START_INSIDE);
  for (const id of vocabulary.near(folded)) note(id, SLIP);
}

function markPenalty(reading: Word, found: Word, marked: boolean): number {
  const sameShape = found.shape === reading.shape || found.shape.startsWith(reading.shape);
  if (!marked) return sameShape && found.tone === 0 ? 0 : EXACT - UNMARKED;
  const shape = sameShape ? 0 : reading.shape === reading.folded ? MISSING_MARK : WRONG_MARK;
  const tone = found.tone === reading.tone ? 0 : reading.tone === 0 ? MISSING_MARK : WRONG_MARK;
  return shape + tone;
}
