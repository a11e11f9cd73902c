/** Search, kind and order of the board. */
import { html, type TemplateResult } from 'lit';
import { caseKind, PUBLISHABLE_KINDS } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { field } from '../base/field.js';
import { capitalised } from '../base/format.js';
import { searchField, searchForm } from '../base/search-form.js';
import { feedbackBoardMessages } from './messages.js';

export interface BoardFilters {
  q: string;
  kind: (typeof PUBLISHABLE_KINDS)[number] | '';
  sort: '-publishedAt' | '-supports';
}

interface Actions {
  typed: (q: string) => void;
  choose: (filters: Partial<BoardFilters>) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function controls(filters: BoardFilters, locale: Locale, { typed, choose }: Actions): TemplateResult {
  const words = feedbackBoardMessages[locale];
  return searchForm(
    words.search,
    (q) => choose({ q }),
    html`${searchField({ label: words.search, hint: words.searchHint, value: filters.q, locale, typed })}
    ${field(
      { id: 'kind', label: words.kind, locale },
      html`<select
        id="kind"
        class="input"
        @change=${(event: Event) => choose({ kind: valueOf(event) as BoardFilters['kind'] })}
      >
        <option value="" .selected=${filters.kind === ''}>${words.all}</option>
        ${PUBLISHABLE_KINDS.map(
          (kind) =>
            html`<option value=${kind} .selected=${filters.kind === kind}>
              ${capitalised(caseKind(kind).legalTerm[locale])}
            </option>`,
        )}
      </select>`,
    )}
    ${field(
      { id: 'sort', label: words.sort, locale },
      html`<select
        id="sort"
        class="input"
        @change=${(event: Event) => choose({ sort: valueOf(event) as BoardFilters['sort'] })}
      >
        <option value="-publishedAt" .selected=${filters.sort === '-publishedAt'}>${words.newest}</option>
        <option value="-supports" .selected=${filters.sort === '-supports'}>${words.mostSupported}</option>
      </select>`,
    )} `,
  );
}
