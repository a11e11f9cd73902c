/** Dates, times, sizes and numbers for readers. Days and clock times are those of Vietnam, wherever the reader is. */
import { dayNumber, formatDate as dateInWords, vietnamDate } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { spokenFor } from './catalogue.js';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** `Intl` objects are costly to make, and a list formats hundreds of values. */
const memo = new Map<string, unknown>();
function memoised<T>(key: string, make: () => T): T {
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as T;
}

const tagOf = (locale: Locale): string => spokenFor(locale)?.tag ?? TAGS[locale];

/** A calendar day, `YYYY-MM-DD`, as `20/02/2026` or `20 February 2026`, or as it is written in an added language. */
export function formatDate(isoDate: string, locale: Locale): string {
  const tag = spokenFor(locale)?.tag;
  if (tag === undefined) return dateInWords(isoDate)[locale];
  const days = memoised(
    `day ${tag}`,
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
  );
  return days.format(new Date(isoDate));
}

/** An instant (RFC 3339) as the time and the day in Vietnam: `09:05, 20/02/2026`. */
export function formatDateTime(instant: string, locale: Locale): string {
  const at = new Date(instant);
  const time = memoised(
    'time',
    () =>
      new Intl.DateTimeFormat('vi-VN', {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: TIME_ZONE,
      }),
  );
  return `${time.format(at)}, ${formatDate(vietnamDate(at), locale)}`;
}

const STEPS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/** How far an instant lies from `now`: `3 ngày trước`, `in 2 hours`. */
export function formatRelative(instant: string, locale: Locale, now = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? (['minute', 60] as const);
  const tag = tagOf(locale);
  const words = memoised(`relative ${tag}`, () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  return words.format(Math.trunc(seconds / size), unit);
}

/** Whole days from one calendar day to another, both `YYYY-MM-DD`; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

function numbers(locale: Locale, digits: number): Intl.NumberFormat {
  const tag = tagOf(locale);
  return memoised(
    `number ${tag} ${digits}`,
    () => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }),
  );
}

/** A number with the separators of the language, at most two decimals: `1.635` in Vietnamese, `1,635` in English. */
export const formatNumber = (value: number, locale: Locale): string => numbers(locale, 2).format(value);

const KILO = 1024;

/** A size in bytes as `840 kB` or `2,4 MB`; in steps of 1,024 as Windows counts, so that a limit of 10 MiB reads 10 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < KILO) return `${bytes} B`;
  const kilobytes = Math.round(bytes / KILO);
  if (kilobytes < KILO) return `${numbers(locale, 0).format(kilobytes)} kB`;
  return `${numbers(locale, 1).format(bytes / KILO / KILO)} MB`;
}

/** A word of the catalogue at the beginning of a line: `phản ánh` as `Phản ánh`. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
