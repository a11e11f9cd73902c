/** Two people have worked on one book: what differs, and the two ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { formatDateTime, formatNumber } from '../base/format.js';
import { BOOK_TEXTS, bodyOf, difference, draftOf, type Draft } from './draft.js';
import type { Opened } from './editing.js';
import { bookDeskMessages } from './messages.js';

export interface ConflictActions {
  overwrite: () => void;
  takeTheirs: () => void;
}

/** The names of what is not the same, apart from which models are in it. */
function differing(mine: Draft, theirs: Draft, locale: Locale): string[] {
  const words = bookDeskMessages[locale];
  const [a, b] = [bodyOf(mine), bodyOf(theirs)];
  const names = [...BOOK_TEXTS, 'size'] as const;
  return [
    ...names.filter((name) => mine[name].trim() !== theirs[name].trim()).map((name) => words.fields[name]),
    ...(a.coverPhotoId === b.coverPhotoId ? [] : [words.cover]),
    ...(JSON.stringify(a.chapters) === JSON.stringify(b.chapters) ? [] : [words.conflictOrder]),
  ];
}

export function conflictView(
  mine: Draft,
  { view }: Opened,
  locale: Locale,
  { overwrite, takeTheirs }: ConflictActions,
): TemplateResult {
  const words = bookDeskMessages[locale];
  const theirs = draftOf(view);
  const { added, removed } = difference(mine, theirs);
  const names = differing(mine, theirs, locale);
  const canReplace = view.allowed.includes('edit');
  return html`<div class="notice notice-warning" role="alert" id="conflict" tabindex="-1">
    <p><strong>${words.conflictTitle}</strong></p>
    <p>${words.conflict(formatDateTime(view.changedAt, locale))}</p>
    <p>${words.conflictDiffers(formatNumber(added.length, locale), formatNumber(removed.length, locale))}</p>
    ${names.length > 0 ? html`<p>${words.conflictTexts(names.join('; '))}</p>` : nothing}
    ${canReplace ? nothing : html`<p>${words.conflictClosed(words.statuses[view.status])}</p>`}
    <div class="ways">
      ${
        canReplace
          ? html`<button type="button" class="button" id="overwrite" @click=${overwrite}>
              ${words.overwrite}
            </button>`
          : nothing
      }
      <button type="button" class="button button-secondary" id="take-theirs" @click=${takeTheirs}>
        ${words.takeTheirs}
      </button>
    </div>
  </div>`;
}
