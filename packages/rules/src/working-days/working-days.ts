import { addDays, type IsoDate } from '../dates/iso-date.js';
import { SETTINGS } from '../settings/settings.js';
import type { DatedSettings } from '../settings/dated-setting.js';
import { dayOff, isSwappedWork, type SkipReason } from './calendar.js';

/** A day that was not counted, and why. */
export interface SkippedDay {
  readonly date: IsoDate;
  readonly reason: SkipReason;
}

/** The end of a period, and the days off that moved it. */
export interface PeriodEnd {
  readonly date: IsoDate;
  readonly skipped: readonly SkippedDay[];
}

/** The end of a period in working days, with what a reader of a calendar would not see. */
export interface PausablePeriodEnd extends PeriodEnd {
  /** Working days on which the clock stood still. */
  readonly paused: readonly IsoDate[];
  /** Days of rest that were counted, because they are worked in exchange for another day. */
  readonly swappedWork: readonly IsoDate[];
}

/**
 * The n-th working day after `from`. The day of the event is day 0 and is not counted, whether worked or
 * not (Civil Code 2015, Art. 147(2)); days off in between are returned in order. `n` = 0 gives `from`.
 *
 * @example addWorkingDays('2026-02-10', 5).date // '2026-02-24': Tết and two weekends are skipped
 * @throws {CalendarUnknownError} when a day that matters lies outside the known years
 * @throws {InvalidDateError}
 * @throws {RangeError} when `n` is not a whole number from 0
 */
export function addWorkingDays(from: IsoDate, n: number, settings: DatedSettings = SETTINGS): PeriodEnd {
  const { date, skipped } = addPausableWorkingDays(from, n, () => false, settings);
  return { date, skipped };
}

/**
 * As {@link addWorkingDays}, but working days for which `isPaused` holds are not counted either; they are
 * returned apart, since they are no days off.
 */
export function addPausableWorkingDays(
  from: IsoDate,
  n: number,
  isPaused: (date: IsoDate) => boolean,
  settings: DatedSettings = SETTINGS,
): PausablePeriodEnd {
  assertCount(n);
  dayOff(from, settings); // A start outside the known years is refused, even where no unknown day would be counted.
  const skipped: SkippedDay[] = [];
  const paused: IsoDate[] = [];
  const swappedWork: IsoDate[] = [];
  let date = from;
  let counted = 0;
  while (counted < n) {
    date = addDays(date, 1);
    const reason = dayOff(date, settings);
    if (reason) skipped.push({ date, reason });
    else if (isPaused(date)) paused.push(date);
    else {
      counted += 1;
      if (isSwappedWork(date, settings)) swappedWork.push(date);
    }
  }
  return { date, skipped, paused, swappedWork };
}

/**
 * The end of a period of `n` calendar days after `from` (day 0, as above). When the last day is a day off,
 * the period ends with the next working day (Civil Code 2015, Art. 148(5)); `skipped` lists the days off
 * that the end rolled over, the nominal last day first. That a compensatory or swapped day off rolls like a
 * weekend is a reading: it is weekly rest moved by notice.
 *
 * @throws {CalendarUnknownError} when the start or a day the end rolls to lies outside the known years
 * @throws {InvalidDateError}
 * @throws {RangeError} when `n` is not a whole number from 0
 */
export function addCalendarDays(from: IsoDate, n: number, settings: DatedSettings = SETTINGS): PeriodEnd {
  const { date, skipped } = addPausableCalendarDays(from, n, () => false, settings);
  return { date, skipped };
}

/** As {@link addCalendarDays}, but days for which `isPaused` holds are not counted; they are returned apart. */
export function addPausableCalendarDays(
  from: IsoDate,
  n: number,
  isPaused: (date: IsoDate) => boolean,
  settings: DatedSettings = SETTINGS,
): PeriodEnd & { readonly paused: readonly IsoDate[] } {
  assertCount(n);
  dayOff(from, settings);
  const skipped: SkippedDay[] = [];
  const paused: IsoDate[] = [];
  let date = from;
  for (let counted = 0; counted < n;) {
    date = addDays(date, 1);
    if (isPaused(date)) paused.push(date);
    else counted += 1;
  }
  for (let reason = dayOff(date, settings); reason; reason = dayOff(date, settings)) {
    skipped.push({ date, reason });
    date = addDays(date, 1);
  }
  return { date, skipped, paused };
}

/**
 * The last day that leaves `n` calendar days before `day`; on a day off, the working day before it, since
 * nothing is done on a day off. `skipped` lists the days off that it moved over.
 *
 * @throws {CalendarUnknownError} when the day or the end lies outside the known years
 * @throws {InvalidDateError}
 * @throws {RangeError} when `n` is not a whole number from 0
 */
export function subtractCalendarDays(day: IsoDate, n: number, settings: DatedSettings = SETTINGS): PeriodEnd {
  assertCount(n);
  dayOff(day, settings);
  const skipped: SkippedDay[] = [];
  let date = addDays(day, -n);
  for (let reason = dayOff(date, settings); reason; reason = dayOff(date, settings)) {
    skipped.push({ date, reason });
    date = addDays(date, -1);
  }
  return { date, skipped };
}

function assertCount(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a whole number of days from 0: ${n}`);
}
