/** What the list shows: how many, the table, what is done with several, and the way to more. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../base/icons.js';
import { inboxMessages } from './messages.js';
import { inboxTable, type TableView } from './table.js';

export interface ResultsView extends TableView {
  hasMore: boolean;
  loadingMore: boolean;
  /** Whether filters leave cases out. */
  filtered: boolean;
  /** The step for the picked cases, its progress and its result. */
  bulk: TemplateResult;
  /** Why the list could not be read again. */
  failure: TemplateResult | undefined;
  pickAll: (on: boolean) => void;
  refresh: () => void;
  more: () => void;
  clear: () => void;
}

export function resultsView(view: ResultsView): TemplateResult {
  const { items, locale, busy } = view;
  const words = inboxMessages[locale];
  return html`
    <div class="status-line">
      <p class="count" role="status">
        ${items.length > 0 ? words.shown(items.length, view.hasMore) : nothing}
      </p>
      ${pickAll(view)}
      <button
        type="button"
        class="button button-secondary button-small no-print"
        aria-disabled=${busy}
        @click=${view.refresh}
      >
        ${icon('refresh')}${words.refresh}
      </button>
    </div>
    ${view.bulk} ${items.length === 0 ? empty(view) : inboxTable(view)} ${view.failure ?? more(view)}
    ${
      items.length === 0
        ? nothing
        : html`<details class="keys small no-print">
            <summary>${words.keys}</summary>
            <p>${words.keysText}</p>
          </details>`
    }
  `;
}

function pickAll({ items, picked, locale, pickAll: pick }: ResultsView): TemplateResult | typeof nothing {
  if (!picked || items.length === 0) return nothing;
  const count = items.filter(({ id }) => picked.has(id)).length;
  return html`<label class="choice pick-all no-print">
    <input
      type="checkbox"
      id="pick-all"
      .checked=${live(count === items.length)}
      .indeterminate=${count > 0 && count < items.length}
      @change=${(event: Event) => pick((event.target as HTMLInputElement).checked)}
    />
    <span>${inboxMessages[locale].pickAll}</span>
  </label>`;
}

function more({ hasMore, loadingMore, locale, more: load }: ResultsView): TemplateResult | typeof nothing {
  if (!hasMore) return nothing;
  const words = inboxMessages[locale];
  return html`<div class="more no-print">
    <button type="button" class="button button-secondary" aria-disabled=${loadingMore} @click=${load}>
      ${loadingMore ? words.loadingMore : words.more}
    </button>
  </div>`;
}

function empty({ filtered, locale, clear }: ResultsView): TemplateResult {
  const words = inboxMessages[locale];
  if (!filtered) return html`<p class="empty">${icon('inbox')} ${words.none}</p>`;
  return html`<div class="empty">
    <p><strong>${words.noneFiltered}</strong></p>
    <p>${words.noneHelp}</p>
    <button type="button" class="button button-secondary" @click=${clear}>${words.clear}</button>
  </div>`;
}
