import type { IsoDate, Unit } from './types.js';

/** The first day the data knows. */
export const FIRST_DATE: IsoDate = '2019-11-01';

/** The first day without districts (Law 72/2025/QH15, Resolution 202/2025/QH15). */
export const TWO_TIER_START: IsoDate = '2025-07-01';

const DAY = 86_400_000;

/** Today in Vietnam, which has been UTC+7 without summer time for as long as the data reaches. */
export function todayInVietnam(): IsoDate {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * @throws RangeError when the text is no day, or a day before the data begins: an open start says nothing about
 * earlier years.
 */
export function checkDate(date: IsoDate): IsoDate {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new RangeError(`not a date as YYYY-MM-DD: ${date}`);
  if (date < FIRST_DATE) throw new RangeError(`units are known from ${FIRST_DATE} on, not on ${date}`);
  return date;
}

export function nextDay(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}

export function inForce(unit: Unit, date: IsoDate): boolean {
  return (unit.validFrom ?? '') <= date && (unit.validTo === null || date <= unit.validTo);
}

/** The day on which to look at a unit and what lies around it: today, or its last (or first) day. */
export function dayOf(unit: Unit, today: IsoDate): IsoDate {
  if (unit.validTo !== null && unit.validTo < today) return unit.validTo;
  if (unit.validFrom !== null && unit.validFrom > today) return unit.validFrom;
  return today;
}
