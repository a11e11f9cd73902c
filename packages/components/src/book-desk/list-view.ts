/** All books of the province, and the beginning of a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookStatus, BookSummary, Locale } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { errorSummary } from '../base/error-summary.js';
import { formatDate, formatNumber } from '../base/format.js';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import { lineInput } from '../base/text-field.js';
import type { Messages } from './context.js';
import { bookDeskMessages } from './messages.js';

export interface NewBook {
  title: string;
  /** As it was typed. */
  size: string;
}

export interface ListView {
  locale: Locale;
  level: HeadingLevel;
  books: readonly BookSummary[];
  open(id: string): void;
  /** Undefined for whom may only read. */
  begin?: BeginView | undefined;
}

export interface BeginView {
  draft: NewBook;
  errors: Messages;
  general: Words | undefined;
  busy: boolean;
  change(part: Partial<NewBook>): void;
  left(id: string): void;
  create(): void;
}

const LOOKS: Readonly<Record<BookStatus, string>> = {
  draft: 'badge-muted',
  agreed: 'badge-warning',
  published: 'badge-success',
};

export const statusBadge = (status: BookStatus, locale: Locale): TemplateResult => {
  const words = bookDeskMessages[locale];
  return html`<span class="badge ${LOOKS[status]}"
    ><span class="visually-hidden">${words.status}: </span>${words.statuses[status]}</span
  >`;
};

export function listView(view: ListView): TemplateResult {
  const { locale, level, books, open, begin } = view;
  const words = bookDeskMessages[locale];
  return html`<section aria-labelledby="books-title">
    ${heading(level, words.title, 'books-title')}
    <p>${words.intro}</p>
    ${books.length === 0 ? html`<p class="notice">${words.noBooks}</p>` : nothing}
    <ul class="rows" role="list">
      ${books.map((book) => {
        const { id, title, subtitle, status, models, size, period, publishedAt } = book;
        const facts = [
          words.modelsOf(formatNumber(models, locale), formatNumber(size, locale)),
          period,
          publishedAt ? formatDate(vietnamDate(publishedAt), locale) : '',
        ];
        return html`<li class="row panel">
          <div>
            <p class="row-title">${title} ${statusBadge(status, locale)}</p>
            ${subtitle ? html`<p>${subtitle}</p>` : nothing}
            <p class="small muted">${facts.filter(Boolean).join(' · ')}</p>
          </div>
          <button
            type="button"
            class="button button-secondary"
            id="open-${id}"
            aria-label=${words.about(words.open, title)}
            @click=${() => open(id)}
          >
            ${words.open}
          </button>
        </li>`;
      })}
    </ul>
    ${begin ? beginView(begin, locale, headingLevel(level + 1, 6)) : nothing}
  </section>`;
}

function beginView(view: BeginView, locale: Locale, level: HeadingLevel): TemplateResult {
  const { draft, errors, general, busy, change, left } = view;
  const words = bookDeskMessages[locale];
  const field = (name: 'title' | 'size') => ({
    ...{ id: `info-${name}`, locale, label: words.fields[name], value: draft[name], required: true },
    error: errors[`info-${name}`]?.(locale),
    onInput: (value: string) => change({ [name]: value }),
    onChange: () => left(`info-${name}`),
  });
  return html`<form
    class="panel"
    novalidate
    aria-labelledby="begin-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!busy) view.create();
    }}
  >
    ${heading(level, words.begin, 'begin-title')}
    ${errorSummary(
      summaryOf(errors, general, locale, () => true),
      locale,
    )}
    ${lineInput({ ...field('title'), maxLength: 200 })}
    <div class="short">
      ${lineInput({ ...field('size'), maxLength: 3, inputMode: 'numeric', hint: words.sizeHint })}
    </div>
    <button type="submit" class="button" aria-disabled=${busy}>
      ${busy ? words.creating : words.create}
    </button>
  </form>`;
}

/** The lines of an error summary; those whose control is on the screen lead to it. */
export const summaryOf = (
  errors: Messages,
  general: Words | undefined,
  locale: Locale,
  isShown: (id: string) => boolean,
) => [
  ...(general ? [{ message: general(locale) }] : []),
  ...Object.entries(errors).map(([id, words]) => ({
    ...(isShown(id) && { fieldId: id }),
    message: `${labelOf(id, locale)}: ${words(locale)}`,
  })),
];

function labelOf(id: string, locale: Locale): string {
  const words = bookDeskMessages[locale];
  const name = id.replace(/^info-/, '');
  if (name in words.fields) return words.fields[name as keyof typeof words.fields];
  if (id === 'cover') return words.cover;
  if (id.startsWith('chapter-title-')) return words.chapterTitle;
  return id.startsWith('chapter-text-') ? words.chapterText : words.chapters;
}
