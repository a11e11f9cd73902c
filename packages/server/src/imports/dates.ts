/** Dates as registers write them: a day, a month, a quarter or a year. */
import { isIsoDate, type PartialDate } from '@gd/rules';
import { type CellValue, textOf, wordsOf } from './cells.js';

export interface ReadDate {
  date: PartialDate;
  /** What the text says and the date does not: only the year of a quarter, only the beginning of a span is kept. */
  lost: 'quarter' | 'span' | null;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;
/** Days of Excel's 1900 system: 1945-01-01 and 2099-12-31. */
const SERIALS = { first: 16_438, last: 73_050, epoch: Date.UTC(1899, 11, 30) };

const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
const pad = (part: string | number): string => String(part).padStart(2, '0');

function dated(year: number, month?: string, day?: string): PartialDate | undefined {
  if (!isYear(year)) return undefined;
  if (month === undefined) return String(year);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${pad(Number(month))}`;
  const date = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  return isIsoDate(date) ? date : undefined;
}

/** A year of two digits: the movement began in 2009, and nobody plans for 2070. */
const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);

const YEAR = String.raw`(?:nam )?((?:19|20)\d{2})`;

type Form = readonly [pattern: RegExp, read: (groups: string[]) => ReadDate | undefined];
const whole = (date: PartialDate | undefined): ReadDate | undefined =>
  date === undefined ? undefined : { date, lost: null };
const part = (date: PartialDate | undefined, lost: 'quarter' | 'span'): ReadDate | undefined =>
  date === undefined ? undefined : { date, lost };

/** On folded words: every sign between them is a space. The day comes before the month, as everywhere in Vietnam. */
const FORMS: readonly Form[] = [
  [
    /^((?:19|20)\d{2}) (\d{1,2}) (\d{1,2})(?: t?00 00.*)?$/,
    ([y = '', m, d]) => whole(dated(Number(y), m, d)),
  ],
  [
    /^(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4}|\d{2})$/,
    ([d, m, y = '']) => whole(dated(fullYear(y), m, d)),
  ],
  [new RegExp(`^(?:thang )?(\\d{1,2}) ${YEAR}$`), ([m, y = '']) => whole(dated(Number(y), m))],
  [/^((?:19|20)\d{2}) (\d{1,2})$/, ([y = '', m]) => whole(dated(Number(y), m))],
  [new RegExp(`^quy (iv|i{1,3}|[1-4]) ${YEAR}$`), ([, y = '']) => part(dated(Number(y)), 'quarter')],
  [
    new RegExp(`^(?:tu |giai doan |tu nam )?${YEAR} (?:den |toi )?${YEAR}$`),
    ([y = '']) => part(dated(Number(y)), 'span'),
  ],
  [new RegExp(`^(?:tu |tu nam )?${YEAR}(?: den nay| nay)$`), ([y = '']) => whole(dated(Number(y)))],
  [new RegExp(`^(?:tu |tu nam )?${YEAR}$`), ([y = '']) => whole(dated(Number(y)))],
];

function fromNumber(value: number): ReadDate | undefined {
  if (isYear(value)) return whole(dated(value));
  if (!(value >= SERIALS.first && value <= SERIALS.last)) return undefined;
  return whole(new Date(SERIALS.epoch + Math.floor(value) * 86_400_000).toISOString().slice(0, 10));
}

/** Null: the cell is empty. Undefined: it says something that is no date. */
export function readDate(value: CellValue | undefined): ReadDate | null | undefined {
  const text = textOf(value);
  if (text === '' || /^[-–—./]+$/.test(text)) return null;
  if (typeof value === 'number') return fromNumber(value);
  if (/^\d{5}([.,]0+)?$/.test(text)) return fromNumber(Number.parseInt(text, 10));
  const words = wordsOf(text);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(words);
    const found = match && read(match.slice(1));
    if (found) return found;
  }
  return undefined;
}

/** Not the numbers of a document: "2015/QĐ-BDV" is no year. */
const WITHIN = [
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/,
  /(?<![\d/])\d{1,2}\/(?:19|20)\d{2}(?!\d)/,
  /(?<![\d/.-])(?:19|20)\d{2}(?![\d/.-])/,
];

/** A date within a text: "Quyết định số 15/QĐ-BDV ngày 5/11/2023". */
export function dateWithin(text: string): PartialDate | undefined {
  for (const pattern of WITHIN) {
    const found = pattern.exec(text);
    const date = found && readDate(found[0])?.date;
    if (date) return date;
  }
  return undefined;
}
