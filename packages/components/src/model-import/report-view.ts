/** What becomes of a file: its columns, and its rows with their notes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportReport, ImportRow, Locale } from '@gd/contract';
import { figureTable } from '../base/figure-table.js';
import { formatNumber } from '../base/format.js';
import { icon, type IconName } from '../base/icons.js';
import { modelImportMessages } from './messages.js';

const RESULTS = ['new', 'same', 'invalid'] as const;
export type RowResult = (typeof RESULTS)[number];
const ICONS: Readonly<Record<RowResult, IconName>> = { new: 'check', same: 'info', invalid: 'alert' };

export interface ReportView {
  locale: Locale;
  rows: readonly ImportRow[];
  more: boolean;
  shown: RowResult | '';
  show(result: RowResult | ''): void;
  loadMore(): void;
}

export const countsView = ({ counts }: ImportReport, locale: Locale): TemplateResult => {
  const words = modelImportMessages[locale];
  return html`<dl class="counts">
    ${RESULTS.map(
      (result) =>
        html`<div>
          <dt>${icon(ICONS[result])} ${words.results[result]}</dt>
          <dd>${words.rowCount(formatNumber(counts[result], locale))}</dd>
        </div>`,
    )}
  </dl>`;
};

export function columnsView({ columns, sheet, headerRow }: ImportReport, locale: Locale): TemplateResult {
  const words = modelImportMessages[locale];
  return html`<details>
    <summary>${words.columns}</summary>
    ${sheet === null || headerRow === null ? nothing : html`<p>${words.where(sheet, String(headerRow))}</p>`}
    <ul class="columns">
      ${columns.map(
        ({ header, column }) =>
          html`<li>
            <strong>${header}</strong> →
            ${column === null ? html`<span class="muted">${words.leftOut}</span>` : words.names[column]}
            ${column === 'note' ? html`<span class="muted">(${words.becomesPublic})</span>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}

const notes = ({ messages }: ImportRow, locale: Locale): TemplateResult => {
  const words = modelImportMessages[locale];
  return html`<ul class="messages" role="list">
    ${messages.map(
      ({ level, column, text }) =>
        html`<li class="message-${level}">
          ${level === 'error' ? icon('alert') : nothing}
          <span>
            <strong>${words.levels[level]}${column === null ? '' : ` (${words.names[column]})`}:</strong>
            ${text[locale]}
          </span>
        </li>`,
    )}
  </ul>`;
};

export function rowsView(report: ImportReport, view: ReportView): TemplateResult {
  const { locale, rows, shown } = view;
  const words = modelImportMessages[locale];
  return html`<fieldset class="shown">
      <legend>${words.show}</legend>
      ${(['', ...RESULTS] as const).map(
        (result) =>
          html`<label class="choice">
            <input
              type="radio"
              name="shown"
              .checked=${shown === result}
              @change=${() => view.show(result)}
            />
            ${result === '' ? words.all : words.results[result]}
            <span class="muted"
              >(${formatNumber(result === '' ? report.total : report.counts[result], locale)})</span
            >
          </label>`,
      )}
    </fieldset>
    ${
      rows.length === 0
        ? html`<p role="status">${words.noRows}</p>`
        : figureTable({
            caption: words.show,
            shown: true,
            head: html`<th scope="col" class="number">${words.row}</th>
              <th scope="col">${words.model}</th>
              <th scope="col">${words.result}</th>
              <th scope="col">${words.what}</th>`,
            rows: rows.map(
              (row) =>
                html`<tr>
                  <td class="number">${row.row}</td>
                  <th scope="row">${row.title || words.untitled}</th>
                  <td class="result">${icon(ICONS[row.result])} ${words.results[row.result]}</td>
                  <td>${notes(row, locale)}</td>
                </tr>`,
            ),
          })
    }
    ${
      view.more
        ? html`<button type="button" class="button button-secondary" @click=${() => view.loadMore()}>
            ${words.more}
          </button>`
        : nothing
    }`;
}
