import type { UnitStore } from '../data/store.js';
import { TWO_TIER_START } from '../dates.js';
import { successorsOf, type Residents } from '../succession/lineage.js';
import type { IsoDate, Succession, Unit, UnitLevel } from '../types.js';
import type { TextRange } from './highlight.js';
import { parseQuery, respaced } from './query.js';
import { matcherOf, type Matcher } from './score.js';
import { communesOnceIn, type Entry, type Listing, type SearchIndex } from './search-index.js';

/** What in a unit answered the query. */
export interface Matched {
  readonly by: 'name' | 'former-name' | 'code';
  /** The text that was matched: a name or a code; a former name where `by` says so. */
  readonly text: string;
  /** The parts of `text` to highlight, in UTF-16 units. */
  readonly ranges: readonly TextRange[];
}

/** The older unit that was named, and how the hit came from it. */
export interface Formerly {
  readonly unit: Unit;
  /** How many residents of the older unit the hit took. */
  readonly residents: Residents;
  readonly steps: readonly Succession[];
}

export interface SearchHit {
  /** A unit in force on the day searched. */
  readonly unit: Unit;
  readonly matched: Matched;
  /** There where the query named an older unit (or, for a commune of today, the district it lay in). */
  readonly formerly?: Formerly;
}

export interface SearchResult {
  /** Best first, at most `limit`. */
  readonly hits: readonly SearchHit[];
  /** How many units match in all. */
  readonly total: number;
  /** The hits answer every word as typed; false where nothing does and they differ by a slip of the keys. */
  readonly asTyped: boolean;
}

/** What a search is made with, once it is loaded. */
export interface SearchScope {
  readonly date: IsoDate;
  readonly level: UnitLevel | undefined;
  readonly within: readonly Unit[] | undefined;
  readonly limit: number;
}

interface Candidate {
  readonly target: Unit;
  readonly score: number;
  readonly entry: Entry;
  readonly by: Matched['by'];
  /** The unit whose succession leads to the target: the entry's, or a commune of the district it names. */
  readonly origin: Unit;
  /** What matched the name; none for a code. */
  readonly matcher?: Matcher;
}

const FORMER = 15;
const BY_DISTRICT = 30;
const WHOLE_CODE = 200;
const START_OF_CODE = 90;

export function searchListings(
  store: UnitStore,
  index: SearchIndex,
  listings: readonly Listing[],
  text: string,
  scope: SearchScope,
): SearchResult {
  const best = new Map<Unit, Candidate>();
  const offer = (candidate: Candidate): void => {
    const known = best.get(candidate.target);
    if (!known || candidate.score > known.score) best.set(candidate.target, candidate);
  };
  const keep = offerIn(store, scope, offer);
  offerCodes(listings, text, keep);
  const offerAll = (attempt: string, lenient = false) => {
    const query = parseQuery(attempt, index.vocabulary);
    if (query.words.length > 0) offerNames(listings, matcherOf(query, index, lenient), scope.date, keep);
  };
  // As typed; else with one space set right; else with one word misspelt.
  offerAll(text);
  const asTyped = best.size > 0;
  if (best.size === 0) for (const attempt of respaced(text, index.vocabulary)) offerAll(attempt);
  if (best.size === 0) offerAll(text, true);
  const ranked = [...best.values()].sort(
    (a, b) => b.score - a.score || (a.target.code < b.target.code ? -1 : 1),
  );
  return {
    hits: ranked.slice(0, scope.limit).map((candidate) => hitOf(store, candidate, scope.date)),
    total: ranked.length,
    asTyped,
  };
}

type Offer = (candidate: Candidate) => void;

/** Leaves out what the caller did not ask for. */
function offerIn(store: UnitStore, { level, within, date }: SearchScope, offer: Offer): Offer {
  return (candidate) => {
    const { target } = candidate;
    if (level !== undefined && target.level !== level) return;
    if (within !== undefined && !liesWithin(store, target, within, date)) return;
    offer(candidate);
  };
}

function liesWithin(store: UnitStore, unit: Unit, within: readonly Unit[], date: IsoDate): boolean {
  for (let parent = unit.parent; parent !== null; parent = store.at(parent, date)?.parent ?? null)
    if (within.some(({ code }) => code === parent)) return true;
  return false;
}

function offerCodes(listings: readonly Listing[], text: string, offer: Offer): void {
  const code = text.trim();
  if (!/^\d{2,5}(@[\d-]+)?$/.test(code)) return;
  for (const { entries, targets } of listings)
    entries.forEach((entry, i) => {
      const { unit } = entry;
      const whole = unit.code === code || unit.key === code;
      if (!whole && !(code.length > 2 && unit.code.startsWith(code))) return;
      for (const target of targets[i] ?? [])
        offer({
          target,
          entry,
          by: 'code',
          origin: unit,
          score: (whole ? WHOLE_CODE : START_OF_CODE) - (target === unit ? 0 : FORMER),
        });
    });
}

function offerNames(listings: readonly Listing[], matcher: Matcher, date: IsoDate, offer: Offer): void {
  for (const { entries, targets } of listings)
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      const leads = targets[i];
      if (!entry || !leads || leads.length === 0) continue;
      const match = matcher.match(entry);
      if (!match) continue;
      const { unit } = entry;
      for (const target of leads) {
        const former = target !== unit;
        const score = match.score - (former ? FORMER : 0);
        offer({ target, entry, by: former ? 'former-name' : 'name', origin: unit, score, matcher });
      }
      // Who names an abolished district means one of the communes that its communes became.
      if (unit.level === 'district' && match.wholeName && date >= TWO_TIER_START) {
        const score = match.score - FORMER - BY_DISTRICT;
        for (const { commune, targets: ends } of communesOnceIn(listings, unit))
          for (const target of ends)
            offer({ target, entry, by: 'former-name', origin: commune, score, matcher });
      }
    }
}

function hitOf(store: UnitStore, candidate: Candidate, date: IsoDate): SearchHit {
  const { target, entry, by, origin, matcher } = candidate;
  const text = by === 'code' ? entry.unit.code : entry.name;
  const matched = { by, text, ranges: matcher?.ranges(entry) ?? [[0, text.length] as const] };
  if (target === origin) return { unit: target, matched };
  const relative = successorsOf(store, origin, date).units.find(({ unit }) => unit === target);
  return {
    unit: target,
    matched,
    formerly: { unit: entry.unit, residents: relative?.residents ?? 'unknown', steps: relative?.steps ?? [] },
  };
}
