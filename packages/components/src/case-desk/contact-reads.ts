/** Who has read the contact, for leaders and auditors. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ContactRead, Locale, OfficerCase, StaffMember } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { failureOf } from '../base/failure.js';
import { formatDateTime } from '../base/format.js';
import type { Words } from '../base/messages.js';
import { peopleMessages } from './people-messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export class ContactReads {
  #reads: { caseId: string; items: readonly ContactRead[] } | undefined;
  #problem: Words | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
  }

  clear(): void {
    this.#reads = undefined;
    this.#problem = undefined;
  }

  async #show(caseId: string): Promise<void> {
    this.#problem = undefined;
    try {
      this.#reads = { caseId, items: await this.#client().cases.contactReads(caseId) };
    } catch (error) {
      this.#problem = failureOf(error, this.#host.locale).words;
    }
    this.#host.requestUpdate();
  }

  render({ id, anonymous }: OfficerCase, reader: StaffMember | undefined): TemplateResult | typeof nothing {
    const mayRead = reader?.roles.some((role) => role === 'leader' || role === 'auditor') ?? false;
    if (anonymous || !mayRead) return nothing;
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    return html`<details
      class="reads no-print"
      @toggle=${(event: Event) => {
        // Read again each time it is opened: what was recorded meanwhile belongs to it.
        if ((event.currentTarget as HTMLDetailsElement).open) void this.#show(id);
      }}
    >
      <summary>${words.reads}</summary>
      ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem(locale)}</p>` : nothing}
      ${this.#reads?.caseId === id ? this.#list(this.#reads.items) : nothing}
    </details>`;
  }

  #list(items: readonly ContactRead[]): TemplateResult {
    const { locale } = this.#host;
    const words = peopleMessages[locale];
    if (items.length === 0) return html`<p class="small" role="status">${words.noReads}</p>`;
    return html`<ul class="read-list small" aria-label=${words.reads}>
      ${items.map(
        ({ at, by, purpose }) =>
          html`<li>
            <time datetime=${at}>${formatDateTime(at, locale)}</time>: <span class="code-text">${by}</span>,
            ${words.purposes[purpose]}
          </li>`,
      )}
    </ul>`;
  }
}
