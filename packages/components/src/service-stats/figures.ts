/** The rows of the statistics as people read them, and as a file. */
import type { Locale, ServiceStatisticsView } from '@gd/contract';
import { spokenFor } from '../base/catalogue.js';
import { formatNumber } from '../base/format.js';
import { serviceStatsMessages } from './messages.js';

export type Counts = ServiceStatisticsView['total'];
export const COUNTS = ['received', 'answered', 'onTime', 'late', 'refused', 'reopened'] as const;
export type CountName = (typeof COUNTS)[number];

export interface Row extends Counts {
  key: string;
  label: string;
}

/** `2026-11` as `11/2026`, as `Nov 2026`, or as an added language has it. */
export function formatMonth(month: string, locale: Locale): string {
  const tag = spokenFor(locale)?.tag ?? (locale === 'en' ? 'en-US' : undefined);
  if (tag === undefined) return month.split('-').reverse().join('/');
  const words = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return words.format(new Date(month));
}

export const monthRows = ({ byMonth }: ServiceStatisticsView, locale: Locale): Row[] =>
  byMonth.map(({ month, ...counts }) => ({ ...counts, key: month, label: formatMonth(month, locale) }));

export const unitRows = ({ byUnit }: ServiceStatisticsView, locale: Locale): Row[] =>
  byUnit.map(({ unit, ...counts }) => ({ ...counts, key: unit.key, label: unit.label[locale] }));

/** A cell that is too small to show has no count at all. */
export const isHidden = ({ received }: Counts): boolean => received === null;

/** The share of answers and refusals in time among those with a known end, from 0 to 1; null without any. */
export function onTimeShare({ onTime, late }: Counts): number | null {
  if (onTime === null || late === null || onTime + late === 0) return null;
  return onTime / (onTime + late);
}

/** A share as whole percent, rounded down: 99.6 % is not "all". */
export const percent = (share: number): number => Math.floor(share * 100);

/**
 * Whether ratings are not told. The API tells none where there are too few, and does not say whether there is any; only
 * where nothing came in is it sure that there is none.
 */
export const isSatisfactionHidden = ({ received, satisfaction }: Counts): boolean =>
  satisfaction === null && received !== 0;

/** The average with the number of ratings; empty where nothing came in that could be rated. */
export function satisfactionText(counts: Counts, locale: Locale): string {
  const words = serviceStatsMessages[locale];
  const { satisfaction } = counts;
  if (satisfaction)
    return words.satisfaction(
      formatNumber(satisfaction.average, locale),
      formatNumber(satisfaction.count, locale),
    );
  return isSatisfactionHidden(counts) ? words.hiddenShort : '';
}

/** The table as the lines of a file. */
export function csvLines(head: string, rows: readonly Row[], locale: Locale): (string | number)[][] {
  const words = serviceStatsMessages[locale];
  const names = [head, ...COUNTS.map((name) => words.counts[name]), words.average, words.ratings];
  const lines = rows.map((row) => [
    row.label,
    ...COUNTS.map((name) => row[name] ?? words.hiddenShort),
    row.satisfaction?.average ?? satisfactionText(row, locale),
    row.satisfaction?.count ?? satisfactionText(row, locale),
  ]);
  return [names, ...lines];
}
