import type { UnitLevel, UnitType } from '../types.js';
import type { Query } from './query.js';
import type { Entry, SearchIndex } from './search-index.js';
import { highlight, type TextRange } from './highlight.js';
import { FINISHED, matchWords, type WordMatch } from './word-match.js';

export interface Match {
  /** Higher is better. */
  readonly score: number;
  /** Whether the own name is wholly in the query, each word finished. */
  readonly wholeName: boolean;
}

/** A query made ready to be held against every entry. */
export interface Matcher {
  match(entry: Entry): Match | undefined;
  /** What to highlight in the name of an entry that matched. */
  ranges(entry: Entry): TextRange[];
}

const LEVEL: Readonly<Record<UnitLevel, number>> = { province: 6, district: 3, commune: 0 };
const WHOLE_NAME = 30;
const WHOLE_BUT_UNFINISHED = 15;
const IN_ORDER = 10;
/**
 * More than what a former name costs, even that of a district (`search.ts`): who writes "Ninh Bình" means the city
 * that was called so before the commune Bình Ninh.
 */
const OUT_OF_ORDER = 40;
const WORD_NOT_TYPED = 4;
const TYPE_AGREES = 8;
const TYPE_DIFFERS = 20;
const INITIALS = 30;
/** A lenient search forgives one word; with more, anything would be near anything. */
const MAX_SLIPS = 1;

/**
 * A query matches a name when each of its words is answered: by a word of the name, by the unit's type, or by the
 * name (with its type) of a unit above, which must stand in the query in one piece. A type that differs from the
 * unit's is forgiven where the query has the whole name. The unit's own name must answer at least one word.
 */
export function matcherOf(query: Query, index: SearchIndex, lenient = false): Matcher {
  const match = matchWords(query, index.vocabulary, lenient);
  const all = 2 ** query.words.length - 1;
  const typeMask = typeMasks(query);
  const anyType = query.mentions.reduce((mask, { start, end }) => mask | span(start, end), 0);
  const aboveRuns = index.aboveNames.map((name) => runsOf(name, query, match));
  const combinations = index.above.map((names) => combine(names.flatMap((name) => aboveRuns[name] ?? [])));

  const matchEntry = (entry: Entry): Match | undefined => {
    let own = 0;
    let sure = 0;
    for (const word of entry.words) {
      own |= match.bits[word] ?? 0;
      sure |= match.sure[word] ?? 0;
    }
    if (own === 0) return undefined;
    const typed = typeMask.get(entry.unit.type) ?? 0;
    let best: Match | undefined;
    for (const above of (entry.above < 0 ? undefined : combinations[entry.above]) ?? NOTHING_ABOVE) {
      const rest = all & ~above.mask;
      const mine = own & rest;
      if (mine === 0 || bitCount(rest & ~typed & ~anyType) > entry.words.length) continue;
      if (above.slips + bitCount(mine & ~sure & ~typed) > MAX_SLIPS) continue;
      const open = rest & ~typed & ~own;
      if (open !== 0 && ((open & ~anyType) !== 0 || !isWhole(entry, mine, match))) continue;
      const found = score(entry, mine, open !== 0, (rest & typed & ~own) !== 0, match);
      if (!best || found.score > best.score) best = found;
    }
    return best;
  };
  return { match: matchEntry, ranges: (entry) => highlight(entry, query, match) };
}

/** A name above that stands in the query: its words, and how many of them were misspelt. */
interface Run {
  readonly mask: number;
  readonly slips: number;
}

const NOTHING_ABOVE: readonly Run[] = [{ mask: 0, slips: 0 }];

const span = (start: number, end: number): number => (2 ** end - 1) & ~(2 ** start - 1);

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function typeMasks(query: Query): Map<UnitType, number> {
  const masks = new Map<UnitType, number>();
  for (const { start, end, typeWord } of query.mentions)
    for (const type of typeWord.types) masks.set(type, (masks.get(type) ?? 0) | span(start, end));
  return masks;
}

