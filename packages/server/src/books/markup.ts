/** Markup that is well formed as XHTML and as HTML: whatever is put into it as text is escaped. */

/** Text that is markup already. Only {@link markup} and {@link join} make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[] | undefined;

/** XML 1.0 §2.2: no control characters but tab and line breaks, no half pairs, and neither of the two non-characters. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const textOf = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escape(String(part));
};

export const markup = (parts: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(parts.map((part, i) => (i === 0 ? part : textOf(values[i - 1]) + part)).join(''));

/** Markup, or nothing where there is nothing to say. */
export const when = (condition: boolean, content: () => Markup): Markup | undefined =>
  condition ? content() : undefined;
