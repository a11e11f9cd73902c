/** Receives several cases, one after the other: what fails is said for each, and the others go on. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseSummary, Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { failureOf } from '../base/failure.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { inboxMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Result {
  received: readonly string[];
  failed: readonly { code: string; words: Words }[];
}

const waitsForReceipt = ({ status }: CaseSummary): boolean =>
  status === 'submitted' || status === 'transferred';

export class BulkReceive {
  #running: { done: number; all: number } | undefined;
  #result: Result | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #finished: (received: readonly string[]) => void;

  /** @param finished gets the ids that were received */
  constructor(host: Host, client: () => GdClient, finished: (received: readonly string[]) => void) {
    this.#host = host;
    this.#client = client;
    this.#finished = finished;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  async #run(items: readonly CaseSummary[]): Promise<void> {
    if (this.#running || items.length === 0) return;
    const client = this.#client();
    const received: string[] = [];
    const failed: { code: string; words: Words }[] = [];
    this.#result = undefined;
    for (const [done, { id, code }] of items.entries()) {
      this.#running = { done, all: items.length };
      this.#host.requestUpdate();
      try {
        // Receipt says nothing about the text, so another change of the case meanwhile is no obstacle.
        await client.cases.receive(id, {}, { ifMatch: '*' });
        received.push(id);
      } catch (error) {
        failed.push({ code, words: failureOf(error, this.#host.locale).words });
        // Without a session none of the others would be received.
        if (isGdError(error, 'unauthenticated')) break;
      }
    }
    this.#running = undefined;
    this.#result = { received, failed };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById('bulk-result')?.focus();
    this.#finished(received);
  }

  #dismiss(): void {
    this.#result = undefined;
    this.#host.requestUpdate();
  }

  /** @param unpick gives up the choice */
  render(picked: readonly CaseSummary[], unpick: () => void): TemplateResult {
    return html`${this.#resultView()}
    ${this.#running ? this.#progress(this.#running) : picked.length > 0 ? this.#bar(picked, unpick) : nothing}`;
  }

  #bar(picked: readonly CaseSummary[], unpick: () => void): TemplateResult {
    const words = inboxMessages[this.#host.locale];
    const ready = picked.filter(waitsForReceipt);
    const others = picked.length - ready.length;
    return html`<section class="bulk no-print" aria-label=${words.bulk}>
      <p role="status"><strong>${words.picked(picked.length)}</strong></p>
      ${
        ready.length === 0
          ? html`<p>${words.nothingToReceive}</p>`
          : html`${others > 0 ? html`<p class="small">${words.notReceivable(others)}</p>` : nothing}
              <button type="button" id="bulk-receive" class="button" @click=${() => void this.#run(ready)}>
                ${icon('check')}${words.receive(ready.length)}
              </button>`
      }
      <button type="button" class="button button-secondary" @click=${unpick}>${words.unpick}</button>
    </section>`;
  }

  #progress({ done, all }: { done: number; all: number }): TemplateResult {
    const text = inboxMessages[this.#host.locale].receiving(done, all);
    return html`<div class="bulk no-print">
      <progress max=${all} .value=${done} aria-label=${text}></progress>
      <p>${text}</p>
    </div>`;
  }

  #resultView(): TemplateResult | typeof nothing {
    const result = this.#result;
    if (!result) return nothing;
    const { locale } = this.#host;
    const words = inboxMessages[locale];
    const { received, failed } = result;
    return html`<div
      class="notice no-print ${failed.length > 0 ? 'notice-error' : 'notice-success'}"
      id="bulk-result"
      role="group"
      tabindex="-1"
      aria-labelledby="bulk-result-text"
    >
      <div id="bulk-result-text">
        ${received.length > 0 ? html`<p>${icon('check')} ${words.received(received.length)}</p>` : nothing}
        ${
          failed.length > 0
            ? html`<p>${icon('alert')} ${words.notReceived(failed.length)}</p>
                <ul>
                  ${failed.map(({ code, words: why }) => html`<li><span class="code">${code}</span>: ${why(locale)}</li>`)}
                </ul>`
            : nothing
        }
      </div>
      <button type="button" class="button button-secondary button-small" @click=${() => this.#dismiss()}>
        ${words.dismiss}
      </button>
    </div>`;
  }
}
