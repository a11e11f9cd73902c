/** From a unit of any era to the units of today. */
import type { Directory } from '@gd/units';

export interface ModelPlace {
  /** Today's communes that took residents of a commune, or the province for a province; none for a district. */
  unitsToday: string[];
  /** Today's province; null where the data does not say. */
  province: string | null;
}

const NOWHERE: ModelPlace = { unitsToday: [], province: null };

const lineageOf = (directory: Directory, key: string, day: string) =>
  // A unit that does not exist yet has no place.
  directory.successors(key, { to: day }).catch((error: unknown) => {
    if (error instanceof RangeError) return undefined;
    throw error;
  });

/** @param day in Vietnam, whose units are those of today */
export async function placeOf(directory: Directory, key: string, day: string): Promise<ModelPlace> {
  const lineage = await lineageOf(directory, key, day);
  if (!lineage) return NOWHERE;
  const units = lineage.units.filter(({ residents }) => residents !== 'none').map(({ unit }) => unit);
  const provinces = units.map((unit) => directory.path(unit).at(-1)?.key);
  return {
    unitsToday: units
      .filter(({ level }) => level === 'commune' || lineage.unit.level === 'province')
      .map(({ key }) => key),
    province: provinces[0] ?? null,
  };
}

/** What a model must lie in to be of a unit: today's province, or some of these communes. */
export type UnitReach = { province: string } | { communes: string[] };

/** A unit of any era as the units of today that took its residents. A unit that nobody knows has none. */
export async function reachOf(directory: Directory, key: string, day: string): Promise<UnitReach> {
  const unit = await directory.byKey(key);
  if (!unit) return { communes: [] };
  const isOfToday = unit.validTo === null || unit.validTo >= day;
  if (unit.level === 'province' && isOfToday) return { province: key };
  if (unit.level === 'commune') return { communes: (await placeOf(directory, key, day)).unitsToday };
  // A province or district that is no more: what became of its communes.
  const below = await directory.children(unit);
  const parts = await Promise.all(below.map((child) => reachOf(directory, child.key, day)));
  return {
    communes: [...new Set(parts.flatMap((part) => ('communes' in part ? part.communes : [])))],
  };
}
