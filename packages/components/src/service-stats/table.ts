/** Every number as a real table, in the page whether it is shown or not. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
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
  // A focus stop: a keyboard must be able to scroll a wide table on a phone; not while it is out of sight.
  return html`<div class="table-space" role="region" aria-label=${caption} tabindex=${shown ? '0' : nothing}>
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${COUNTS.map((name) => html`<th scope="col" class="number">${words.counts[name]}</th>`)}
          <th scope="col" class="number">${words.satisfactionName}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.label}</th>
              ${
                isHidden(row)
                  ? html`<td class="hidden-cell" colspan=${COUNTS.length + 1}>
                      ${words.hidden(minimumCell)}
                    </td>`
                  : html`${COUNTS.map(
                        (name) => html`<td class="number">${formatNumber(row[name] ?? 0, locale)}</td>`,
                      )}
                      <td class="number">${satisfactionText(row, locale) || '–'}</td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
