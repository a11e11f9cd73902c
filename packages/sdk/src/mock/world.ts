/** What the mock stands on: a clock, a source of numbers that repeats itself, and the administrative units. */
import type { UnitRef } from '@gd/contract';
import { makeTrackingCode, TRACKING_CODE_RANDOM_BYTES, vietnamDate, type IsoDate } from '@gd/rules';
import { loadUnits, type Unit } from '@gd/units';
import { uuidV7 } from '../ids.js';

export interface World {
  now(): Date;
  /** Today in Vietnam. */
  today(): IsoDate;
  newId(): string;
  /** A tracking code of a province of two digits. */
  newCode(province: string): string;
  unit(key: string): Promise<Unit | undefined>;
  /** Key and label of a unit that is known to exist. */
  unitRef(key: string): Promise<UnitRef>;
  /** Today's communes that took residents of a commune, or the province of a province; none for a district. */
  unitsToday(key: string): Promise<string[]>;
  /** Today's province of a unit of any era; null where the data does not say. */
  provinceToday(key: string): Promise<string | null>;
  /** Today's units that a unit of any era reaches: itself for a province of today, else communes. */
  reach(key: string): Promise<string[]>;
}

/** Mulberry32: 32-bit numbers, the same ones for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function createWorld(seed: number, now: () => Date): World {
  const next = numbersFrom(seed);
  const bytes = (length: number) => Uint8Array.from({ length }, () => next() & 0xff);
  let directory: ReturnType<typeof loadUnits> | undefined;
  const loaded = () => (directory ??= loadUnits());

  /** A unit and the units of today that took its residents. */
  const lineage = async (key: string): Promise<{ unit: Unit | undefined; units: Unit[] }> => {
    const found = await (await loaded()).successors(key);
    const units = (found?.units ?? []).filter(({ residents }) => residents !== 'none');
    return { unit: found?.unit, units: units.map(({ unit }) => unit) };
  };
  const reach = async (key: string): Promise<string[]> => {
    const units = await loaded();
    const unit = await units.byKey(key);
    if (!unit) return [];
    if (unit.level === 'province' && (unit.validTo === null || unit.validTo >= vietnamDate(now())))
      return [key];
    if (unit.level === 'commune') return (await lineage(key)).units.map((one) => one.key);
    // A province or district that is no more: what became of its communes.
    const below = await Promise.all((await units.children(unit)).map((child) => reach(child.key)));
    return [...new Set(below.flat())];
  };

  return {
    now,
    today: () => vietnamDate(now()),
    newId: () => uuidV7(now().getTime(), bytes(10)),
    newCode: (province) => makeTrackingCode(province, bytes(TRACKING_CODE_RANDOM_BYTES)),
    unit: async (key) => (await loaded()).byKey(key),
    unitRef: async (key) => {
      const units = await loaded();
      const unit = await units.byKey(key);
      if (!unit) throw new RangeError(`No unit ${key}`);
      return { key, label: { vi: units.label(unit), en: units.label(unit, { locale: 'en' }) } };
    },
    unitsToday: async (key) => {
      const { unit: of, units } = await lineage(key);
      return units
        .filter(({ level }) => level === 'commune' || of?.level === 'province')
        .map((unit) => unit.key);
    },
    provinceToday: async (key) => {
      const [first] = (await lineage(key)).units;
      return (first && (await loaded()).path(first).at(-1)?.key) ?? null;
    },
    reach,
  };
}
