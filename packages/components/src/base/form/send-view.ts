import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { Failure } from '../failure.js';
import { baseMessages } from '../messages.js';
import { formMessages } from './messages.js';

export interface SendView {
  failure: Failure | undefined;
  sending: boolean;
  /** Files are still on their way; sending waits for them. */
  waiting: boolean;
  /** An earlier attempt got no answer. */
  again: boolean;
  locale: Locale;
  onBack: () => void;
}

function reasonOf(failure: Failure | undefined, locale: Locale): string {
  const words = formMessages[locale];
  if (failure?.code === 'proof_required') return words.proofRequired;
  return failure?.state === 'error' ? words.notSent(failure.words(locale)) : words.notSentOffline;
}

/** The end of the review: what went wrong, if it did, and the button that sends. */
export function sendView(view: SendView): TemplateResult {
  const { failure, sending, waiting, again, locale, onBack } = view;
  const words = formMessages[locale];
  const label = sending
    ? waiting
      ? words.waitingForFiles
      : words.sending
    : again
      ? words.sendAgain
      : words.send;
  return html`
    ${
      failure || (again && !sending)
        ? html`<div class="notice notice-error" id="send-failure" role="alert" tabindex="-1">
            <p>
              <strong>${baseMessages[locale].errorPrefix}</strong>
              ${reasonOf(failure, locale)}
            </p>
            ${
              failure?.requestId
                ? html`<p class="small">${baseMessages[locale].requestId(failure.requestId)}</p>`
                : nothing
            }
            <slot name="fallback"></slot>
          </div>`
        : nothing
    }
    <div class="actions">
      <button type="submit" class="button" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${label}
      </button>
      <button
        type="button"
        class="button button-secondary"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${sending ? nothing : onBack}
      >
        ${words.back}
      </button>
    </div>
  `;
}
