/** Asks before a step that changes the course of the case. The browser keeps the focus inside, and gives it back. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '@gd/contract';
import { describedBy, field } from '../base/field.js';
import { caseStatusMessages } from './messages.js';
import type { AskedStep } from './steps.js';

export interface StepDialogView {
  step: AskedStep;
  text: string;
  /** What is wrong with the text. */
  missing: string | undefined;
  problem: string | undefined;
  busy: boolean;
  locale: Locale;
  /** Files that go with it. */
  attachments: TemplateResult | typeof nothing;
}

export interface StepDialogActions {
  typed: (text: string) => void;
  send: () => void;
  closed: () => void;
}

export function stepDialog(
  { step, text, missing, problem, busy, locale, attachments }: StepDialogView,
  actions: StepDialogActions,
): TemplateResult {
  const words = caseStatusMessages[locale];
  const cancel = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();
  const reason = {
    id: 'step-text',
    label: words[`${step}Label`],
    error: missing,
    optional: step !== 'reopen',
    locale,
  };
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
          reason,
          html`<textarea
            id="step-text"
            class="input"
            maxlength=${step === 'reopen' ? 4000 : 2000}
            aria-describedby=${describedBy(reason)}
            aria-invalid=${missing ? 'true' : 'false'}
            .value=${live(text)}
            @input=${(event: Event) => actions.typed((event.target as HTMLTextAreaElement).value)}
          ></textarea>`,
        )}
        ${attachments}
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
