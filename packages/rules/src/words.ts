/** The words of a text: composed, in lower case, without punctuation. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  );
}

/** Vietnamese without its marks: `nghị` and `nghĩ` are both `nghi`. */
export function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The word itself, or the word without any marks: `nghi` for `nghị`, but not `nghĩ`. */
export const isWord = (written: string | undefined, word: string): boolean =>
  written !== undefined && (written === word || written === unmarked(word));
