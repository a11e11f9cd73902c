/** Asks for the reason before personal data is erased for good. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cases, schemaOf, type Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { Attempts } from '../base/attempts.js';
import { describedBy, field } from '../base/field.js';
import type { Words } from '../base/messages.js';
import type { Opened } from './command-form.js';
import { peopleMessages } from './people-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Target {
  id: string;
  code: string;
  /** The data request that asked for it, if one. */
  dataRequest?: string | undefined;
}

interface Ways {
  client: () => GdClient;
  erased: (target: Target, after: Opened) => void;
  failed: (error: unknown) => Words;
}

export class EraseDialog {
  #target: Target | undefined;
  #reason = '';
  #problem: Words | undefined;
  #busy = false;
  readonly #attempts = new Attempts();
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
  }

  async open(target: Target): Promise<void> {
    this.#target = target;
    this.#reason = '';
    this.#problem = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    // The reason comes first; the button that erases gets no focus by itself.
    this.#host.shadowRoot?.getElementById('erase-reason')?.focus();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('#erase-dialog');
  }

  async #send(target: Target): Promise<void> {
    if (this.#busy) return;
    const { id, dataRequest } = target;
    const body = { reason: this.#reason.trim(), ...(dataRequest && { dataRequest }) };
    if (!schemaOf(cases.erase.body).safeParse(body).success) {
      this.#problem = (locale) => peopleMessages[locale].eraseShort;
      this.#host.requestUpdate();
      this.#host.shadowRoot?.getElementById('erase-reason')?.focus();
      return;
    }
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const { cases: resource } = this.#ways.client();
      // What is erased is what stands there now: the case may be another than the one on the desk.
      const { etag } = await resource.read(id).withResponse();
      const idempotencyKey = this.#attempts.keyFor(id, { etag, ...body });
      const after = await resource.erase(id, body, { ifMatch: etag ?? '', idempotencyKey }).withResponse();
      this.#attempts.settle(id);
      this.#dialog?.close();
      this.#ways.erased(target, { view: after.data, etag: after.etag ?? '' });
    } catch (error) {
      this.#problem = this.#ways.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  render(): TemplateResult | typeof nothing {
    const target = this.#target;
    if (!target) return nothing;
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    const view = {
      id: 'erase-reason',
      label: words.eraseReason,
      hint: words.eraseReasonHint,
      error: this.#problem?.(locale),
      locale,
    };
    return html`<dialog
      id="erase-dialog"
      aria-labelledby="erase-title"
      @close=${() => {
        this.#target = undefined;
        this.#host.requestUpdate();
      }}
    >
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#send(target);
        }}
      >
        <h2 id="erase-title" tabindex="-1">${words.eraseTitle(target.code)}</h2>
        <p>${words.eraseText}</p>
        ${field(
          view,
          html`<textarea
            id="erase-reason"
            class="input"
            maxlength="2000"
            aria-describedby=${describedBy(view)}
            aria-invalid=${view.error ? 'true' : 'false'}
            .value=${live(this.#reason)}
            @input=${(event: Event) => {
              this.#reason = (event.target as HTMLTextAreaElement).value;
            }}
          ></textarea>`,
        )}
        <div class="actions">
          <button type="submit" class="button button-danger" aria-disabled=${this.#busy}>
            ${this.#busy ? words.erasing : words.eraseYes}
          </button>
          <button type="button" class="button button-secondary" @click=${() => this.#dialog?.close()}>
            ${words.no}
          </button>
        </div>
      </form>
    </dialog>`;
  }
}
