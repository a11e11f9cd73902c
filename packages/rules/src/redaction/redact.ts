import type { LocalizedText } from '../text.js';
import type { RedactionKind, RedactionSpan } from './propose.js';

/** What stands in the place of what was masked: the reader sees that something was there, and of which sort. */
export const REDACTION_WORDS: Readonly<Record<RedactionKind, LocalizedText>> = {
  phone: { vi: '[số điện thoại]', en: '[phone number]' },
  'id-number': { vi: '[số giấy tờ]', en: '[ID number]' },
  email: { vi: '[thư điện tử]', en: '[e-mail]' },
  name: { vi: '[tên người]', en: '[name]' },
  address: { vi: '[địa chỉ]', en: '[address]' },
};

/**
 * A text with each span masked.
 * @throws {RangeError} for spans that leave the text, overlap, or are not in its order
 */
export function redact(
  text: string,
  spans: readonly RedactionSpan[],
  locale: keyof LocalizedText = 'vi',
): string {
  let at = 0;
  let result = '';
  for (const { start, end, kind } of spans) {
    if (!(start >= at && end > start && end <= text.length)) {
      throw new RangeError(`No stretch of the text after ${at}: ${start} to ${end}`);
    }
    result += text.slice(at, start) + REDACTION_WORDS[kind][locale];
    at = end;
  }
  return result + text.slice(at);
}
