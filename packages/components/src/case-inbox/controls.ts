/** Search, filters and order of the inbox. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CASE_KINDS, CASE_STATUSES, CASE_STATUS_LABELS } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { field } from '../base/field.js';
import { kindName } from '../case-timeline/case-body.js';
import type { InboxFilters } from './filters.js';
import { inboxMessages } from './messages.js';

export interface ControlsView {
  filters: InboxFilters;
  locale: Locale;
  typed: (q: string) => void;
  search: () => void;
  choose: (name: keyof InboxFilters, value: string) => void;
}

interface Choice {
  value: string;
  label: string;
}

function select(
  view: ControlsView,
  name: 'status' | 'kind' | 'overdue' | 'sort',
  label: string,
  choices: readonly Choice[],
): TemplateResult {
  return field(
    { id: name, label, locale: view.locale },
    html`<select
      id=${name}
      class="input"
      @change=${(event: Event) => view.choose(name, (event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        ({ value, label: text }) =>
          html`<option value=${value} .selected=${view.filters[name] === value}>${text}</option>`,
      )}
    </select>`,
  );
}

export function inboxControls(view: ControlsView): TemplateResult {
  const { locale, filters } = view;
  const words = inboxMessages[locale];
  const all = { value: '', label: words.all };
  return html`
    <form
      class="controls no-print"
      part="controls"
      role="search"
      aria-label=${words.search}
      @submit=${(event: Event) => {
        event.preventDefault();
        view.search();
      }}
    >
      ${field(
        { id: 'q', label: words.search, locale },
        html`<input
          id="q"
          class="input"
          type="search"
          maxlength="200"
          autocomplete="off"
          enterkeyhint="search"
          .value=${live(filters.q)}
          @input=${(event: Event) => view.typed((event.target as HTMLInputElement).value)}
        />`,
      )}
      ${select(view, 'status', words.status, [
        all,
        ...CASE_STATUSES.map((value) => ({ value, label: CASE_STATUS_LABELS[value][locale] })),
      ])}
      ${select(view, 'kind', words.kind, [
        all,
        ...CASE_KINDS.map((value) => ({ value, label: kindName(value, locale) })),
      ])}
      ${select(view, 'overdue', words.due, [
        all,
        { value: 'true', label: words.overdueOnly },
        { value: 'false', label: words.inTimeOnly },
      ])}
      ${select(view, 'sort', words.sort, [
        { value: 'due', label: words.byDue },
        { value: '-submittedAt', label: words.byNewest },
      ])}
    </form>
  `;
}
