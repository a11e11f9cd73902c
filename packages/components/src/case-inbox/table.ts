/**
 * The cases as a table; on a narrow page each row is a card. The roles are written out, because a table that is not
 * laid out as one loses its meaning for assistive technology.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseSummary, Locale } from '@gd/contract';
import { formatDate } from '../base/format.js';
import { icon } from '../base/icons.js';
import { kindName } from '../case-timeline/case-body.js';
import { nearness } from '../case-timeline/due.js';
import { statusBadge } from '../case-timeline/status-badge.js';
import { inboxMessages } from './messages.js';
import { tableKeys } from './table-keys.js';

export interface TableView {
  items: readonly CaseSummary[];
  /** Id of the case that is open beside the list. */
  selected: string;
  /** Ids of the cases that are picked for a step together; undefined where the officer may take none. */
  picked: ReadonlySet<string> | undefined;
  today: string;
  busy: boolean;
  locale: Locale;
  select: (item: CaseSummary) => void;
  pick: (id: string, on: boolean) => void;
}

const COLUMNS = ['pick', 'code', 'title', 'status', 'unit', 'submitted', 'due'] as const;
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
  const words = inboxMessages[locale];
  // A list shows the code of a restricted case and nothing of what it says.
  const name = item.title ?? item.code;
  return html`<button type="button" class="button button-link open" @click=${() => select(item)}>
      ${name}
    </button>
    <span class="small muted extra"
      >${item.restricted ? html`${icon('shield')} ${words.restricted} · ` : nothing}${kindName(item.kind, locale)}${
        item.fileCount > 0 ? html` · ${words.files(item.fileCount)}` : nothing
      }</span
    >`;
}

function pickCell({ id, code }: CaseSummary, { picked, locale, pick }: TableView): TemplateResult {
  return html`<label class="pick-area"
    ><input
      type="checkbox"
      class="pick"
      aria-label=${inboxMessages[locale].pick(code)}
      .checked=${live(picked?.has(id) ?? false)}
      @change=${(event: Event) => pick(id, (event.target as HTMLInputElement).checked)}
  /></label>`;
}

function cell(column: Column, item: CaseSummary, view: TableView): unknown {
  const { locale } = view;
  switch (column) {
    case 'pick':
      return pickCell(item, view);
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
  const columns = view.picked ? COLUMNS : COLUMNS.filter((column) => column !== 'pick');
  const itemOf = (row: HTMLElement) => view.items.find(({ id }) => id === row.dataset['id']);
  const pressed = (event: KeyboardEvent) =>
    tableKeys(event, {
      toggle: (row) => {
        const id = itemOf(row)?.id;
        if (id && view.picked) view.pick(id, !view.picked.has(id));
      },
      open: (row) => {
        const item = itemOf(row);
        if (item) view.select(item);
      },
    });
  return html`
    <table role="table" class=${view.busy ? 'busy' : ''} aria-busy=${view.busy} @keydown=${pressed}>
      <caption class="visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr role="row">
          ${columns.map(
            (column) =>
              html`<th role="columnheader" scope="col" class="head-${column}">
                ${
                  column === 'pick'
                    ? html`<span class="visually-hidden">${words.columns.pick}</span>`
                    : words.columns[column]
                }
              </th>`,
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
              ${columns.map(
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
