import type { IsoDate } from '../../dates/iso-date.js';
import type { DatedSettings } from '../../settings/dated-setting.js';
import { CalendarUnknownError } from '../../working-days/calendar.js';
import {
  addPausableCalendarDays,
  addPausableWorkingDays,
  type SkippedDay,
} from '../../working-days/working-days.js';

export type LimitUnit = 'working-day' | 'day';

/** The length of a period: working days, or calendar days of which the last is never a day off. */
export interface Limit {
  readonly n: number;
  readonly unit: LimitUnit;
}

/** The end of a period, and all that a count on the fingers would not show. */
export interface Period {
  /** The last day in time; `null` while the days off of its year are unknown. */
  readonly due: IsoDate | null;
  readonly unknown?: { readonly code: 'calendar-unknown'; readonly year: number };
  /** Days off that were not counted. */
  readonly skipped: readonly SkippedDay[];
  /** Days off that the last day fell on, so that the next working day became the last. */
  readonly rolled: readonly SkippedDay[];
  /** Days that would have counted, but on which the clock stood still. */
  readonly paused: readonly IsoDate[];
  /** Days of rest that were counted, because they are worked in exchange for another day. */
  readonly swappedWork: readonly IsoDate[];
}

const NOTHING = { skipped: [], rolled: [], paused: [], swappedWork: [] } as const;

/**
 * The end of stretches of days one after the other: a limit, and its extension. Stretches of one unit are
 * counted as a single one from `from`, so that no day off inside adds to the legal maximum; a last day on a day
 * off moves to the next working day (Civil Code 2015, Article 148.5).
 */
export function countPeriod(
  from: IsoDate,
  stretches: readonly Limit[],
  isPaused: (date: IsoDate) => boolean,
  settings: DatedSettings,
): Period {
  try {
    let period: Period & { due: IsoDate } = { due: from, ...NOTHING };
    for (const { n, unit } of merged(stretches)) {
      const next = countStretch(period.due, { n, unit }, isPaused, settings);
      period = {
        due: next.due,
        skipped: [...period.skipped, ...next.skipped],
        rolled: next.rolled,
        paused: [...period.paused, ...next.paused],
        swappedWork: [...period.swappedWork, ...next.swappedWork],
      };
    }
    return period;
  } catch (error) {
    if (!(error instanceof CalendarUnknownError)) throw error;
    return endUnknown({ code: error.code, year: error.year });
  }
}

function countStretch(
  from: IsoDate,
  { n, unit }: Limit,
  isPaused: (date: IsoDate) => boolean,
  settings: DatedSettings,
): Period & { due: IsoDate } {
  // "At once" on a day off is the next working day, as for a period in days.
  if (unit === 'working-day' && n > 0) {
    const { date, ...rest } = addPausableWorkingDays(from, n, isPaused, settings);
    return { due: date, rolled: [], ...rest };
  }
  const { date, skipped, paused } = addPausableCalendarDays(from, n, isPaused, settings);
  return { due: date, skipped: [], rolled: skipped, paused, swappedWork: [] };
}

function merged(stretches: readonly Limit[]): Limit[] {
  const result: Limit[] = [];
  for (const limit of stretches) {
    const last = result.at(-1);
    if (limit.n === 0 && last) continue;
    if (last?.unit === limit.unit) result.splice(-1, 1, { n: last.n + limit.n, unit: limit.unit });
    else result.push(limit);
  }
  return result;
}

export const endUnknown = (unknown: NonNullable<Period['unknown']>): Period => ({
  due: null,
  unknown,
  ...NOTHING,
});