/** Where a name stands in the query, in one piece, alone and with a type before it; at the end it may break off. */
function runsOf(name: readonly number[], query: Query, match: WordMatch): Run[] {
  const runs: Run[] = [];
  const length = query.words.length;
  for (let start = 0; start < length; start++) {
    let end = start;
    let slips = 0;
    for (; end < length && end - start < name.length; end++) {
      const word = name[end - start] ?? -1;
      if (((match.bits[word] ?? 0) & (1 << end)) === 0) break;
      if (((match.sure[word] ?? 0) & (1 << end)) === 0) slips++;
    }
    if (end === start || slips > MAX_SLIPS || (end - start < name.length && end < length)) continue;
    runs.push({ mask: span(start, end), slips });
    for (const mention of query.mentions)
      if (mention.end === start) runs.push({ mask: span(mention.start, end), slips });
  }
  return runs;
}

/** No name above, one, or two (district and province) that do not overlap. */
function combine(runs: readonly Run[]): readonly Run[] {
  if (runs.length === 0) return NOTHING_ABOVE;
  const found = new Map<number, Run>();
  const add = (mask: number, slips: number) => {
    if (slips <= (found.get(mask)?.slips ?? MAX_SLIPS)) found.set(mask, { mask, slips });
  };
  add(0, 0);
  for (const a of runs) {
    add(a.mask, a.slips);
    for (const b of runs) if ((a.mask & b.mask) === 0) add(a.mask | b.mask, a.slips + b.slips);
  }
  return [...found.values()];
}

function isWhole(entry: Entry, mine: number, match: WordMatch): boolean {
  return entry.words.every((word) => ((match.bits[word] ?? 0) & mine) !== 0);
}

function score(
  entry: Entry,
  mine: number,
  typeDiffers: boolean,
  typeAgrees: boolean,
  match: WordMatch,
): Match {
  let quality = 0;
  let count = 0;
  for (let rest = mine; rest !== 0; rest &= rest - 1) {
    const position = 31 - Math.clz32(rest & -rest);
    let best = 0;
    for (const word of entry.words) best = Math.max(best, match.quality[position]?.[word] ?? 0);
    quality += best;
    count++;
  }
  let answered = 0;
  let finished = true;
  for (const word of entry.words) {
    const bits = (match.bits[word] ?? 0) & mine;
    if (bits === 0) continue;
    answered++;
    if ((match.quality[31 - Math.clz32(bits & -bits)]?.[word] ?? 0) < FINISHED) finished = false;
  }
  // One typed word ("n") does not answer two words of a name ("Na Ngoi").
  const missing = entry.words.length - Math.min(answered, count);
  return {
    wholeName: missing === 0 && finished,
    score:
      quality / count +
      LEVEL[entry.unit.level] +
      (missing > 0 ? -WORD_NOT_TYPED * Math.min(3, missing) : finished ? WHOLE_NAME : WHOLE_BUT_UNFINISHED) +
      (beginsWith(entry, mine, match) ? IN_ORDER : keepsOrder(entry, mine, match) ? 0 : -OUT_OF_ORDER) +
      (typeAgrees ? TYPE_AGREES : 0) -
      (typeDiffers ? TYPE_DIFFERS : 0) -
      (entry.initials ? INITIALS : 0),
  };
}

/** The name begins with the words typed, in their order and in one piece. */
function beginsWith(entry: Entry, mine: number, match: WordMatch): boolean {
  const first = 31 - Math.clz32(mine & -mine);
  const length = bitCount(mine);
  if (mine !== span(first, first + length)) return false;
  for (let i = 0; i < length; i++)
    if (((match.bits[entry.words[i] ?? -1] ?? 0) & (1 << (first + i))) === 0) return false;
  return true;
}

/** Those words of the name that were typed stand in the query in the same order; others may lie between. */
function keepsOrder(entry: Entry, mine: number, match: WordMatch): boolean {
  let from = 0;
  for (const word of entry.words) {
    const bits = (match.bits[word] ?? 0) & mine;
    if (bits === 0) continue;
    const later = bits & ~((1 << from) - 1);
    if (later === 0) return false;
    from = 31 - Math.clz32(later & -later);
  }
  return true;
}
