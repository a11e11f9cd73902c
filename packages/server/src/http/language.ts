import type { Locale } from '@gd/contract';

/** The language of an answer by `Accept-Language` (RFC 9110 §12.5.4): vi or en, Vietnamese where neither is asked for. */
export function languageOf(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0);
  const best = (language: Locale) =>
    Math.max(0, ...wanted.filter((entry) => entry.language === language).map(({ weight }) => weight));
  return best('en') > best('vi') ? 'en' : 'vi';
}
