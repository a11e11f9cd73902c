import type { CaseKind } from '../cases/kinds.js';
import { unmarked, words } from '../words.js';
import { BETWEEN, KIND_PHRASES, NEGATORS } from './phrases.js';

/** A kind and the phrases of a text that speak for it. */
export interface KindFinding {
  readonly kind: CaseKind;
  readonly matched: readonly string[];
}

/** A word of a phrase as it may be written: with its marks, or without any. */
type Forms = readonly [marked: string, bare?: string];

interface Phrase {
  readonly text: string;
  readonly words: readonly Forms[];
}

const withBare = (word: string): Forms => [word, unmarked(word)];
const phraseOf = (text: string, exact: boolean): Phrase => ({
  text,
  words: words(text).map((word): Forms => (exact ? [word] : withBare(word))),
});

/** Made once: a form asks for a suggestion with every letter typed. */
const PHRASES = /* @__PURE__ */ KIND_PHRASES.map(({ kind, phrases, exact = [] }) => ({
  kind,
  phrases: [...exact.map((text) => phraseOf(text, true)), ...phrases.map((text) => phraseOf(text, false))],
}));
const DENYING: ReadonlySet<string> = /* @__PURE__ */ new Set([...NEGATORS, ...NEGATORS.map(unmarked)]);
const SKIPPED: ReadonlySet<string> = /* @__PURE__ */ new Set([...BETWEEN, ...BETWEEN.map(unmarked)]);

/** The kinds that the words of a text speak for, the most special first; what the text denies does not count. */
export function findKinds(text: string): KindFinding[] {
  const clauses = text
    .normalize('NFC')
    .split(/[.,;:!?\n]+/)
    .map(words);
  const said = new Set(clauses.flat());
  // Nearly every phrase has a word that stands nowhere in the text, so that its places need not be looked for.
  const isSaid = ([marked, bare]: Forms) => said.has(marked) || (bare !== undefined && said.has(bare));
  return PHRASES.flatMap(({ kind, phrases }) => {
    const matched = phrases.filter(
      (phrase) => phrase.words.every(isSaid) && clauses.some((clause) => says(clause, phrase)),
    );
    return matched.length > 0 ? [{ kind, matched: longest(matched.map((phrase) => phrase.text)) }] : [];
  });
}

function says(clause: readonly string[], phrase: Phrase): boolean {
  const isHere = (at: number) =>
    phrase.words.every(([marked, bare], i) => clause[at + i] === marked || clause[at + i] === bare);
  return clause.some(
    (_, at) => at + phrase.words.length <= clause.length && isHere(at) && !isDenied(clause, at),
  );
}

function isDenied(clause: readonly string[], position: number): boolean {
  let i = position - 1;
  while (SKIPPED.has(clause[i] ?? '')) i -= 1;
  return DENYING.has(clause[i] ?? '');
}

/** Phrases that are not part of a longer one that was found as well. */
const longest = (matched: readonly string[]): string[] =>
  matched.filter((phrase) => !matched.some((other) => other !== phrase && other.includes(phrase)));
