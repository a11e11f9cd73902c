import { TYPE_WORDS, type TypeWord } from './type-words.js';
import { typedSyllables } from './typing.js';
import { wordOf, wordsIn, type Vocabulary, type Word } from './vocabulary.js';

/** One word of a query with everything it may stand for; the first reading is the text as typed. */
export interface QueryWord {
  readonly readings: readonly Word[];
  /** Followed by a full stop: an abbreviation even where it is the last word. */
  readonly stopped: boolean;
}

/** A type word in the query: the positions `start` up to `end`, without `end`. */
export interface TypeMention {
  readonly start: number;
  readonly end: number;
  readonly typeWord: TypeWord;
}

export interface Query {
  readonly words: readonly QueryWord[];
  readonly mentions: readonly TypeMention[];
  /** Whether any mark was typed: then a missing or wrong mark counts. */
  readonly marked: boolean;
}

/** More words than any address in the data has; a bit of a 32-bit number stands for each. */
const MAX_WORDS = 20;

const isMarked = (word: Word): boolean => word.tone > 0 || word.shape !== word.folded;

/** "T.P. Hồ Chí Minh", "t. x. Sơn Tây": the letters of an abbreviation belong together. */
const joinAbbreviations = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}])t\.\s?([pxt])(?![\p{L}\p{M}])/giu, 't$1');

/** "xã Lương Sơn cũ", "(cũ)": says that the name is an old one, and is part of no name. */
const withoutOld = (text: string): string => text.replace(/(?<![\p{L}\p{M}])\(?cũ\)?(?![\p{L}\p{M}])/gu, ' ');

const TYPE_FORMS = TYPE_WORDS.map((typeWord) => ({ typeWord, words: typeWord.words.map(wordOf) }));
const ONE_WORD_TYPES = new Set(
  TYPE_FORMS.flatMap(({ words }) => (words.length === 1 ? (words[0]?.folded ?? []) : [])),
);

/**
 * The text with one space moved by a letter, wherever that makes two words: "yens on la" → "yen son
 * la". To be tried where the text as typed finds nothing.
 */
export function respaced(text: string, vocabulary: Vocabulary): string[] {
  const words = wordsIn(text.normalize('NFC').toLowerCase()).map((word) => word.text);
  const isWord = (word: string) => vocabulary.isWord(wordOf(word).folded);
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (next === undefined) return [];
    const moved: [string, string][] = [
      [word.slice(0, -1), word.slice(-1) + next],
      [word + next.slice(0, 1), next.slice(1)],
    ];
    return moved
      .filter((pair) => pair.every(isWord))
      .map((pair) => [...words.slice(0, i), ...pair, ...words.slice(i + 2)].join(' '));
  });
}

export function parseQuery(text: string, vocabulary: Vocabulary): Query {
  const clean = withoutOld(joinAbbreviations(text.normalize('NFC').toLowerCase()));
  const raw = wordsIn(clean);
  const words = raw
    .flatMap(({ text: word, end }, i) => {
      const pieces = splitGlued(word, i === raw.length - 1, vocabulary);
      return pieces.map((piece, j) => ({
        readings: readingsOf(piece, vocabulary),
        stopped: j === pieces.length - 1 && clean.charAt(end) === '.',
      }));
    })
    .slice(0, MAX_WORDS);
  return {
    words,
    mentions: findMentions(words),
    marked: words.some(({ readings }) => readings.some(isMarked)),
  };
}

function readingsOf(text: string, vocabulary: Vocabulary): Word[] {
  const typed = typedSyllables(text)
    .map(wordOf)
    .filter((word) => vocabulary.hasStart(word.folded));
  return [wordOf(text), ...typed];
}

/** "q1", "tphcm", "hoalu": words written together are parted where the whole is no word and the parts are. */
function splitGlued(text: string, last: boolean, vocabulary: Vocabulary): string[] {
  const { folded } = wordOf(text);
  const [, letters = text, digits = ''] = /^(\p{L}+)(\d{1,2})$/u.exec(text) ?? [];
  if (digits !== '' && ONE_WORD_TYPES.has(wordOf(letters).folded)) return [letters, digits];
  const understood =
    (last ? vocabulary.hasStart(folded) : vocabulary.loose(folded).length > 0) || ONE_WORD_TYPES.has(folded);
  const typed = readingsOf(text, vocabulary).length > 1 && !isOddlyTyped(folded);
  if (understood || typed || folded.length !== text.length || !/^[a-z]{4,}$/.test(wordOf(letters).folded))
    return [text];
  const words = segments(letters, wordOf(letters).folded, last && digits === '', vocabulary);
  return words ? [...words, ...(digits === '' ? [] : [digits])] : [text];
}

/**
 * Whether the keys of an input method stand where few type them: a tone before another vowel ("tuson"), a vowel
 * doubled later on ("coto"). Two words written together are likelier.
 */
const isOddlyTyped = (folded: string): boolean => /[aeiouy][sfrxj].*[aeiouy]|([aeo])[^aeo]+\1/.test(folded);

/** The fewest words that make up the text; the last may be unfinished where the query ends with it. */
function segments(text: string, folded: string, last: boolean, vocabulary: Vocabulary): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= folded.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const piece = folded.slice(start, end);
      const fits =
        vocabulary.isWord(piece) ||
        ONE_WORD_TYPES.has(piece) ||
        (vocabulary.isInitials(piece) && ONE_WORD_TYPES.has(before?.at(-1) ?? '')) ||
        (last && start > 0 && end === folded.length && vocabulary.hasStart(piece));
      const known = best[end];
      if (before && fits && (!known || before.length + 1 < known.length))
        best[end] = [...before, text.slice(start, end)];
    }
  }
  return best[folded.length];
}

function findMentions(words: readonly QueryWord[]): TypeMention[] {
  return words.flatMap((_, start) =>
    TYPE_FORMS.flatMap(({ typeWord, words: forms }) => {
      const end = start + forms.length;
      const written = words.slice(start, end);
      const fits =
        end <= words.length &&
        forms.every((form, i) => written[i]?.readings.some((reading) => isTypeForm(reading, form)));
      // A single letter at the end is the start of a name ("p" → Phú …) unless a full stop follows.
      const unfinished = end === words.length && typeWord.words.join('').length === 1 && !written[0]?.stopped;
      return fits && !unfinished ? [{ start, end, typeWord }] : [];
    }),
  );
}

/** "xa" and "xã" may be the type xã; "xà" is a name. */
function isTypeForm(reading: Word, form: Word): boolean {
  if (reading.folded !== form.folded) return false;
  return !isMarked(reading) || (reading.shape === form.shape && reading.tone === form.tone);
}
