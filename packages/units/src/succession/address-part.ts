import { parseQuery, type Query } from '../search/query.js';
import type { Entry } from '../search/search-index.js';
import type { Vocabulary } from '../search/vocabulary.js';
import type { Unit, UnitLevel, UnitType } from '../types.js';

/** How near a written name is to an official one, nearest last. */
const OTHER_SPELLING = 0;
const OTHER_MARKS = 1;
const SAME = 2;

interface Found {
  readonly unit: Unit;
  readonly nearness: number;
  readonly typeFits: boolean;
}

/** A name as one reads it: with a type word cut off, or whole ("Xã Bàng" and "Xà Bang"). */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly types: readonly UnitType[] | undefined;
}

function readingsOf({ words, mentions }: Query): Reading[] {
  const whole = { start: 0, end: words.length, types: undefined };
  const cut = mentions.flatMap(({ start, end, typeWord: { types } }): Reading[] => [
    ...(start === 0 ? [{ start: end, end: words.length, types }] : []),
    ...(end === words.length ? [{ start: 0, end: start, types }] : []),
  ]);
  return [whole, ...cut].filter(({ start, end }) => start < end);
}

function nearnessOf(
  entry: Entry,
  query: Query,
  { start, end }: Reading,
  vocabulary: Vocabulary,
): number | undefined {
  if (entry.words.length !== end - start) return undefined;
  let nearness = SAME;
  for (const [i, id] of entry.words.entries()) {
    const name = vocabulary.words[id];
    const written = query.words[start + i];
    if (!name || !written) return undefined;
    const { readings } = written;
    if (readings.some((word) => word.shape === name.shape && word.tone === name.tone)) continue;
    if (readings.some((word) => word.folded === name.folded))
      nearness = Math.min(nearness, query.marked ? OTHER_MARKS : SAME);
    else if (readings.some((word) => vocabulary.loose(word.folded).includes(id))) nearness = OTHER_SPELLING;
    else return undefined;
  }
  return nearness;
}

/**
 * The units of a level that a part of an address names, among those that `fits` lets through. Of several, those
 * written with the same marks come before the others, then those of the type written; whatever is left is
 * equally good.
 */
export function unitsNamed(
  text: string,
  level: UnitLevel,
  entries: Iterable<Entry>,
  vocabulary: Vocabulary,
  fits: (unit: Unit) => boolean,
): Unit[] {
  const query = parseQuery(text, vocabulary);
  const readings = readingsOf(query);
  const found: Found[] = [];
  for (const entry of entries) {
    if (entry.unit.level !== level) continue;
    for (const reading of readings) {
      const nearness = nearnessOf(entry, query, reading, vocabulary);
      if (nearness === undefined || !fits(entry.unit)) continue;
      found.push({ unit: entry.unit, nearness, typeFits: reading.types?.includes(entry.unit.type) ?? false });
    }
  }
  const nearest = Math.max(...found.map(({ nearness }) => nearness));
  const near = found.filter(({ nearness }) => nearness === nearest);
  const ofType = near.filter(({ typeFits }) => typeFits);
  return [...new Set((ofType.length > 0 ? ofType : near).map(({ unit }) => unit))];
}
