/** Search and filters of the gallery. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale, ModelFacets } from '@gd/contract';
import { field } from '../base/field.js';
import { formatNumber } from '../base/format.js';
import { icon } from '../base/icons.js';
import { searchForm, searchInput } from '../base/search-form.js';
import {
  countFilters,
  LISTED_FILTERS,
  optionsOf,
  SORTS,
  sortOf,
  type ListedFilter,
  type ModelFilters,
} from './filters.js';
import { modelListMessages } from './messages.js';

export interface ControlsView {
  filters: ModelFilters;
  facets: ModelFacets | undefined;
  /** What stands in the search field, where it is not searched for yet. */
  typed: string | undefined;
  /** On a narrow page the filters are folded away until asked for. */
  open: boolean;
  /** The filter by unit. */
  unit: TemplateResult;
  locale: Locale;
}

export interface ControlsActions {
  typed: (q: string) => void;
  choose: (filters: Partial<ModelFilters>) => void;
  toggle: () => void;
}

function search(
  { filters, typed: current, locale }: ControlsView,
  { typed }: ControlsActions,
): TemplateResult {
  const words = modelListMessages[locale];
  const view = { id: 'q', label: words.search, hint: words.searchHint, locale };
  return field(
    view,
    html`<div class="search">
      ${icon('search')} ${searchInput({ hint: words.searchHint, value: current ?? filters.q, typed })}
    </div>`,
  );
}

function filter(
  name: ListedFilter,
  { filters, facets, locale }: ControlsView,
  actions: ControlsActions,
): TemplateResult {
  const words = modelListMessages[locale];
  const chosen = filters[name];
  return field(
    { id: name, label: words[name], locale },
    html`<select
      id=${name}
      class="input"
      @change=${(event: Event) => actions.choose({ [name]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${chosen === ''}>${words.all}</option>
      ${repeat(
        optionsOf(name, facets, chosen, locale),
        ({ value }) => value,
        ({ value, label, count }) =>
          html`<option value=${value} .selected=${value === chosen}>
            ${label} (${formatNumber(count, locale)})
          </option>`,
      )}
    </select>`,
  );
}

export function controls(view: ControlsView, actions: ControlsActions): TemplateResult {
  const words = modelListMessages[view.locale];
  const set = countFilters(view.filters);
  return searchForm(
    words.search,
    (q) => actions.choose({ q }),
    html`${search(view, actions)}
      <button
        type="button"
        class="button button-secondary filter-toggle"
        aria-expanded=${view.open}
        aria-controls="filters"
        @click=${actions.toggle}
      >
        ${icon('filter')}${set > 0 ? words.filtersSet(set) : words.filters}
      </button>
      <div class="filters" id="filters" ?hidden=${!view.open}>
        ${LISTED_FILTERS.map((name) =>
          guard([view.facets, view.filters[name], words], () => filter(name, view, actions)),
        )}
        ${view.unit}
      </div> `,
  );
}

/** The order stands beside the count, not among the filters: it changes nothing of what is found. */
export const sortControl = (
  filters: ModelFilters,
  locale: Locale,
  { choose }: Pick<ControlsActions, 'choose'>,
): TemplateResult => {
  const words = modelListMessages[locale];
  const chosen = sortOf(filters);
  return html`<label class="sort"
    >${words.sort}
    <select
      id="sort"
      class="input"
      @change=${(event: Event) => choose({ sort: (event.target as HTMLSelectElement).value })}
    >
      ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === chosen}>${words.sorts[sort]}</option>`)}
    </select></label
  >`;
};
