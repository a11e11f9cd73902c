/** The register and the published figures as real tables. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, ModelRegister } from '@gd/contract';
import { partialDateLabel } from '@gd/rules';
import { figureTable } from '../base/figure-table.js';
import { capitalised, formatNumber } from '../base/format.js';
import { FLOW, type FlowRow } from './flows.js';
import { modelStatsMessages } from './messages.js';

export function flowTable(
  rows: readonly FlowRow[],
  head: string,
  caption: string,
  locale: Locale,
  shown: boolean,
): TemplateResult {
  const words = modelStatsMessages[locale];
  return figureTable({
    caption,
    shown,
    head: html`<th scope="col">${head}</th>
      ${FLOW.map((name) => html`<th scope="col" class="number">${words.counts[name]}</th>`)}`,
    rows: rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.label}</th>
          ${FLOW.map((name) => html`<td class="number">${formatNumber(row[name], locale)}</td>`)}
        </tr>`,
    ),
  });
}

/** Figures as sources published them, each with what does not add up. */
export function publishedTable({ published }: ModelRegister, locale: Locale): TemplateResult {
  const words = modelStatsMessages[locale];
  const number = (value: number | null) =>
    value === null
      ? html`<td class="number small muted">${words.notSaid}</td>`
      : html`<td class="number">${formatNumber(value, locale)}</td>`;
  return figureTable({
    caption: words.published,
    shown: true,
    head: html`<th scope="col">${words.asOf}</th>
      ${FLOW.map((name) => html`<th scope="col" class="number">${words.counts[name]}</th>`)}
      <th scope="col">${words.source}</th>
      <th scope="col">${words.note}</th>`,
    rows: published.map(
      (figure) =>
        html`<tr>
          <th scope="row">${capitalised(partialDateLabel(figure.asOf)[locale])}</th>
          ${FLOW.map((name) => number(figure[name]))}
          <td>
            ${
              figure.source.url
                ? html`<a href=${figure.source.url} rel="noopener">${figure.source.publisher}</a>`
                : figure.source.publisher
            }
          </td>
          <td class=${figure.note ? 'note' : nothing}>${figure.note?.[locale] ?? ''}</td>
        </tr>`,
    ),
  });
}
