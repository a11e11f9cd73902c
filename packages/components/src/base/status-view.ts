/** The words of the states that every element shares: loading, and failure with a way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { Failure } from './failure.js';
import { baseMessages } from './messages.js';

export const loadingView = (locale: Locale): TemplateResult =>
  html`<p class="state" role="status">
    <span class="spinner" aria-hidden="true"></span>${baseMessages[locale].loading}
  </p>`;

/** The failure in words, a retry where it can help, the request id for support, and the portal's own fallback. */
export function failureView(failure: Failure, locale: Locale, retry?: () => void): TemplateResult {
  const words = baseMessages[locale];
  return html`
    <div class="notice notice-error" role="alert">
      <p><strong>${words.errorPrefix}</strong> ${failure.words(locale)}</p>
      ${failure.requestId ? html`<p class="small">${words.requestId(failure.requestId)}</p>` : nothing}
      <div class="ways">
        ${
          failure.retryable && retry
            ? html`<button type="button" class="button button-secondary" @click=${retry}>
                ${words.retry}
              </button>`
            : nothing
        }
        <slot name="fallback"></slot>
      </div>
    </div>
  `;
}
