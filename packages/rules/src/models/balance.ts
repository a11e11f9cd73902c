import { MODEL_FIELDS, type ModelField } from './terms.js';

/** A model that a book may take. */
export interface Candidate {
  readonly id: string;
  readonly field: ModelField;
  /** Key of today's unit, or null. */
  readonly unit: string | null;
  /** 0 to 100, or null where it was not scored. */
  readonly score: number | null;
}

export interface BalanceRow {
  readonly candidates: number;
  readonly chosen: number;
  /** What a choice in proportion to the candidates would take, to one decimal. */
  readonly even: number;
}

export interface Balance {
  readonly byField: readonly (BalanceRow & { readonly field: ModelField })[];
  /** Units with candidates, in the order of keys. */
  readonly byUnit: readonly (BalanceRow & { readonly unit: string | null })[];
}

type Placed = Pick<Candidate, 'id' | 'field' | 'unit'>;

/** What a choice of `size` in proportion takes of `own` among `all` candidates, to one decimal. */
export const evenShare = (size: number, own: number, all: number): number =>
  Math.round((size * own * 10) / Math.max(1, all)) / 10;

/** How a choice of `size` models lies over fields and units, beside all that could be chosen. */
export function bookBalance(
  candidates: readonly Placed[],
  chosen: ReadonlySet<string>,
  size: number,
): Balance {
  const row = (which: (candidate: Placed) => boolean): BalanceRow => {
    const own = candidates.filter(which);
    return {
      candidates: own.length,
      chosen: own.filter(({ id }) => chosen.has(id)).length,
      even: evenShare(size, own.length, candidates.length),
    };
  };
  const units = [...new Set(candidates.map(({ unit }) => unit))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  return {
    byField: MODEL_FIELDS.map((field) => ({ field, ...row((candidate) => candidate.field === field) })),
    byUnit: units.map((unit) => ({ unit, ...row((candidate) => candidate.unit === unit) })),
  };
}

/** Places for each field in proportion to its candidates, by largest remainder; none has more places than candidates. */
function placesByField(candidates: readonly Candidate[], size: number): Map<ModelField, number> {
  const shares = MODEL_FIELDS.map((field) => {
    const own = candidates.filter((candidate) => candidate.field === field).length;
    const exact = candidates.length === 0 ? 0 : (size * own) / candidates.length;
    return { field, own, places: Math.min(own, Math.floor(exact)), rest: exact - Math.floor(exact) };
  });
  let left = size - shares.reduce((sum, { places }) => sum + places, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest)) {
    if (left === 0) break;
    if (share.places < share.own) {
      share.places += 1;
      left -= 1;
    }
  }
  return new Map(shares.map(({ field, places }) => [field, places]));
}

/**
 * A choice of at most `size`: the best scores first, each field within its share, and no unit taken again before the
 * others with a candidate of that field had their turn. The ids in the order of choice.
 */
export function proposeBook(candidates: readonly Candidate[], size: number): string[] {
  const wanted = Math.min(size, candidates.length);
  const places = placesByField(candidates, wanted);
  const best = [...candidates].sort(
    (a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const chosen = new Set<string>();
  const byUnit = new Map<string | null, number>();
  // In round n a unit may have n models in all.
  for (let round = 1; chosen.size < wanted; round += 1) {
    for (const { id, field, unit } of best) {
      const left = places.get(field) ?? 0;
      const taken = byUnit.get(unit) ?? 0;
      if (left === 0 || taken >= round || chosen.has(id)) continue;
      chosen.add(id);
      places.set(field, left - 1);
      byUnit.set(unit, taken + 1);
    }
  }
  return [...chosen];
}
