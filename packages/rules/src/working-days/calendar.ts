import { weekday, yearOf, type IsoDate } from '../dates/iso-date.js';
import { settingAt, type DatedSettings } from '../settings/dated-setting.js';
import { SETTINGS } from '../settings/settings.js';
import { BASES, DAYS, FIRST_YEAR, LAST_YEAR, NAMES } from './holiday-data.js';

/** Why a day is off. */
export interface SkipReason {
  readonly kind: 'weekend' | 'holiday' | 'compensatory' | 'swapped-off';
  readonly nameVi: string;
  readonly nameEn: string;
  /** The law and the notices that make it a day off, in Vietnamese. */
  readonly basis?: string;
}

/** Years whose days off are known, both included. Later years follow when the yearly notice is out. */
export const KNOWN_YEARS = { from: FIRST_YEAR, to: LAST_YEAR } as const;

/** Thrown for a day in a year whose days off are not known (yet): the calendar is never guessed. */
export class CalendarUnknownError extends RangeError {
  override readonly name = 'CalendarUnknownError';
  readonly code = 'calendar-unknown';
  constructor(readonly year: number) {
    super(`Days off are known for ${KNOWN_YEARS.from} to ${KNOWN_YEARS.to}, not for ${year}`);
  }
}

type NoticedDay = SkipReason | 'swapped-work';

const KINDS: Readonly<Record<string, SkipReason['kind']>> = {
  h: 'holiday',
  c: 'compensatory',
  o: 'swapped-off',
};

const WEEKDAY_NAMES: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  1: ['Thứ Hai', 'Monday'],
  2: ['Thứ Ba', 'Tuesday'],
  3: ['Thứ Tư', 'Wednesday'],
  4: ['Thứ Năm', 'Thursday'],
  5: ['Thứ Sáu', 'Friday'],
  6: ['Thứ Bảy', 'Saturday'],
  7: ['Chủ nhật', 'Sunday'],
};

const NOTICED_DAYS: ReadonlyMap<IsoDate, NoticedDay> = /* @__PURE__ */ parseDays();

function parseDays(): ReadonlyMap<IsoDate, NoticedDay> {
  const names = NAMES.split('\n');
  const bases = BASES.split('\n');
  return new Map(
    DAYS.split('\n').map((line): [IsoDate, NoticedDay] => {
      const date = line.slice(0, 10);
      const kind = KINDS[line.charAt(10)];
      if (!kind) return [date, 'swapped-work'];
      const [name = '', basis = ''] = line.slice(11).split(',');
      const [nameVi = '', nameEn = ''] = (names[Number(name)] ?? '').split('|');
      const cited = basis.split('.').map((part) => bases[Number(part)]);
      return [date, { kind, nameVi, nameEn, basis: cited.join('; ') }];
    }),
  );
}

/**
 * Why state agencies are off on a day, or `undefined` for a working day.
 * @throws {CalendarUnknownError} outside {@link KNOWN_YEARS}
 * @throws {InvalidDateError}
 */
export function dayOff(date: IsoDate, settings: DatedSettings = SETTINGS): SkipReason | undefined {
  const year = yearOf(date);
  if (year < KNOWN_YEARS.from || year > KNOWN_YEARS.to) throw new CalendarUnknownError(year);
  const noticed = NOTICED_DAYS.get(date);
  if (noticed && noticed !== 'swapped-work') return noticed;
  if (isSwappedWork(date, settings)) return undefined;

  const rest = settingAt('week.rest-days', date, settings);
  const day = weekday(date);
  if (!rest.value.includes(day)) return undefined;
  const [nameVi, nameEn] = WEEKDAY_NAMES[day] ?? ['', ''];
  return { kind: 'weekend', nameVi, nameEn, basis: rest.basis.vi };
}

/** True for a day of rest that notices make a working day in exchange for another, where such a day counts. */
export const isSwappedWork = (date: IsoDate, settings: DatedSettings = SETTINGS): boolean =>
  NOTICED_DAYS.get(date) === 'swapped-work' && settingAt('week.swapped-work-counts', date, settings).value;

/**
 * True on Monday to Friday without a day off, and on a Saturday worked in exchange for another day.
 * @throws {CalendarUnknownError} outside {@link KNOWN_YEARS}
 * @throws {InvalidDateError}
 */
export function isWorkingDay(date: IsoDate, settings: DatedSettings = SETTINGS): boolean {
  return dayOff(date, settings) === undefined;
}
