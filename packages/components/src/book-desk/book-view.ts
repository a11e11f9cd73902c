/** What surrounds the parts of the work on a book: the way between them, and the bar that saves. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, OfficerBook } from '@gd/contract';
import { formatDateTime } from '../base/format.js';
import { icon } from '../base/icons.js';
import { recount } from './balance.js';
import { balanceView, type BalanceView } from './balance-view.js';
import type { Candidates } from './candidates.js';
import { chaptersView, countWords, type ChaptersContext } from './chapters-view.js';
import { DESK_PARTS, type DeskPart } from './context.js';
import { chosenIn } from './draft.js';
import type { Editing } from './editing.js';
import { bookDeskMessages } from './messages.js';
import type { Proposal } from './proposal.js';

export interface PartsNav {
  locale: Locale;
  canEdit: boolean;
  current: DeskPart;
  open(part: DeskPart): void;
}

export function partsNav({ locale, canEdit, current, open }: PartsNav): TemplateResult {
  const words = bookDeskMessages[locale];
  return html`<nav aria-label=${words.partsLabel} class="parts no-print">
    ${DESK_PARTS.filter((part) => canEdit || part !== 'info').map(
      (part) =>
        html`<button
          type="button"
          class="button button-secondary"
          id="part-${part}"
          aria-current=${current === part ? 'true' : nothing}
          @click=${() => open(part)}
        >
          ${part === 'models' && !canEdit ? words.chapters : words.parts[part]}
        </button>`,
    )}
  </nav>`;
}

export interface ModelsPart extends Pick<BalanceView, 'asTable' | 'show'> {
  context: ChaptersContext;
  view: OfficerBook;
  proposal: Proposal;
  candidates: Candidates;
}

/** Balance, proposal, candidates and chapters; who only reads has balance and chapters. */
export function modelsPart({
  context,
  view,
  proposal,
  candidates,
  asTable,
  show,
}: ModelsPart): TemplateResult {
  const { draft, locale, level, canEdit } = context;
  const balance = recount(view.balance, chosenIn(draft), Number(draft.size) || 0);
  return html`<p><strong>${countWords(draft, locale)}</strong></p>
    ${balanceView({ balance, locale, level, asTable, show })}
    ${canEdit ? proposal.render(context, view.size) : nothing}
    <div class=${canEdit ? 'columns' : ''}>
      ${canEdit ? candidates.render(context) : nothing} ${chaptersView(context)}
    </div>`;
}

/** How the draft stands, and the button that saves it. */
export function saveBar(
  { draft, opened, busy, unsaved }: Editing,
  locale: Locale,
  save: () => void,
): TemplateResult | typeof nothing {
  if (!draft || !opened) return nothing;
  const words = bookDeskMessages[locale];
  const savedAt = words.savedAt(formatDateTime(opened.view.changedAt, locale));
  return html`<div class="save-bar no-print">
    <span>${countWords(draft, locale)}</span>
    <span role="status" id="saved"
      >${icon(unsaved || busy ? 'info' : 'check')}
      ${busy ? words.saving : unsaved ? words.unsaved : savedAt}</span
    >
    <button type="button" class="button" id="save" aria-disabled=${busy} @click=${save}>${words.save}</button>
  </div>`;
}
