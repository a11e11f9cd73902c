import { eraOf, type Era, type UnitStore } from './data/store.js';
import { checkDate, dayOf, FIRST_DATE, inForce } from './dates.js';
import { labelOf, pathOf, type LabelOptions } from './display.js';
import type { Finder, Names } from './search/finder.js';
import type { SearchResult } from './search/search.js';
import { predecessorsOf, successorsOf, type Lineage } from './succession/lineage.js';
import type { Address, Resolution } from './succession/resolve.js';
import { sortKey } from './text/index.js';
import type { Decree, IsoDate, Unit, UnitKey, UnitLevel } from './types.js';

export interface SearchOptions {
  /** The day whose units are sought; default today. Names of older units lead to the units of that day. */
  readonly at?: IsoDate;
  readonly level?: UnitLevel;
  /**
   * Key or code of a province (or, before 2025-07-01, a district): only units below it. The key of a unit that was
   * changed since stands for what it became.
   */
  readonly within?: string;
  /** Default 20. */
  readonly limit?: number;
  /** Whether names of older units count, for which the history must be loaded. Default true. */
  readonly formerNames?: boolean;
}

type SearchPlace = Names & { readonly within: readonly Unit[] | undefined };

/** All days are `YYYY-MM-DD` in Vietnam, from 2019-11-01 on; others throw a RangeError. */
export class Directory {
  readonly #store: UnitStore;
  readonly #today: () => IsoDate;
  #finder: Promise<Finder> | undefined;

  /** @internal Use `loadUnits`. */
  constructor(store: UnitStore, today: () => IsoDate) {
    this.#store = store;
    this.#today = today;
  }

