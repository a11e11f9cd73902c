/** The officers' list of models: waiting work, search and filters, the table, and the way to more. */
import { html, nothing, type TemplateResult } from 'lit';
import { MODEL_FIELD_LABELS, MODEL_FIELDS, MODEL_STATUS_LABELS, MODEL_STATUSES } from '@gd/rules';
import type { DeskModel, Locale } from '@gd/contract';
import { field } from '../../base/field.js';
import { icon } from '../../base/icons.js';
import { searchField, searchForm } from '../../base/search-form.js';
import { failureView, loadingView } from '../../base/status-view.js';
import { isFiltered, QUEUES, SORTS, type QueueFilters } from './filters.js';
import { queueMessages } from './messages.js';
import type { ModelQueue } from './model-queue.js';
import { queueTable } from './table.js';

export interface QueueView {
  queue: ModelQueue;
  selected: string;
  locale: Locale;
  select: (item: DeskModel) => void;
  more: () => void;
  clear: () => void;
}

export function queueView(view: QueueView): TemplateResult {
  const { queue, locale } = view;
  const words = queueMessages[locale];
  const retry = () => void queue.reload();
  const { items, failure } = queue;
  return html`
    ${tabs(view)} ${controls(view)}
    ${
      items
        ? html`
            <div class="status-line">
              <p class="count" role="status">
                ${items.length > 0 ? words.shown(items.length, queue.total) : nothing}
              </p>
              <button
                type="button"
                class="button button-secondary button-small no-print"
                aria-disabled=${queue.loading}
                @click=${retry}
              >
                ${icon('refresh')}${words.refresh}
              </button>
            </div>
            ${items.length === 0 ? empty(view) : table(view, items)}
            ${failure ? failureView(failure, locale, retry) : more(view)}
          `
        : failure
          ? failureView(failure, locale, retry)
          : html`<div class="loading">${loadingView(locale)}</div>`
    }
  `;
}

/** Buttons that say which is pressed: each narrows the same list. */
function tabs({ queue, locale }: QueueView): TemplateResult {
  const words = queueMessages[locale];
  return html`<div class="queues no-print" role="group" aria-label=${words.queuesLabel}>
    ${QUEUES.map((name) => {
      const count = queue.counts[name];
      return html`<button
        type="button"
        id="queue-${name || 'all'}"
        class="queue-tab"
        aria-pressed=${queue.filters.queue === name}
        @click=${() => queue.choose({ queue: name, status: '' })}
      >
        ${words.queues[name]}
        ${
          count === undefined
            ? nothing
            : html`<span class="queue-count" aria-hidden="true">${count}</span
                ><span class="visually-hidden">, ${words.waiting(count)}</span>`
        }
      </button>`;
    })}
  </div>`;
}

type Selected = 'field' | 'status' | 'sort';

function select<N extends Selected>(
  { queue, locale }: QueueView,
  name: N,
  choices: readonly (readonly [QueueFilters[N], string])[],
): TemplateResult {
  return field(
    { id: name, label: queueMessages[locale][name], locale },
    html`<select
      id=${name}
      class="input"
      @change=${(event: Event) => {
        const chosen = choices[(event.target as HTMLSelectElement).selectedIndex];
        if (chosen) queue.choose({ [name]: chosen[0] });
      }}
    >
      ${choices.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${queue.filters[name] === value}>${text}</option>`,
      )}
    </select>`,
  );
}

function controls(view: QueueView): TemplateResult {
  const { queue, locale } = view;
  const words = queueMessages[locale];
  const all = ['', words.all] as const;
  return searchForm(
    words.search,
    () => queue.choose({}),
    html`${searchField({ label: words.search, value: queue.filters.q, locale, typed: (q) => queue.type(q) })}
    ${select(view, 'field', [all, ...MODEL_FIELDS.map((one) => [one, MODEL_FIELD_LABELS[one][locale]] as const)])}
    ${
      // A queue says itself which statuses it has.
      queue.filters.queue === ''
        ? select(view, 'status', [
            all,
            ...MODEL_STATUSES.map((one) => [one, MODEL_STATUS_LABELS[one][locale]] as const),
          ])
        : nothing
    }
    ${select(
      view,
      'sort',
      SORTS.map((one) => [one, words.sorts[one]] as const),
    )}`,
  );
}

function table({ queue, selected, locale, select: choose }: QueueView, items: readonly DeskModel[]) {
  const words = queueMessages[locale];
  return html`${queueTable({ items, selected, busy: queue.loading, locale, select: choose })}
    <details class="keys small no-print">
      <summary>${words.keys}</summary>
      <p>${words.keysText}</p>
    </details>`;
}

function more({ queue, locale, more: load }: QueueView): TemplateResult | typeof nothing {
  if (!queue.hasMore) return nothing;
  const words = queueMessages[locale];
  return html`<div class="more no-print">
    <button type="button" class="button button-secondary" aria-disabled=${queue.loadingMore} @click=${load}>
      ${queue.loadingMore ? words.loadingMore : words.more}
    </button>
  </div>`;
}

function empty({ queue, locale, clear }: QueueView): TemplateResult {
  const words = queueMessages[locale];
  if (!isFiltered(queue.filters))
    return html`<p class="empty">${icon('inbox')} ${words.empty[queue.filters.queue]}</p>`;
  return html`<div class="empty">
    <p><strong>${words.noneFiltered}</strong></p>
    <p>${words.noneHelp}</p>
    <button type="button" class="button button-secondary" @click=${clear}>${words.clear}</button>
  </div>`;
}
