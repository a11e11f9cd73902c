/** The sender's contact: read only when asked for, because each look is recorded; kept nowhere. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseContact, Locale, OfficerCase } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
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
  #contact: { caseId: string; values: CaseContact } | undefined;
  #problem: Words | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #client: () => GdClient;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
  }

  clear(): void {
    this.#contact = undefined;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  async #show(caseId: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      this.#contact = { caseId, values: await this.#client().cases.contact(caseId) };
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

  render({ id, anonymous }: OfficerCase): TemplateResult {
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    if (anonymous) return html`<p>${words.anonymous}</p>`;
    // An answer for the case that was open before is not shown with this one.
    const contact = this.#contact?.caseId === id ? this.#contact.values : undefined;
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
            [words.representatives, contact.representatives.join(', ')],
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
        ${icon('person')}${words.show}
      </button>
    `;
  }
}
