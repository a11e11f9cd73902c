import { isWord as isSame, unmarked } from '../words.js';

export const REDACTION_KINDS = ['phone', 'id-number', 'email', 'name', 'address'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** A stretch of a text to mask, in UTF-16 code units, the end not included. */
export interface RedactionSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: RedactionKind;
}

/** What is known of the people in a case. */
export interface KnownPeople {
  readonly names?: readonly string[] | undefined;
  readonly addresses?: readonly string[] | undefined;
}

/** Addresses of mail, also with Vietnamese letters. */
const EMAIL = /[\p{L}\p{N}\p{M}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** 0 or +84 and 8 to 10 digits, apart by spaces, dots, dashes or brackets. */
const PHONE =
  /(?<![\p{L}\p{N}])\(?(?:\+\s?84|0084|84|0)(?:(?:[\s.()-]{0,2}\d){9,10}?|(?:[\s.()-]{0,2}\d){8})(?!\p{N})/gu;

/**
 * 12 digits since 2012, 9 on older papers, apart by spaces or dashes. Digits with dots are money, and so are
 * digits before a currency unless the first is 0.
 */
const ID_NUMBER =
  /(?<![\p{L}\p{N}.,])(?:(?=0)|(?![\d\s-]*(?:đ|đồng|vnđ|vnd|usd)(?!\p{L})))\d{3}(?:[\s-]?\d{3}){2}(?:[\s-]?\d{3})?(?![\p{L}\p{N}]|[.,]\d)/giu;

/** Words before a given name: of 2 syllables or more a name speaks for itself, one syllable needs such a word. */
const TITLES = 'ông bà anh chị em cô chú bác cậu dì mợ thím cụ cháu mr mrs ms'.split(' ');

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Proposes what to mask before a text is published: phone and identity-card numbers, e-mail addresses, and the
 * names and addresses that are known, in any case and with or without marks, composed or not. An officer
 * reviews it: nothing here knows the people that only the text names.
 *
 * @returns spans in the order of the text, none overlapping another
 */
export function proposeRedactions(text: string, known: KnownPeople = {}): RedactionSpan[] {
  const written = wordsOf(text);
  const found = [
    ...matches(text, EMAIL, 'email'),
    ...matches(text, PHONE, 'phone'),
    ...matches(text, ID_NUMBER, 'id-number'),
    ...(known.addresses ?? []).flatMap((address) => addressSpans(written, address)),
    ...(known.names ?? []).flatMap((name) => nameSpans(written, name)),
  ];
  return withoutOverlaps(found);
}

function matches(text: string, pattern: RegExp, kind: RedactionKind): RedactionSpan[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    kind,
  }));
}

/** The words of a text and where they stand; marks that come apart stay in their word. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: match, index }) => ({
    text: match.normalize('NFC').toLowerCase(),
    start: index,
    end: index + match.length,
  }));
}

/** The full name, its last two syllables, and the given name behind a title. */
function nameSpans(written: readonly Word[], name: string): RedactionSpan[] {
  const parts = wordsOf(name).map(({ text }) => text);
  const isTitle = (before: string) => TITLES.some((title) => isSame(before, title));
  // A name that was typed without marks stands for any marks, but not a single syllable: too many words share it.
  const same = parts.every((part) => part === unmarked(part)) ? isSameUnmarked : isSame;
  return [
    ...(parts.length > 1 ? occurrences(written, parts, 'name', same) : []),
    ...(parts.length > 2 ? occurrences(written, parts.slice(-2), 'name', same) : []),
    ...occurrences(written, parts.slice(-1), 'name', isSame, isTitle),
  ];
}

/** The whole address, and its first part where that has a number: the house and the street. */
function addressSpans(written: readonly Word[], address: string): RedactionSpan[] {
  const [first = ''] = address.split(',');
  const parts = wordsOf(first).map(({ text }) => text);
  const isHouse = parts.length > 1 && parts.some((part) => /\d/.test(part));
  return [
    ...occurrences(
      written,
      wordsOf(address).map(({ text }) => text),
      'address',
      isSame,
    ),
    ...(isHouse ? occurrences(written, parts, 'address', isSame) : []),
  ];
}

function occurrences(
  written: readonly Word[],
  parts: readonly string[],
  kind: RedactionKind,
  same: (written: string | undefined, part: string) => boolean,
  follows: (before: string) => boolean = () => true,
): RedactionSpan[] {
  if (parts.length === 0) return [];
  return written.flatMap(({ start }, i) => {
    const last = written[i + parts.length - 1];
    const isHere = parts.every((part, j) => same(written[i + j]?.text, part));
    return isHere && last && follows(written[i - 1]?.text ?? '') ? [{ start, end: last.end, kind }] : [];
  });
}

function isSameUnmarked(written: string | undefined, part: string): boolean {
  return written !== undefined && unmarked(written) === part;
}

/** Earlier spans first, of two that overlap their union, under the kind of the longer one. */
function withoutOverlaps(spans: readonly RedactionSpan[]): RedactionSpan[] {
  const result: RedactionSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) result.push(span);
    else if (span.end > last.end) {
      const kind = span.end - span.start > last.end - last.start ? span.kind : last.kind;
      result.splice(-1, 1, { start: last.start, end: span.end, kind });
    }
  }
  return result;
}
