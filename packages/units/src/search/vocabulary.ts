import { fold } from '../text/fold.js';
import { splitMarks } from '../text/marks.js';

/** One reading of a word: its letters with marks, its tone, and its folded form. */
export interface Word {
  readonly shape: string;
  readonly tone: number;
  readonly folded: string;
}

export function wordOf(text: string): Word {
  const { shape, tone } = splitMarks(text.toLowerCase());
  return { shape, tone, folded: fold(shape) };
}

/** The words of a text; apostrophes join ("Ea H'leo" → ea, hleo), anything else that is no letter parts. */
export function wordsIn(
  text: string,
): { readonly text: string; readonly start: number; readonly end: number }[] {
  const found = text.matchAll(/[\p{L}\p{M}\p{N}'‘’ʼ‛′`´]+/gu);
  return [...found].flatMap((match) => {
    const bare = match[0].replace(/['‘’ʼ‛′`´]/g, '');
    return bare === '' ? [] : [{ text: bare, start: match.index, end: match.index + match[0].length }];
  });
}

/** Spelling habits that differ between writers: Mỹ/Mĩ, Quý/Quí, Đắk/Đắc. */
const looseOf = (folded: string): string => folded.replace(/y/g, 'i').replace(/k(?!h)/g, 'c');

/** All distinct words of the names that are indexed; a word is a number from then on. */
export class Vocabulary {
  readonly words: Word[] = [];
  /** Folded forms that are words of names, and those that are initials ("hcm"). */
  readonly #words = new Set<string>();
  readonly #initials = new Set<string>();
  readonly #ids = new Map<string, number>();
  /** Names share most of their words, and to take one apart costs more than all the rest. */
  readonly #known = new Map<string, Word>();
  readonly #byFold = new Map<string, number[]>();
  readonly #byLoose = new Map<string, number[]>();
  #sorted: string[] = [];

  add(text: string, initials = false): number {
    let word = this.#known.get(text);
    if (!word) this.#known.set(text, (word = wordOf(text)));
    (initials ? this.#initials : this.#words).add(word.folded);
    const key = `${word.shape}${word.tone}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.#ids.set(key, id);
    for (const [map, form] of [
      [this.#byFold, word.folded],
      [this.#byLoose, looseOf(word.folded)],
    ] as const) {
      const ids = map.get(form);
      if (ids) ids.push(id);
      else map.set(form, [id]);
    }
    return id;
  }

  isWord(folded: string): boolean {
    return this.#words.has(folded);
  }

  isInitials(folded: string): boolean {
    return this.#initials.has(folded);
  }

  exact(folded: string): readonly number[] {
    return this.#byFold.get(folded) ?? [];
  }

  loose(folded: string): readonly number[] {
    return this.#byLoose.get(looseOf(folded)) ?? [];
  }

  /** Words that begin with these letters, the whole word among them. */
  startingWith(folded: string): number[] {
    const forms = this.#forms();
    const ids: number[] = [];
    for (let i = lowerBound(forms, folded); forms[i]?.startsWith(folded); i++)
      ids.push(...this.exact(forms[i] ?? ''));
    return ids;
  }

  hasStart(folded: string): boolean {
    const forms = this.#forms();
    return forms[lowerBound(forms, folded)]?.startsWith(folded) ?? false;
  }

  /** Words one slip away: a letter more, less, other, or two changed places. */
  near(folded: string): number[] {
    return this.#forms().flatMap((form) => (isOneSlip(form, folded) ? this.exact(form) : []));
  }

  #forms(): readonly string[] {
    if (this.#sorted.length !== this.#byFold.size) this.#sorted = [...this.#byFold.keys()].sort();
    return this.#sorted;
  }
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one text becomes the other by one letter more, less or other, or by two that change places. */
export function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (a === b || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  let end = 0;
  while (end < short.length - start && long.at(-1 - end) === short.at(-1 - end)) end++;
  // What remains of either between the common start and the common end.
  const left = long.length - start - end;
  if (left === 1) return true;
  return (
    left === 2 &&
    long.length === short.length &&
    long[start] === short[start + 1] &&
    long[start + 1] === short[start]
  );
}
