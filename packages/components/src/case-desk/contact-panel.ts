/** A person's contact: read only when asked for, because each look is recorded; kept nowhere. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseContact, Locale, OfficerCase } from '@gd/contract';
import { failureOf } from '../base/failure.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { facts } from '../case-timeline/timeline.js';
import { peopleMessages } from './people-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

export class ContactPanel {
  #contact: { recordId: string; values: Partial<CaseContact> } | undefined;
  #problem: Words | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #read: (recordId: string) => PromiseLike<Partial<CaseContact>>;

  constructor(host: Host, read: (recordId: string) => PromiseLike<Partial<CaseContact>>) {
    this.#host = host;
    this.#read = read;
  }

  clear(): void {
    this.#contact = undefined;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  async #show(recordId: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      this.#contact = { recordId, values: await this.#read(recordId) };
      await this.#focus('hide-contact');
    } catch (error) {
      this.#problem = failureOf(error, this.#host.locale).words;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  async #hide(): Promise<void> {
    this.clear();
    await this.#focus('show-contact');
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** @param show on the button that reads the contact */
  render(
    { id, anonymous }: Pick<OfficerCase, 'id' | 'anonymous'>,
    show = peopleMessages[this.#host.locale].show,
  ): TemplateResult {
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    if (anonymous) return html`<p>${words.anonymous}</p>`;
    // An answer for the record that was open before is not shown with this one.
    const contact = this.#contact?.recordId === id ? this.#contact.values : undefined;
    if (contact)
      return html`
        <div role="status">
          ${facts([
            [words.name, contact.name],
            [words.address, contact.address],
            [words.phone, contact.phone],
            [words.email, contact.email],
            [words.idNumber, contact.idNumber],
            [words.organisation, contact.organisation],
            [words.representatives, contact.representatives?.join(', ')],
          ])}
        </div>
        <button
          type="button"
          id="hide-contact"
          class="button button-secondary no-print"
          @click=${() => void this.#hide()}
        >
          ${words.hide}
        </button>
      `;
    return html`
      <p class="small muted">${words.note}</p>
      ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem(locale)}</p>` : ''}
      <button
        type="button"
        id="show-contact"
        class="button button-secondary no-print"
        aria-disabled=${this.#busy}
        @click=${() => void this.#show(id)}
      >
        ${icon('person')}${show}
      </button>
    `;
  }
}
