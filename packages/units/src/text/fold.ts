/**
 * The form of a text for search without diacritics: lower case, no tone or letter marks, đ → d, apostrophes and
 * dashes in their ASCII form, white space collapsed and trimmed. "  Hoà  Lư " and "Hòa Lư" both give "hoa lu".
 * A server that stores this in a search column finds what a browser finds.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[‘’ʼ‛′`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
