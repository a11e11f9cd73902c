/** Search, kind and order of the board. */
import { html, type TemplateResult } from 'lit';
import { caseKind, PUBLISHABLE_KINDS } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { capitalised } from '../base/format.js';
import { searchField, searchForm, selectField } from '../base/search-form.js';
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

export function controls(filters: BoardFilters, locale: Locale, { typed, choose }: Actions): TemplateResult {
  const words = feedbackBoardMessages[locale];
  return searchForm(
    words.search,
    (q) => choose({ q }),
    html`${searchField({ label: words.search, hint: words.searchHint, value: filters.q, locale, typed })}
    ${selectField<BoardFilters['kind']>({
      id: 'kind',
      label: words.kind,
      value: filters.kind,
      choices: [
        { value: '', label: words.all },
        ...PUBLISHABLE_KINDS.map((value) => ({
          value,
          label: capitalised(caseKind(value).legalTerm[locale]),
        })),
      ],
      locale,
      choose: (kind) => choose({ kind }),
    })}
    ${selectField<BoardFilters['sort']>({
      id: 'sort',
      label: words.sort,
      value: filters.sort,
      choices: [
        { value: '-publishedAt', label: words.newest },
        { value: '-supports', label: words.mostSupported },
      ],
      locale,
      choose: (sort) => choose({ sort }),
    })} `,
  );
}
