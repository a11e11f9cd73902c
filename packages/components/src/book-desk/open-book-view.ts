/** The book that is open: what is wrong with it, what was done, its parts, and the bar to save it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { errorSummary } from '../base/error-summary.js';
import type { Failure } from '../base/failure.js';
import { formatNumber } from '../base/format.js';
import { heading, type HeadingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { failureView } from '../base/status-view.js';
import { partsNav, saveBar } from './book-view.js';
import { partOf } from './check.js';
import { conflictView } from './conflict-view.js';
import type { DeskPart } from './context.js';
import type { Draft } from './draft.js';
import type { Editing, Opened } from './editing.js';
import { statusBadge, summaryOf } from './list-view.js';
import { bookDeskMessages } from './messages.js';

export interface OpenBookView {
  opened: Opened;
  draft: Draft;
  editing: Editing;
  locale: Locale;
  level: HeadingLevel;
  shown: DeskPart;
  failure: Failure | undefined;
  recorded: Words | undefined;
  /** The part that is shown. */
  part: TemplateResult;
  openPart: (part: DeskPart) => void;
  save: () => void;
  overwrite: () => void;
  takeTheirs: () => void;
}

export function openBookView(view: OpenBookView): TemplateResult {
  const { opened, draft, editing, locale, level, shown } = view;
  const { status } = opened.view;
  const words = bookDeskMessages[locale];
  const { canEdit, gone } = editing;
  return html`<article part="book" aria-labelledby="desk-title">
      ${noticesView(view)}
      <div class="line">
        ${heading(level, draft.title.trim() || words.fields.title, 'desk-title')}
        ${statusBadge(status, locale)}
      </div>
      ${canEdit ? nothing : html`<p class="muted">${words.readOnly[status]}</p>`}
      ${canEdit && gone > 0 ? html`<p class="notice notice-warning">${words.gone(formatNumber(gone, locale))}</p>` : nothing}
      ${partsNav({ locale, canEdit, current: shown, open: view.openPart })} ${view.part}
    </article>
    ${canEdit ? saveBar(editing, locale, view.save) : nothing}`;
}

function noticesView(view: OpenBookView): TemplateResult {
  const { draft, editing, locale, shown, failure, recorded, overwrite, takeTheirs } = view;
  const { errors, general, conflict } = editing;
  const isShown = (id: string) => partOf(id) === shown;
  return html`
    ${errorSummary(summaryOf(errors, general, locale, isShown), locale)}
    ${conflict ? conflictView(draft, conflict, locale, { overwrite, takeTheirs }) : nothing}
    ${failure ? html`<div id="step-failure" tabindex="-1">${failureView(failure, locale)}</div>` : nothing}
    ${
      recorded
        ? html`<p class="notice notice-success" id="recorded" role="status" tabindex="-1">
            ${icon('check')} ${recorded(locale)}
          </p>`
        : nothing
    }
  `;
}
