/** Asks by which right, and once more, before the contact of a nominator is erased for good. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CONTACT_ERASURE_REASON_LABELS, CONTACT_ERASURE_REASONS, type ContactErasureReason } from '@gd/rules';
import type { Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { Attempts } from '../../base/attempts.js';
import type { Words } from '../../base/messages.js';
import { radios } from '../../base/radio-group.js';
import { deskMessages } from '../messages.js';
import type { Opened } from '../steps/command-steps.js';
import { choicesOf } from '../steps/shared-fields.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => GdClient;
  forgotten: (done: Words, after: Opened) => void;
  failed: (error: unknown) => Words;
}

const choices = choicesOf(CONTACT_ERASURE_REASONS, CONTACT_ERASURE_REASON_LABELS);

export class ForgetContact {
  #reason: ContactErasureReason | '' = '';
  #unchosen = false;
  #problem: Words | undefined;
  #busy = false;
  readonly #attempts = new Attempts();
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('#forget-dialog');
  }

  async #open(): Promise<void> {
    this.#reason = '';
    this.#unchosen = false;
    this.#problem = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    // The question comes first; the button that erases gets no focus by itself.
    this.#focusReason();
  }

  #focusReason(): void {
    this.#host.shadowRoot?.getElementById('forget-reason')?.focus();
  }

  async #send(modelId: string): Promise<void> {
    if (this.#busy) return;
    const reason = this.#reason;
    this.#unchosen = reason === '';
    this.#problem = undefined;
    this.#host.requestUpdate();
    if (reason === '') return this.#focusReason();
    this.#busy = true;
    try {
      const after = await this.#ways
        .client()
        // Whatever else has happened to the model meanwhile, the right stands.
        .models.forgetContact(modelId, reason, {
          ifMatch: '*',
          idempotencyKey: this.#attempts.keyFor(modelId, reason),
        })
        .withResponse();
      this.#attempts.settle(modelId);
      this.#dialog?.close();
      this.#ways.forgotten((locale) => deskMessages[locale].forgotten, {
        view: after.data,
        etag: after.etag ?? '',
      });
    } catch (error) {
      this.#problem = isGdError(error, 'notFound')
        ? (locale) => deskMessages[locale].nobodyToForget
        : this.#ways.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  render(modelId: string): TemplateResult {
    const { locale } = this.#host;
    const words = deskMessages[locale];
    return html`<div class="actions no-print">
        <button
          type="button"
          id="forget-contact"
          class="button button-link small"
          @click=${() => void this.#open()}
        >
          ${words.forget}
        </button>
      </div>
      <dialog id="forget-dialog" aria-labelledby="forget-title">
        <form
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.#send(modelId);
          }}
        >
          <h2 id="forget-title">${words.forgetTitle}</h2>
          <p>${words.forgetText}</p>
          ${radios({
            ...{ id: 'forget-reason', name: 'forget-reason', locale, value: this.#reason },
            legend: words.forgetReason,
            error: this.#unchosen ? words.forgetUnchosen : undefined,
            choices: choices(locale),
            onChoose: (reason) => {
              this.#reason = reason;
              this.#unchosen = false;
              this.#host.requestUpdate();
            },
          })}
          ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem(locale)}</p>` : nothing}
          <div class="actions">
            <button type="submit" class="button button-danger" aria-disabled=${this.#busy}>
              ${words.forgetYes}
            </button>
            <button type="button" class="button button-secondary" @click=${() => this.#dialog?.close()}>
              ${words.forgetNo}
            </button>
          </div>
        </form>
      </dialog>`;
  }
}
