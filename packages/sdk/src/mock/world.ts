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
  };
}
