/** What the list is narrowed by, each to take away; and where nothing is found, what taking it away would give. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, ModelFacets } from '@gd/contract';
import { formatNumber } from '../base/format.js';
import { icon } from '../base/icons.js';
import { FILTER_NAMES, isFiltered, optionsOf, type ModelFilters } from './filters.js';
import { modelListMessages } from './messages.js';
import type { CountWithout } from './pager.js';

export interface ActiveFiltersView {
  filters: ModelFilters;
  facets: ModelFacets | undefined;
  unitName: string;
  locale: Locale;
}

type FilterKey = CountWithout['name'];

/** `Lĩnh vực: Kinh tế`. */
function filterWords(name: FilterKey, { filters, facets, unitName, locale }: ActiveFiltersView): string {
  const label = modelListMessages[locale][name];
  const value = filters[name];
  if (name === 'q') return `${label}: “${value.trim()}”`;
  if (name === 'unit') return unitName;
  const option = optionsOf(name, facets, value, locale).find((one) => one.value === value);
  return `${label}: ${option?.label ?? value}`;
}

export function activeFilters(
  view: ActiveFiltersView,
  drop: (name: FilterKey) => void,
  clear: () => void,
): TemplateResult | typeof nothing {
  if (!isFiltered(view.filters)) return nothing;
  const words = modelListMessages[view.locale];
  const set = FILTER_NAMES.filter((name) => view.filters[name] !== '');
  return html`<ul class="active no-print" aria-label=${words.active}>
    ${set.map((name) => {
      const label = filterWords(name, view);
      return html`<li>
        <button
          type="button"
          class="button button-secondary chip"
          aria-label=${words.drop(label)}
          @click=${() => drop(name)}
        >
          ${label}${icon('close')}
        </button>
      </li>`;
    })}
    <li>
      <button type="button" class="button button-link" @click=${clear}>${words.clear}</button>
    </li>
  </ul>`;
}

export interface NoResultsView extends ActiveFiltersView {
  /** What would be found without each filter. */
  without: readonly CountWithout[];
  nominateHref: string | undefined;
}

export function noResults(
  view: NoResultsView,
  drop: (name: FilterKey) => void,
  clear: () => void,
): TemplateResult {
  const { filters, without, nominateHref, locale } = view;
  const words = modelListMessages[locale];
  const ways = without.map(
    ({ name, total }) =>
      html`<li>
        <button type="button" class="button button-secondary chip" @click=${() => drop(name)}>
          ${words.dropTo(filterWords(name, view), formatNumber(total, locale))}
        </button>
      </li>`,
  );
  return html`<div class="empty">
    ${
      isFiltered(filters)
        ? html`<p>${words.noneHelp}</p>
            ${
              ways.length > 0
                ? html`<ul class="active">
                    ${ways}
                  </ul>`
                : nothing
            }
            <button type="button" class="button" @click=${clear}>${words.clear}</button>`
        : html`<p>${words.noneYet}</p>`
    }
    ${nominateHref ? html`<p class="nominate"><a href=${nominateHref}>${words.nominate}</a></p>` : nothing}
  </div>`;
}
