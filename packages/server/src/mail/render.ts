/** A mail as text and as plain HTML, both made of the same paragraphs: neither can say what the other hides. */

/** Lines of one paragraph; an address is a line of its own. */
export type Paragraph = readonly (string | { url: string })[];

export interface Letter {
  locale: 'vi' | 'en';
  subject: string;
  paragraphs: readonly Paragraph[];
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const htmlLine = (line: Paragraph[number]): string =>
  typeof line === 'string' ? escape(line) : `<a href="${escape(line.url)}">${escape(line.url)}</a>`;

export function renderMail({ locale, subject, paragraphs }: Letter): RenderedMail {
  const body = paragraphs.map((lines) => `<p>${lines.map(htmlLine).join('<br>')}</p>`).join('\n');
  return {
    subject,
    text: `${paragraphs
      .map((lines) => lines.map((line) => (typeof line === 'string' ? line : line.url)).join('\n'))
      .join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body>
${body}
</body>
</html>
`,
  };
}