  /** The provinces in force on a day (default today), in Vietnamese order. */
  provinces(at?: IsoDate): Unit[] {
    const date = this.#day(at);
    return sorted(this.#store.provinces.units.filter((unit) => inForce(unit, date)));
  }

  /**
   * The unit and the units above it: commune, district where there was one, province; as of today, or of the
   * unit's last day. The unit must come from this directory.
   */
  path(unit: Unit): Unit[] {
    return pathOf(this.#store, unit, this.#today());
  }

  /** The unit's name with its type, as shown to people: "Phường 1", "Ward 1". */
  label(unit: Unit, options: LabelOptions = {}): string {
    return labelOf(options.withPath ? this.path(unit) : [unit], options);
  }

  /** The unit that has a code on a day (default today). A code alone is not a key: NSO re-uses codes. */
  async get(code: string, at?: IsoDate): Promise<Unit | undefined> {
    const date = this.#day(at);
    if (code.length > 2) {
      const home = this.#store.homeOf(code);
      if (home === undefined) return undefined;
      await this.#store.load(eraOf(date), [home]);
    }
    return this.#store.at(code, date);
  }

  /** The unit with a key such as `14329@2025-07-01`; undefined where no unit has it. */
  async byKey(key: UnitKey): Promise<Unit | undefined> {
    const home = this.#store.homeOfKey(key);
    if (home === undefined) return undefined;
    const from = key.slice(key.indexOf('@') + 1);
    if (this.#store.byKey(key) === undefined) await this.#store.load(eraOf(from), [home]);
    return this.#store.byKey(key);
  }

  /**
   * The units directly below: communes of a province since 2025-07-01, before that its districts, and their
   * communes. As of `at`, by default today or the unit's last day. In Vietnamese order.
   */
  async children(unit: Unit, at?: IsoDate): Promise<Unit[]> {
    const date = at === undefined ? dayOf(unit, this.#today()) : checkDate(at);
    const home = this.#store.homeOf(unit.code);
    if (unit.level === 'commune' || home === undefined || !inForce(unit, date)) return [];
    const era = eraOf(date);
    await this.#store.load(era, [home]);
    const units = this.#store.sections(era, [home]).flatMap((section) => section.units);
    return sorted(units.filter((child) => child.parent === unit.code && inForce(child, date)));
  }

  /**
   * Units by name or code, as people type them: without or with wrong marks, Telex and VNI left-overs,
   * abbreviations ("tp hcm", "q1", "p. ben nghe"), words of the units above, in any order, old names and codes.
   */
  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    const { level, limit = 20 } = options;
    const [finder, place] = await this.#searchIn(options);
    return finder.search(query, { ...place, level, limit });
  }

  /**
   * Loads what a search with these options needs, and builds its index in short slices, so that the first key
   * stroke is answered like the next.
   */
  async prepareSearch(options: Pick<SearchOptions, 'at' | 'within' | 'formerNames'> = {}): Promise<void> {
    const [finder, place] = await this.#searchIn(options);
    await finder.prepare(place);
  }

  /**
   * What a unit became by `to` (default today): chains of several reforms are followed, a split gives every
   * successor with what is known about the residents. Undefined where no unit has the key.
   */
  async successors(key: UnitKey, { to }: { readonly to?: IsoDate } = {}): Promise<Lineage | undefined> {
    const date = this.#day(to);
    const unit = await this.byKey(key);
    if (!unit) return undefined;
    if ((unit.validFrom ?? '') > date) throw new RangeError(`${key} did not exist yet on ${date}`);
    await this.#loadLineage(unit);
    return successorsOf(this.#store, unit, date);
  }

  /** What a unit was made from, back to `from` (default 2019-11-01, where the data begins). */
  async predecessors(key: UnitKey, { from }: { readonly from?: IsoDate } = {}): Promise<Lineage | undefined> {
    const date = checkDate(from ?? FIRST_DATE);
    const unit = await this.byKey(key);
    if (!unit) return undefined;
    if (unit.validTo !== null && unit.validTo < date)
      throw new RangeError(`${key} did not exist any more on ${date}`);
    await this.#loadLineage(unit);
    return predecessorsOf(this.#store, unit, date);
  }

  /**
   * A written address of any era → the unit or units in force at `to` (default today), with the successions
   * followed. `at` is the day of the address; without it, any time counts. Where more than one unit answers, all
   * are returned and `ambiguous` is true. A part that contradicts the others is left aside and named in `ignored`.
   */
  async resolve(
    address: Address,
    options: { readonly at?: IsoDate; readonly to?: IsoDate } = {},
  ): Promise<Resolution> {
    const to = this.#day(options.to);
    const at = options.at === undefined ? undefined : checkDate(options.at);
    if (at !== undefined && at > to)
      throw new RangeError(`an address of ${at} cannot be followed back to ${to}`);
    return (await this.#find()).resolve(address, { at, to });
  }

  /** Title and date of a decree or resolution by its number. */
  decree(number: string): Promise<Decree | undefined> {
    return this.#store.decree(number);
  }

  #day(date: IsoDate | undefined): IsoDate {
    return checkDate(date ?? this.#today());
  }

  #find(): Promise<Finder> {
    this.#finder ??= import('./search/finder.js').then(({ Finder }) => new Finder(this.#store));
    this.#finder.catch(() => (this.#finder = undefined));
    return this.#finder;
  }

  /** The code of the search and the data for it: neither waits for the other. */
  async #searchIn(options: SearchOptions): Promise<[Finder, SearchPlace]> {
    const finder = this.#find();
    const { date, within } = await this.#where(options);
    const homes = within && [...new Set(within.flatMap((unit) => this.#store.homeOf(unit.code) ?? []))];
    const eras: Era[] = [
      ...new Set([eraOf(date), ...((options.formerNames ?? true) ? ['history' as const] : [])]),
    ];
    await Promise.all(eras.map((era) => this.#store.load(era, homes)));
    return [await finder, { date, within, eras, homes }];
  }

  /** The day and the units to search in; an older key of a unit stands for what the unit has become. */
  async #where({
    at,
    within,
  }: SearchOptions): Promise<{ date: IsoDate; within: readonly Unit[] | undefined }> {
    const date = this.#day(at);
    if (within === undefined) return { date, within: undefined };
    const key = within.includes('@') ? within : (await this.get(within, date))?.key;
    const unit = key === undefined ? undefined : await this.byKey(key);
    if (!unit) throw new RangeError(`no unit has the key or, on ${date}, the code ${within}`);
    if (inForce(unit, date)) return { date, within: [unit] };
    const heirs = await this.successors(unit.key, { to: date });
    return { date, within: heirs?.units.map(({ unit }) => unit) ?? [] };
  }

  async #loadLineage(unit: Unit): Promise<void> {
    const home = this.#store.homeOf(unit.code);
    if (home !== undefined)
      await Promise.all([this.#store.load('communes', [home]), this.#store.load('history', [home])]);
  }
}

const sortKeys = new WeakMap<Unit, string>();

/** In Vietnamese order of the names; namesakes by code. */
function sorted(units: readonly Unit[]): Unit[] {
  const keyOf = (unit: Unit) => {
    const key = sortKeys.get(unit) ?? `${sortKey(unit.name)} ${unit.code}`;
    sortKeys.set(unit, key);
    return key;
  };
  return [...units].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
