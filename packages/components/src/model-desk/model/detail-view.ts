/** The side of the desk with the open model: the way back, what was recorded or failed, and the model. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { Failure } from '../../base/failure.js';
import { icon } from '../../base/icons.js';
import type { Words } from '../../base/messages.js';
import { failureView, loadingView } from '../../base/status-view.js';
import { deskMessages } from '../messages.js';

export interface DetailView {
  locale: Locale;
  failure: Failure | undefined;
  /** What the last step came to. */
  recorded: Words | undefined;
  reading: boolean;
  /** Undefined while there is none. */
  model: TemplateResult | undefined;
  back: () => void;
  refresh: () => void;
}

export function detailView(view: DetailView): TemplateResult {
  const { locale, failure, recorded, model, back, refresh } = view;
  return html`
    <button type="button" class="button button-secondary back no-print" @click=${back}>
      ${deskMessages[locale].back}
    </button>
    ${failure ? failureView(failure, locale, refresh) : nothing}
    ${
      recorded
        ? html`<p class="notice notice-success" id="recorded" role="status" tabindex="-1">
            ${icon('check')} ${recorded(locale)}
          </p>`
        : nothing
    }
    ${model ?? withoutModel(view)}
  `;
}

function withoutModel({ locale, failure, reading }: DetailView): TemplateResult | typeof nothing {
  if (reading) return html`<div class="panel loading">${loadingView(locale)}</div>`;
  return failure ? nothing : html`<p class="choose">${deskMessages[locale].notFound}</p>`;
}
