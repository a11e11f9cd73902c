/** Vietnamese typography for text that people typed into forms. */

const NBSP = '\u00A0';
const OPENS = /(^|[\s([{–—\u00A0])"/gu;

/** A number is read with the word before it: it must not begin a line alone. */
const BEFORE_NUMBER =
  /(^|[\s(“])(số|năm|tháng|ngày|quý|khóa|thứ|lần|tổ|khu|xóm|thôn|ấp|bản|đội|cấp|điều|khoản|điểm|chương|mục|quyển|tập|giai đoạn|khoảng|hơn|gần|trên|dưới|từ|đến) (?=\d)/giu;
/** Nor be parted from what it counts in. */
const AFTER_NUMBER =
  /(\d) (?=(?:%|‰|km²?|m²|m2|m³|m|cm|mm|ha|kg|tấn|tạ|yến|lít|nghìn|ngàn|triệu|tỷ|đồng|giờ|phút|°C)(?![\p{L}\p{N}]))/gu;

/** Quotes “ ” for straight ones, a dash that does not begin a line, numbers beside their words. */
export const typeset = (text: string): string =>
  text
    .replace(OPENS, '$1“')
    .replaceAll('"', '”')
    .replaceAll(' – ', `${NBSP}– `)
    .replace(BEFORE_NUMBER, `$1$2${NBSP}`)
    .replace(AFTER_NUMBER, `$1${NBSP}`);

/** Paragraphs as they were typed: a line break ends one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(typeset);
