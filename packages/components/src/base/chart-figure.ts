/** A chart with its table: one of them is seen, both are in the page and on paper, and the numbers are a file as well. */
import { html, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { chartMessages } from './chart-messages.js';
import { heading, type HeadingLevel } from './heading.js';
import { icon } from './icons.js';
import { save } from './save.js';

export interface ChartFigure {
  id: string;
  title: string;
  level: HeadingLevel;
  locale: Locale;
  /** What the numbers come to, in a sentence. */
  caption: unknown;
  chart: TemplateResult;
  table: TemplateResult;
  asTable: boolean;
  show(asTable: boolean): void;
  csv: { name: string; file(): Blob };
}

export function chartFigure(figure: ChartFigure): TemplateResult {
  const { id, title, level, locale, asTable } = figure;
  const words = chartMessages[locale];
  return html`<figure part="figure" aria-labelledby=${id}>
    <div class="figure-head">
      ${heading(level, title, id)}
      <div class="tools no-print">
        <div class="toggle" role="group" aria-label=${words.showAs(title)}>
          ${[false, true].map(
            (table) =>
              html`<button
                type="button"
                class="button button-secondary"
                aria-pressed=${asTable === table}
                @click=${() => figure.show(table)}
              >
                ${table ? words.table : words.chart}
              </button>`,
          )}
        </div>
        <button
          type="button"
          class="button button-secondary"
          aria-label=${words.csvOf(title)}
          @click=${() => save(figure.csv.file(), figure.csv.name)}
        >
          ${icon('file')}${words.csv}
        </button>
      </div>
    </div>
    <figcaption>${figure.caption}</figcaption>
    <div ?hidden=${asTable} class="chart-space">${figure.chart}</div>
    <div class=${asTable ? '' : 'visually-hidden'}>${figure.table}</div>
  </figure>`;
}
