import type { IsoDate } from '../../dates/iso-date.js';
import type { DatedSettings } from '../../settings/dated-setting.js';
import { SETTINGS } from '../../settings/settings.js';
import type { LocalizedText } from '../../text.js';
import { CalendarUnknownError } from '../../working-days/calendar.js';
import { subtractCalendarDays, type SkippedDay } from '../../working-days/working-days.js';
import type { RuleId } from '../kinds.js';
import { circumstancesOf, type LimitFacts } from './circumstances.js';
import { explainPeriod } from './explain.js';
import { limitRow, limitsAt, type LimitPart, type LimitRow } from './limit-table.js';
import { countPeriod, endUnknown, type Limit, type Period } from './period.js';

export interface TimeLimitOptions extends LimitFacts {
  /** Which period of the rule, where it has several; without it, the first of the table. */
  readonly part?: LimitPart | undefined;
  /** Days on which an obstacle kept the person from acting: not counted (T-04, T-08). */
  readonly isPaused?: ((date: IsoDate) => boolean) | undefined;
  /** The day whose rules apply; without it, `from`. */
  readonly rulesOf?: IsoDate | undefined;
  readonly settings?: DatedSettings | undefined;
}

/** The end of a period of law, and why. */
export interface TimeLimit {
  readonly rule: RuleId;
  readonly part: LimitPart;
  /** `at-most`: the last day to act; `at-least`: the day until which it lasts; `before`: the last day to tell. */
  readonly sense: LimitRow['sense'];
  readonly basis: LocalizedText;
  readonly from: IsoDate;
  readonly limit: Limit;
  /** `null` while the days off of its year are unknown. */
  readonly due: IsoDate | null;
  readonly unknown?: Period['unknown'];
  readonly skipped: readonly SkippedDay[];
  readonly paused: readonly IsoDate[];
  readonly swappedWork: readonly IsoDate[];
  readonly explanation: LocalizedText;
}

/**
 * The end of a period of any rule, counted from a day (day 0), or, for a notice that must come before a day,
 * back from it.
 *
 * @example timeLimit('T-04', '2026-03-02').due // '2026-06-01': 90 days, the last of them a Sunday
 * @example timeLimit('T-12', '2026-08-10').due // '2026-08-05': the notice, 5 days before the dialogue
 * @throws {RangeError} when the rule has no such part
 * @throws {InvalidDateError} for a day that is none
 */
export function timeLimit(rule: RuleId, from: IsoDate, options: TimeLimitOptions = {}): TimeLimit {
  const { settings = SETTINGS, isPaused = () => false } = options;
  const { part, limits, sense } = limitRow(rule, options.part, circumstancesOf(options));
  const [first, ...others] = limitsAt(limits, options.rulesOf ?? from, settings).map((limit) => ({
    limit,
    period:
      sense === 'before' ? countBack(from, limit, settings) : countPeriod(from, [limit], isPaused, settings),
  }));
  if (!first) throw new RangeError(`Rule ${rule} sets no limit`);
  const { limit, period } = others.reduce(
    (binding, next) =>
      next.period.due !== null && (binding.period.due === null || next.period.due < binding.period.due)
        ? next
        : binding,
    first,
  );
  const { due, unknown, skipped, rolled, paused, swappedWork } = period;
  const { basis, n, unit } = limit;
  return {
    rule,
    part,
    sense,
    basis,
    from,
    limit: { n, unit },
    due,
    ...(unknown && { unknown }),
    skipped: [...skipped, ...rolled],
    paused,
    swappedWork,
    explanation: explainPeriod({ ...period, from, startedBy: 'given', forecast: false, limit, sense }),
  };
}

function countBack(day: IsoDate, { n }: Limit, settings: DatedSettings): Period {
  try {
    const { date, skipped } = subtractCalendarDays(day, n, settings);
    return { due: date, skipped: [], rolled: skipped, paused: [], swappedWork: [] };
  } catch (error) {
    if (!(error instanceof CalendarUnknownError)) throw error;
    return endUnknown({ code: error.code, year: error.year });
  }
}
