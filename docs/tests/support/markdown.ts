/** Pieces of Markdown for pages that are made from code. */

/** One cell of a table: no line break, and no bar that would end it. */
export const cell = (text = ''): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** Code, or nothing where there is none. */
export const code = (text = ''): string => (text === '' ? '' : `\`${cell(text)}\``);

/** A table, or nothing where it has no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Paragraphs, without those that are empty. */
export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');
