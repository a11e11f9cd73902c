import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { formMessages } from './messages.js';

export interface NoticesView {
  /** The draft came back from before a reload. */
  restored: boolean;
  /** The draft survives a reload. */
  durable: boolean;
  /** Clearing was asked for and waits for a yes. */
  confirming: boolean;
  locale: Locale;
  onAsk: (confirming: boolean) => void;
  onClear: () => void;
}

/** What the sender should know about the draft before going on. */
export function noticesView(view: NoticesView): TemplateResult {
  const { restored, durable, confirming, locale, onAsk, onClear } = view;
  const words = formMessages[locale];
  return html`
    ${durable ? nothing : html`<p class="notice notice-warning">${words.notDurable}</p>`}
    ${
      restored
        ? html`<div class="notice">
            <p>${confirming ? words.startOverConfirm : words.restored}</p>
            <div class="actions restored-actions">
              ${
                confirming
                  ? html`<button type="button" class="button button-danger" @click=${onClear}>
                        ${words.startOverYes}
                      </button>
                      <button type="button" class="button button-secondary" @click=${() => onAsk(false)}>
                        ${words.startOverNo}
                      </button>`
                  : html`<button type="button" class="button button-link" @click=${() => onAsk(true)}>
                      ${words.startOver}
                    </button>`
              }
            </div>
          </div>`
        : nothing
    }
  `;
}
