import { formatDate, MONTHS_EN } from '../dates/iso-date.js';
import type { LocalizedText } from '../text.js';

/** A day of Vietnam as far as it is known: `2023`, `2023-05` or `2023-05-18`. Registers often give the year alone. */
export type PartialDate = string;

/** Orders by what both say: `2023` comes before `2023-05`, which may be part of it. */
export const comparePartialDates = (a: PartialDate, b: PartialDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether `later` cannot lie before `earlier`, as far as both are known. */
export function mayFollow(later: PartialDate, earlier: PartialDate): boolean {
  const known = Math.min(later.length, earlier.length);
  return later.slice(0, known) >= earlier.slice(0, known);
}

/** The year, known in any case. */
export const yearOfPartialDate = (date: PartialDate): number => Number(date.slice(0, 4));

/** As it is said in a sentence: `năm 2023`, `tháng 5/2023`, `18/05/2023`; `2023`, `May 2023`, `18 May 2023`. */
export function partialDateLabel(date: PartialDate): LocalizedText {
  if (date.length === 10) return formatDate(date);
  const [year = '', month] = date.split('-');
  if (month === undefined) return { vi: `năm ${year}`, en: year };
  return { vi: `tháng ${Number(month)}/${year}`, en: `${MONTHS_EN[Number(month) - 1]} ${year}` };
}
