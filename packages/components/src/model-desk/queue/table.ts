/**
 * The models as a table; where there is little room each row is a card. The roles are written out, because a table that
 * is not laid out as one loses its meaning for assistive technology.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MODEL_FIELD_LABELS, MODEL_LEVEL_LABELS } from '@gd/rules';
import type { DeskModel, Locale } from '@gd/contract';
import { formatNumber } from '../../base/format.js';
import { tableKeys } from '../../case-inbox/table-keys.js';
import { outcomeBadge, statusBadge } from '../model/status-badge.js';
import { queueMessages } from './messages.js';

export interface TableView {
  items: readonly DeskModel[];
  /** Id of the model that is open. */
  selected: string;
  busy: boolean;
  locale: Locale;
  select: (item: DeskModel) => void;
}

const COLUMNS = ['title', 'status', 'recognition', 'unit', 'score'] as const;
export type Column = (typeof COLUMNS)[number];

/** A column that says nothing of a model is left out of its card. */
const isNone = (column: Column, { recognition, unit, score, scores }: DeskModel): boolean =>
  (column === 'recognition' && recognition === null) ||
  (column === 'unit' && unit === null) ||
  (column === 'score' && score === null && scores === 0);

function scoreCell({ score, scores }: DeskModel, locale: Locale): unknown {
  const words = queueMessages[locale];
  if (score !== null) return html`<strong>${formatNumber(score, locale)}</strong>`;
  return html`<span class="muted">${scores > 0 ? words.scores(scores) : words.none}</span>`;
}

function cell(column: Column, item: DeskModel, { locale, select }: TableView): unknown {
  const { title, field, status, outcome, recognition, unit, year } = item;
  const words = queueMessages[locale];
  switch (column) {
    case 'title':
      return html`<button type="button" class="button button-link open" @click=${() => select(item)}>
          ${title[locale]}
        </button>
        <span class="small muted extra"
          >${MODEL_FIELD_LABELS[field][locale]}${year === null ? nothing : ` · ${words.year(year)}`}</span
        >`;
    case 'status':
      return html`${statusBadge(status, locale)} ${outcomeBadge(outcome, locale)}`;
    case 'recognition':
      return recognition === null
        ? html`<span class="muted">${words.none}</span>`
        : MODEL_LEVEL_LABELS[recognition][locale];
    case 'unit':
      return unit?.label[locale] ?? html`<span class="muted">${words.none}</span>`;
    case 'score':
      return scoreCell(item, locale);
  }
}

export function queueTable(view: TableView): TemplateResult {
  const words = queueMessages[view.locale];
  const pressed = (event: KeyboardEvent) =>
    tableKeys(event, {
      // Nothing is picked here; Enter is the button's own.
      toggle: () => undefined,
      open: () => undefined,
    });
  return html`
    <table role="table" class=${view.busy ? 'busy' : ''} aria-busy=${view.busy} @keydown=${pressed}>
      <caption class="visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr role="row">
          ${COLUMNS.map(
            (column) =>
              html`<th role="columnheader" scope="col" class="head-${column}">${words.columns[column]}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          view.items,
          ({ id }) => id,
          (item) =>
            html`<tr
              role="row"
              data-id=${item.id}
              aria-current=${item.id === view.selected ? 'true' : nothing}
            >
              ${COLUMNS.map(
                (column) =>
                  html`<td
                    role="cell"
                    class="cell-${column} ${isNone(column, item) ? 'cell-none' : ''}"
                    data-label=${words.columns[column]}
                  >
                    ${cell(column, item, view)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
