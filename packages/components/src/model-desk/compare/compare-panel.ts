/** Choosing a second model, and reading it beside the open one. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DeskModel, Locale, ModelScoring, OfficerModel } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { failureOf, type Failure } from '../../base/failure.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { Latest, SUPERSEDED } from '../../base/latest.js';
import { failureView, loadingView } from '../../base/status-view.js';
import { deskMessages } from '../messages.js';
import { ModelFinder } from '../steps/model-finder.js';
import { compareView, type Compared } from './compare-view.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

export class ComparePanel {
  isOpen = false;
  #otherId = '';
  #pair: { own: ModelScoring | undefined; other: Compared } | undefined;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #latest: Latest;
  readonly #finder: ModelFinder;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
    this.#latest = new Latest(host);
    this.#finder = new ModelFinder(host, client);
  }

  /** Begins with the choice of the other model. */
  async open(modelId: string): Promise<void> {
    this.clear();
    this.isOpen = true;
    this.#finder.open(modelId);
    await this.#focus('compare-title');
  }

  async close(): Promise<void> {
    this.clear();
    await this.#focus('open-compare');
  }

  clear(): void {
    this.#latest.abort();
    this.isOpen = false;
    this.#otherId = '';
    this.#pair = undefined;
    this.#failure = undefined;
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** Scores belong to their readers; without them the models are compared by what they say. */
  async #scoringOf(id: string, signal: AbortSignal): Promise<ModelScoring | undefined> {
    try {
      return await this.#client().scoring.read(id, undefined, { signal });
    } catch {
      return undefined;
    }
  }

  async #read(ownId: string, otherId: string): Promise<void> {
    this.#otherId = otherId;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const read = await this.#latest.run((signal) =>
        Promise.all([
          this.#client().models.open(otherId, { signal }),
          this.#scoringOf(ownId, signal),
          this.#scoringOf(otherId, signal),
        ]),
      );
      if (read === SUPERSEDED) return;
      const [view, own, scoring] = read;
      this.#pair = { own, other: { view, scoring } };
      await this.#focus('compare-title');
    } catch (error) {
      this.#failure = failureOf(error, this.#host.locale);
      this.#host.requestUpdate();
    }
  }

  render(view: OfficerModel, level: HeadingLevel): TemplateResult {
    const { locale } = this.#host;
    const words = deskMessages[locale];
    const pair = this.#pair;
    return html`<section class="panel" part="compare" aria-labelledby="compare-title">
      ${heading(level, words.compareTitle, 'compare-title')}
      <div class="commands no-print">
        <button
          type="button"
          id="close-compare"
          class="button button-secondary button-small"
          @click=${() => void this.close()}
        >
          ${words.closeCompare}
        </button>
        ${
          pair
            ? html`<button
                type="button"
                class="button button-secondary button-small"
                @click=${() => void this.open(view.id)}
              >
                ${words.other}
              </button>`
            : nothing
        }
      </div>
      ${pair ? compareView([{ view, scoring: pair.own }, pair.other], locale) : this.#choice(view, locale)}
    </section>`;
  }

  #choice({ id, title }: OfficerModel, locale: Locale): TemplateResult {
    const words = deskMessages[locale];
    const retry = () => void this.#read(id, this.#otherId);
    return html`
      <p><strong>${title[locale]}</strong></p>
      ${this.#finder.render({
        ...{ id: 'compare-with', label: words.compareWith, hint: words.compareHint, title: '' },
        value: this.#otherId,
        choose: (other: DeskModel) => void this.#read(id, other.id),
      })}
      ${
        this.#failure
          ? failureView(this.#failure, locale, retry)
          : this.#otherId
            ? loadingView(locale)
            : nothing
      }
    `;
  }
}
