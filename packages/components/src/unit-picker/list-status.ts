/** What is said about the list: under the rows for everyone, and aloud for those who hear it. */
import type { Locale } from '@gd/contract';
import { listMessages } from './list-messages.js';
import { messages } from './messages.js';
import type { UnitRows } from './unit-rows.js';

export interface ListStatus {
  /** Shown above the rows. */
  before: string;
  /** Shown below the rows, or in their place. */
  after: string;
  /** Announced. */
  text: string;
}

export interface ListContext {
  found: UnitRows;
  /** Rows are on their way and none are there yet. */
  busy: boolean;
  /** What was searched for; empty for the whole list. */
  query: string;
  /** Label of the province that was searched in; empty for the country. */
  province: string;
  /** The list can be had by choosing a province. */
  asksProvince: boolean;
  locale: Locale;
}

export function listStatus({ found, busy, query, province, asksProvince, locale }: ListContext): ListStatus {
  const words = listMessages[locale];
  const { rows, total, elsewhere } = found;
  if (rows.length === 0) {
    const text = busy
      ? messages[locale].searching
      : query
        ? province && !asksProvince
          ? words.noResultsIn(query, province)
          : words.noResults(query)
        : asksProvince
          ? words.typeOrChoose
          : words.type;
    return { before: '', after: text, text };
  }
  const more = total - rows.length;
  const before = elsewhere ? words.elsewhere(query, province) : '';
  return {
    before,
    after: more > 0 ? words.more(more) : '',
    text: `${before} ${words.results(total)}`.trim(),
  };
}
