/** Asks before a step that cannot be taken back. The browser keeps the focus inside, and gives it back. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { field } from '../base/field.js';
import { caseStatusMessages } from './messages.js';

export interface StepDialogView {
  step: 'withdraw' | 'confirm';
  text: string;
  problem: string | undefined;
  busy: boolean;
  locale: Locale;
}

export interface StepDialogActions {
  typed: (text: string) => void;
  send: () => void;
  closed: () => void;
}

export function stepDialog(
  { step, text, problem, busy, locale }: StepDialogView,
  actions: StepDialogActions,
): TemplateResult {
  const words = caseStatusMessages[locale];
  const cancel = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();
  return html`
    <dialog id="step-dialog" aria-labelledby="step-dialog-title" @close=${actions.closed}>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          actions.send();
        }}
      >
        <h2 id="step-dialog-title" tabindex="-1">${words[`${step}Title`]}</h2>
        <p>${words[`${step}Text`]}</p>
        ${problem ? html`<p class="notice notice-error" role="alert">${problem}</p>` : nothing}
        ${field(
          { id: 'step-text', label: words[`${step}Label`], optional: true, locale },
          html`<textarea
            id="step-text"
            class="input"
            maxlength="2000"
            .value=${live(text)}
            @input=${(event: Event) => actions.typed((event.target as HTMLTextAreaElement).value)}
          ></textarea>`,
        )}
        <div class="actions">
          <button
            type="submit"
            class="button ${step === 'withdraw' ? 'button-danger' : ''}"
            aria-disabled=${busy}
          >
            ${busy ? words.sending : words[`${step}Yes`]}
          </button>
          <button type="button" class="button button-secondary" @click=${cancel}>${words.cancel}</button>
        </div>
      </form>
    </dialog>
  `;
}
