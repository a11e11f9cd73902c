/** Every number as a real table, in the page whether it is shown or not. */
import { html, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { figureTable } from '../base/figure-table.js';
import { formatNumber } from '../base/format.js';
import { COUNTS, isHidden, satisfactionText, type Row } from './figures.js';
import { serviceStatsMessages } from './messages.js';

export function countsTable(
  rows: readonly Row[],
  head: string,
  caption: string,
  minimumCell: number,
  locale: Locale,
  shown: boolean,
): TemplateResult {
  const words = serviceStatsMessages[locale];
  return figureTable({
    ...{ caption, shown },
    head: html`<th scope="col">${head}</th>
      ${COUNTS.map((name) => html`<th scope="col" class="number">${words.counts[name]}</th>`)}
      <th scope="col" class="number">${words.satisfactionName}</th>`,
    rows: rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.label}</th>
          ${
            isHidden(row)
              ? html`<td class="hidden-cell" colspan=${COUNTS.length + 1}>${words.hidden(minimumCell)}</td>`
              : html`${COUNTS.map(
                    (name) => html`<td class="number">${formatNumber(row[name] ?? 0, locale)}</td>`,
                  )}
                  <td class="number">${satisfactionText(row, locale) || '–'}</td>`
          }
        </tr>`,
    ),
  });
}
