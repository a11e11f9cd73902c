/** What people type for a day and for a number, as values of the contract. */
import type { PartialDate } from '@gd/rules';
import type { Locale } from '@gd/contract';

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A day as far as it is known, as people write it: `2023`, `5/2023`, `18/5/2023`, `tháng 5 năm 2023`, `2023-05-18`.
 * Undefined for anything else, and for a day that is not there, such as `30/2/2023`.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ngày|tháng|năm/g, ' ')
    .trim();
  if (!/^\d+(?:(?:\s*[/.-]\s*|\s+)\d+){0,2}$/.test(bare)) return undefined;
  const parts = bare.split(/\D+/);
  // The year comes first (ISO 8601) or last; nothing else has four digits.
  if (parts[0]?.length !== 4) parts.reverse();
  const [year = '', month, day] = parts;
  if (!/^(19|20)\d\d$/.test(year)) return undefined;
  if (month === undefined) return year;
  const [m, d] = [Number(month), Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (m < 1 || m > 12 || d < 1 || date.getUTCMonth() !== m - 1) return undefined;
  return day === undefined ? `${year}-${two(m)}` : `${year}-${two(m)}-${two(d)}`;
}

const NUMBERS: Readonly<Record<Locale, RegExp>> = {
  vi: /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/,
  en: /^-?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/,
};

/**
 * A number with the separators of a language: `1.250,5` in Vietnamese, `1,250.5` in English. Undefined for anything
 * else: a dot that groups no thousands is not guessed to be a decimal one.
 */
export function parseNumber(text: string, locale: Locale): number | undefined {
  const bare = text.trim();
  if (!NUMBERS[locale].test(bare)) return undefined;
  const plain = locale === 'vi' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return Number(plain);
}
