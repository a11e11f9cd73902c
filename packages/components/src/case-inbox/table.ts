/**
 * The cases as a table; on a narrow page each row is a card. The roles are written out, because a table that is not
 * laid out as one loses its meaning for assistive technology.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseSummary, Locale } from '@gd/contract';
import { formatDate } from '../base/format.js';
import { icon } from '../base/icons.js';
import { kindName } from '../case-timeline/case-body.js';
import { nearness } from '../case-timeline/due.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { inboxMessages } from './messages.js';

export interface TableView {
  items: readonly CaseSummary[];
  /** Id of the case that is open beside the list. */
  selected: string;
  today: string;
  busy: boolean;
  locale: Locale;
  select: (item: CaseSummary) => void;
}

const COLUMNS = ['code', 'title', 'status', 'unit', 'submitted', 'due'] as const;
type Column = (typeof COLUMNS)[number];

function dueCell({ due, overdue }: CaseSummary, { today, locale }: TableView): TemplateResult {
  if (due === null) return html`<span class="muted">${inboxMessages[locale].noDue}</span>`;
  const { words, tone } = nearness(due, overdue, today, locale);
  return html`<time datetime=${due}>${formatDate(due, locale)}</time>
    <span class="standing standing-${tone === 'overdue' ? 'bad' : tone}"
      >${icon(tone === 'overdue' ? 'alert' : 'clock')}${words}</span
    >`;
}

function titleCell(item: CaseSummary, { locale, select }: TableView): TemplateResult {
  return html`<button type="button" class="button button-link open" @click=${() => select(item)}>
      ${item.title}
    </button>
    <span class="small muted extra"
      >${kindName(item.kind, locale)}${
        item.fileCount > 0 ? html` · ${inboxMessages[locale].files(item.fileCount)}` : nothing
      }</span
    >`;
}

function cell(column: Column, item: CaseSummary, view: TableView): unknown {
  const { locale } = view;
  switch (column) {
    case 'code':
      return html`<span class="code">${item.code}</span>`;
    case 'title':
      return titleCell(item, view);
    case 'status':
      return statusBadge(item.status, locale);
    case 'unit':
      return item.unit.label[locale];
    case 'submitted':
      return html`<time datetime=${item.submittedAt}
        >${formatDate(vietnamDate(item.submittedAt), locale)}</time
      >`;
    case 'due':
      return dueCell(item, view);
  }
}

export function inboxTable(view: TableView): TemplateResult {
  const words = inboxMessages[view.locale];
  return html`
    <table role="table" class=${view.busy ? 'busy' : ''} aria-busy=${view.busy}>
      <caption class="visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr role="row">
          ${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${words.columns[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          view.items,
          ({ id }) => id,
          (item) =>
            html`<tr role="row" aria-current=${item.id === view.selected ? 'true' : nothing}>
              ${COLUMNS.map(
                (column) =>
                  html`<td role="cell" class="cell-${column}" data-label=${words.columns[column]}>
                    ${cell(column, item, view)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
