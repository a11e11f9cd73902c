import type { Era, UnitStore } from '../data/store.js';
import { inForce, TWO_TIER_START } from '../dates.js';
import { communesOnceIn, type Entry, type Listing, type SearchIndex } from '../search/search-index.js';
import type { IsoDate, Succession, Unit, UnitLevel } from '../types.js';
import { unitsNamed } from './address-part.js';
import { byDate, endsOf, successorsOf } from './lineage.js';

/** An address as written, of any era; each part with or without its type, marks and abbreviations. */
export interface Address {
  readonly province?: string;
  readonly district?: string;
  readonly commune?: string;
}

export interface Resolution {
  /** The unit or units in force at `to`; empty where the address names none that is known. */
  readonly units: readonly Unit[];
  /** Whether `units` leaves a choice, or a part of the address had to be left aside (`ignored`). */
  readonly ambiguous: boolean;
  /** The units the address names, in their own time. */
  readonly named: readonly Unit[];
  /** The successions followed, oldest first. */
  readonly steps: readonly Succession[];
  /** The one unit that took all residents of what the address names, where the sources say so. */
  readonly residentsWith: Unit | null;
  /** Parts of the address that contradict the others and were left aside. */
  readonly ignored: readonly UnitLevel[];
  /** For an address that ends with a district now abolished: the communes that the district's became. */
  readonly communes: readonly Unit[];
}

export interface ResolveDates {
  /** The day of the address; undefined: any time up to `to`. */
  readonly at: IsoDate | undefined;
  readonly to: IsoDate;
}

/**
 * Loads what an address needs and resolves it. Where its parts contradict each other, it is tried again without
 * its district, then without its province; the part left aside is reported.
 */
export async function resolveAddress(
  store: UnitStore,
  index: SearchIndex,
  address: Address,
  dates: ResolveDates,
): Promise<Resolution> {
  const eras: Era[] = [];
  if (dates.to >= TWO_TIER_START) eras.push('communes');
  if (dates.at === undefined || dates.at < TWO_TIER_START) eras.push('history');
  const listingsIn = async (homes: readonly string[] | undefined) => {
    await Promise.all(eras.map((era) => store.load(era, homes)));
    return index.listings(eras, dates.to, homes);
  };
  const provinces = provincesNamed(index, await index.listings([], dates.to), address.province) ?? [];
  const homes = [...new Set(provinces.flatMap((province) => store.homeOf(province.code) ?? []))];
  const listings = await listingsIn(homes.length > 0 ? homes : undefined);
  const found = resolveIn(store, index, listings, address, dates, []);
  if (found.named.length > 0) return found;
  for (const ignored of ['district', 'province'] as const) {
    if (!address[ignored]) continue;
    const wider = ignored === 'province' ? await listingsIn(undefined) : listings;
    const without = resolveIn(store, index, wider, address, dates, [ignored]);
    if (without.named.length > 0) return without;
  }
  return found;
}

/** The provinces an address names; undefined where it has none, and then no province is left out. */
function provincesNamed(
  index: SearchIndex,
  listings: readonly Listing[],
  text: string | undefined,
): Unit[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return unitsNamed(text, 'province', entriesOf(listings), index.vocabulary, () => true);
}

function resolveIn(
  store: UnitStore,
  index: SearchIndex,
  listings: readonly Listing[],
  address: Address,
  dates: ResolveDates,
  ignored: readonly UnitLevel[],
): Resolution {
  const named = unitsOfAddress(store, index, listings, address, dates, ignored);
  const lineages = named.map((unit) => successorsOf(store, unit, dates.to));
  const reached = new Set(lineages.flatMap(({ units }) => units.map(({ unit }) => unit)));
  const units = [...reached].filter((unit) => !liesBelowAnother(store, unit, reached, dates.to));
  const withAll = lineages.map((lineage) =>
    lineage.units.filter(({ residents }) => residents === 'all').map(({ unit }) => unit),
  );
  const [first] = withAll[0]?.filter((unit) => units.includes(unit)) ?? [];
  return {
    units,
    ambiguous: units.length > 1 || (units.length > 0 && ignored.length > 0),
    named,
    steps: byDate(new Set(lineages.flatMap(({ steps }) => steps))),
    residentsWith: first && withAll.every((all) => all.includes(first)) ? first : null,
    ignored: units.length > 0 ? ignored : [],
    communes: units.every(({ level }) => level === 'province') ? communesOf(listings, named) : [],
  };
}

function* entriesOf(listings: readonly Listing[]): Generator<Entry> {
  for (const { entries } of listings) yield* entries;
}

function unitsOfAddress(
  store: UnitStore,
  index: SearchIndex,
  listings: readonly Listing[],
  address: Address,
  { at, to }: ResolveDates,
  ignored: readonly UnitLevel[],
): Unit[] {
  const text = (level: UnitLevel): string | undefined =>
    ignored.includes(level) || address[level]?.trim() === '' ? undefined : address[level];
  const entries = [...entriesOf(listings)];
  const inTime = (unit: Unit) => (at === undefined ? (unit.validFrom ?? '') <= to : inForce(unit, at));
  const find = (level: UnitLevel, fits: (unit: Unit) => boolean) => {
    const name = text(level);
    return name === undefined ? undefined : unitsNamed(name, level, entries, index.vocabulary, fits);
  };
  // Who writes an old commune with today's province means that province, so it may be of any time.
  const provinces = provincesNamed(index, listings, text('province'));
  const inProvince = (unit: Unit) =>
    !provinces || provinces.some((province) => belongsTo(store, unit, province));
  const districts = find(
    'district',
    (unit) => inProvince(unit) && (text('commune') !== undefined || inTime(unit)),
  );
  const inDistrict = (unit: Unit) =>
    !districts || districts.some((district) => unit.parent === district.code);
  return (
    find('commune', (unit) => inTime(unit) && inProvince(unit) && inDistrict(unit)) ??
    districts ??
    provinces?.filter(inTime) ??
    []
  );
}

/** Whether a unit lay in a province in its own time, or the two provinces are states of one. */
function belongsTo(store: UnitStore, unit: Unit, province: Unit): boolean {
  const lastDay = unit.validTo ?? FOREVER;
  let root: Unit | undefined = unit;
  while (root && root.parent !== null) root = store.at(root.parent, lastDay);
  return (
    root !== undefined && (root === province || ledTo(store, root, province) || ledTo(store, province, root))
  );
}

const FOREVER = '9999-12-31';

const ledTo = (store: UnitStore, older: Unit, newer: Unit): boolean =>
  newer.validFrom !== null && endsOf(store, older, newer.validFrom).includes(newer);

function liesBelowAnother(store: UnitStore, unit: Unit, units: ReadonlySet<Unit>, date: IsoDate): boolean {
  for (
    let parent = unit.parent && store.at(unit.parent, date);
    parent;
    parent = parent.parent && store.at(parent.parent, date)
  )
    if (units.has(parent)) return true;
  return false;
}

function communesOf(listings: readonly Listing[], named: readonly Unit[]): Unit[] {
  const districts = named.filter(({ level }) => level === 'district');
  const found = districts.flatMap((district) =>
    [...communesOnceIn(listings, district)].flatMap(({ targets }) => targets),
  );
  return [...new Set(found)].sort((a, b) => (a.code < b.code ? -1 : 1));
}
