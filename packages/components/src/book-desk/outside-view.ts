/** While no book is open: the list, or why there is none. */
import { html, type TemplateResult } from 'lit';
import type { BookSummary, Locale, StaffMember } from '@gd/contract';
import type { Failure } from '../base/failure.js';
import type { HeadingLevel } from '../base/heading.js';
import { failureView, loadingView } from '../base/status-view.js';
import type { Beginning } from './beginning.js';
import { listView } from './list-view.js';
import { bookDeskMessages } from './messages.js';

export interface OutsideView {
  locale: Locale;
  level: HeadingLevel;
  failure: Failure | undefined;
  /** There is no book with the id that was asked for. */
  isMissing: boolean;
  /** Undefined until they are read. */
  books: readonly BookSummary[] | undefined;
  reader: StaffMember | undefined;
  beginning: Beginning;
  retry: () => void;
  open: (id: string) => void;
  toList: () => void;
}

/** Books are the province's: its committee begins them. */
const mayBegin = (reader: StaffMember | undefined): boolean =>
  reader?.sees === 'tenant' && reader.roles.includes('committee');

export const backView = (locale: Locale, toList: () => void): TemplateResult =>
  html`<p>
    <button type="button" class="button button-link" id="to-list" @click=${toList}>
      ${bookDeskMessages[locale].toList}
    </button>
  </p>`;

export function outsideView(view: OutsideView): TemplateResult {
  const { locale, level, failure, books, open } = view;
  if (failure) return failureView(failure, locale, view.retry);
  if (view.isMissing)
    return html`<p class="notice">${bookDeskMessages[locale].notFound}</p>
      ${backView(locale, view.toList)}`;
  if (!books) return loadingView(locale);
  return listView({
    ...{ locale, level, books, open },
    begin: mayBegin(view.reader) ? view.beginning.view() : undefined,
  });
}
