/** Asks before something that cannot be taken back, or for one choice. The browser keeps the focus inside, and gives it back. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

export interface Question {
  title: string;
  text?: string;
  yes: string;
  no: string;
  danger?: boolean;
  /** What to choose among; the answer is the value. */
  choice?: { label: string; options: readonly { value: string; label: string }[] };
}

export class ConfirmDialog {
  #question: Question | undefined;
  #settle: ((answer: string | undefined) => void) | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The value chosen, or `yes`; undefined for no. */
  async ask(question: Question): Promise<string | undefined> {
    this.#question = question;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    // The heading, not the first button: a reader hears first what is asked.
    this.#dialog?.querySelector<HTMLElement>('h2')?.focus();
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('#confirm');
  }

  #closed(): void {
    const answer = this.#dialog?.returnValue || undefined;
    this.#question = undefined;
    this.#settle?.(answer);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#question) return nothing;
    const { title, text, yes, no, danger = false, choice } = this.#question;
    const close = () => this.#dialog?.close('');
    return html`<dialog id="confirm" aria-labelledby="confirm-title" @close=${() => this.#closed()}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          const chosen = this.#dialog?.querySelector('select')?.value;
          this.#dialog?.close(chosen ?? 'yes');
        }}
      >
        <h2 id="confirm-title" tabindex="-1">${title}</h2>
        ${text ? html`<p>${text}</p>` : nothing}
        ${
          choice
            ? html`<div class="field">
                <label for="confirm-choice">${choice.label}</label>
                <select class="input" id="confirm-choice">
                  ${choice.options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
                </select>
              </div>`
            : nothing
        }
        <div class="actions">
          <button type="submit" class="button ${danger ? 'button-danger' : ''}">${yes}</button>
          <button type="button" class="button button-secondary" @click=${close}>${no}</button>
        </div>
      </form>
    </dialog>`;
  }
}
