import { html, type TemplateResult } from 'lit';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** The level of a `heading-level` attribute; anything else than 2 to 6 is the default. */
export const headingLevel = (value: number, fallback: HeadingLevel): HeadingLevel =>
  [2, 3, 4, 5, 6].includes(value) ? (value as HeadingLevel) : fallback;

/** A real heading at a level that depends on where the element stands: a portal's outline must not skip levels. */
export function heading(level: HeadingLevel, content: unknown, id: string, className = ''): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 id=${id} class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${className} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${className} tabindex="-1">${content}</h5>`;
    case 6:
      return html`<h6 id=${id} class=${className} tabindex="-1">${content}</h6>`;
  }
}
