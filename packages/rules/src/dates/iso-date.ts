import type { LocalizedText } from '../text.js';

/** A calendar day in Vietnam (Asia/Ho_Chi_Minh), ISO 8601 `YYYY-MM-DD`, years 0001 to 9999. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const ISO_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const MONTHS_EN: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Thrown for a string that is no existing day in the form `YYYY-MM-DD`. */
export class InvalidDateError extends RangeError {
  override readonly name = 'InvalidDateError';
  constructor(readonly input: string) {
    super(`Not a day of the calendar in the form YYYY-MM-DD: ${JSON.stringify(input)}`);
  }
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for an existing day written `YYYY-MM-DD`; `2026-02-30` is not one. */
export function isIsoDate(input: string): boolean {
  if (!ISO_DATE.test(input)) return false;
  // By hand, since periods are counted day by day and each day is checked: by way of a Date it takes many times as long.
  const month = Number(input.slice(5, 7));
  const day = Number(input.slice(8));
  const last = month === 2 && isLeapYear(Number(input.slice(0, 4))) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** Days since 1970-01-01. @throws {InvalidDateError} */
export function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new InvalidDateError(date);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/**
 * The day that is `days` whole days after (before, when negative) `date`.
 * @throws {InvalidDateError} also when the result is outside the years 0001 to 9999
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  const shifted = new Date((dayNumber(date) + days) * DAY_MS);
  const result = Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, 10);
  if (!Number.isInteger(days) || !isIsoDate(result)) throw new InvalidDateError(`${date} + ${days}`);
  return result;
}

/** ISO 8601 weekday: 1 Monday to 7 Sunday. @throws {InvalidDateError} */
export function weekday(date: IsoDate): number {
  // 1970-01-01 was a Thursday; the double modulo keeps earlier days positive.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The year of a day. @throws {InvalidDateError} */
export function yearOf(date: IsoDate): number {
  if (!isIsoDate(date)) throw new InvalidDateError(date);
  return Number(date.slice(0, 4));
}

/**
 * A day as people write it: `10/02/2026` and `10 February 2026`. Not by `Intl`, whose output differs
 * between engines: the text is part of what a case records.
 * @throws {InvalidDateError}
 */
export function formatDate(date: IsoDate): LocalizedText {
  const year = yearOf(date);
  const [, month = '', day = ''] = date.split('-');
  return { vi: `${day}/${month}/${year}`, en: `${Number(day)} ${MONTHS_EN[Number(month) - 1]} ${year}` };
}
