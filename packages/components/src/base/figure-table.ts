/** A wide table that scrolls in its own place: the same numbers as a figure shows, or a report's rows. */
import { html, nothing, type TemplateResult } from 'lit';

interface FigureTable {
  /** For assistive technology: the name of the table and of the place it scrolls in. */
  caption: string;
  /** A focus stop: a keyboard must be able to scroll a wide table on a phone; not while it is out of sight. */
  shown: boolean;
  /** The `th` of the head's one row. */
  head: TemplateResult;
  rows: readonly TemplateResult[];
}

export const figureTable = ({ caption, shown, head, rows }: FigureTable): TemplateResult =>
  html`<div class="table-space" role="region" aria-label=${caption} tabindex=${shown ? '0' : nothing}>
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
