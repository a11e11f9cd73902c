/** What stands around the cards: the count, the order, print, and more on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { formatNumber } from '../base/format.js';
import { icon } from '../base/icons.js';
import { baseMessages } from '../base/messages.js';
import { sortControl, type ControlsActions } from './controls.js';
import type { ModelFilters } from './filters.js';
import type { GalleryLoader } from './gallery-loader.js';
import { modelListMessages } from './messages.js';

export interface ListView {
  loader: Pick<GalleryLoader, 'gallery' | 'complete' | 'comesWhole' | 'loadingMore'>;
  filters: ModelFilters;
  loading: boolean;
  /** The whole list is on its way to the printer. */
  printing: boolean;
  locale: Locale;
}

export interface ListActions extends Pick<ControlsActions, 'choose'> {
  print: () => void;
  more: () => void;
}

const SKELETONS = [1, 2, 3, 4, 5, 6];

export const skeletons = (): TemplateResult =>
  html`<div class="skeletons" aria-hidden="true">
    ${SKELETONS.map(() => html`<div class="skeleton"></div>`)}
  </div>`;

/** Of the answer that is there: while another question is being asked it is no other. */
function countInWords({ loader: { gallery }, loading, locale }: ListView): string {
  const words = modelListMessages[locale];
  if (!gallery) return loading ? baseMessages[locale].loading : '';
  const { filtered } = gallery;
  if (gallery.total === 0) return filtered ? words.none : '';
  const total = formatNumber(gallery.total, locale);
  return filtered ? words.found(total) : words.count(total);
}

/** The count is said once for each answer; that the list grows below is not news to anybody who listens. */
export function statusLine(view: ListView, actions: ListActions): TemplateResult {
  const { loader, filters, printing, locale } = view;
  const { gallery, complete } = loader;
  const words = modelListMessages[locale];
  const total = gallery?.total ?? 0;
  return html`<div class="status-line">
      <p class="count" role="status">${countInWords(view)}</p>
      ${
        total > 1
          ? html`<div class="tools no-print">
              ${sortControl(filters, locale, actions)}
              <button
                type="button"
                class="button button-secondary"
                aria-disabled=${printing}
                @click=${actions.print}
              >
                ${icon('file')}${printing ? words.preparingPrint : words.print}
              </button>
            </div>`
          : nothing
      }
    </div>
    ${
      gallery && !complete
        ? html`<p class="print-only">
            ${words.printIncomplete(formatNumber(gallery.items.length, locale), formatNumber(total, locale))}
          </p>`
        : nothing
    }`;
}

export function moreButton(
  { loader, locale }: ListView,
  { more }: ListActions,
): TemplateResult | typeof nothing {
  const { gallery, complete, comesWhole, loadingMore } = loader;
  if (!gallery || complete || comesWhole) return nothing;
  const words = modelListMessages[locale];
  return html`<div class="more no-print">
    <p class="small muted" role="status">
      ${words.shown(formatNumber(gallery.items.length, locale), formatNumber(gallery.total, locale))}
    </p>
    <button type="button" class="button button-secondary" aria-disabled=${loadingMore} @click=${more}>
      ${loadingMore ? words.loadingMore : words.more}
    </button>
  </div>`;
}
