/** Finding another model of the register: words to search by, and the first that were found to choose from. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MODEL_STATUS_LABELS } from '@gd/rules';
import type { DeskModel, Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { failureOf } from '../../base/failure.js';
import { field } from '../../base/field.js';
import { Latest, SUPERSEDED } from '../../base/latest.js';
import type { Words } from '../../base/messages.js';
import { radios } from '../../base/radio-group.js';
import { TYPING_PAUSE_MS } from '../../base/typing-pause.js';
import { stepMessages } from './messages.js';

const SHOWN = 8;

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export interface FinderView {
  /** Of the first choice. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Id of the chosen model, with its title. */
  value: string;
  title: string;
  choose: (model: DeskModel) => void;
}

export class ModelFinder {
  #except = '';
  #q = '';
  #items: readonly DeskModel[] = [];
  #total = 0;
  #read = false;
  #problem: Words | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #latest: Latest;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
    this.#latest = new Latest(host);
  }

  /** Begins anew, with the models that were changed last. @param except the model that another is sought for */
  open(except: string): void {
    this.#except = except;
    this.#q = '';
    this.#items = [];
    this.#read = false;
    void this.#search();
  }

  async #search(): Promise<void> {
    this.#problem = undefined;
    try {
      const page = await this.#latest.run((signal) =>
        this.#client()
          .models.search({ ...(this.#q.trim() && { q: this.#q.trim() }), limit: SHOWN + 1 }, { signal })
          .page(),
      );
      if (page === SUPERSEDED) return;
      const others = page.items.filter(({ id }) => id !== this.#except);
      this.#items = others.slice(0, SHOWN);
      this.#total = page.total - (page.items.length - others.length);
      this.#read = true;
    } catch (error) {
      this.#problem = failureOf(error, this.#host.locale).words;
    }
    this.#host.requestUpdate();
  }

  #type(q: string): void {
    this.#q = q;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#search(), TYPING_PAUSE_MS);
  }

  render({ id, label, hint, error, value, title, choose }: FinderView): TemplateResult {
    const { locale } = this.#host;
    const words = stepMessages[locale];
    const chosenElsewhere = value !== '' && !this.#items.some((item) => item.id === value);
    return html`
      ${field(
        { id: 'find-model', label: words.find, hint, locale },
        html`<input
          id="find-model"
          class="input"
          type="search"
          maxlength="200"
          autocomplete="off"
          aria-describedby=${hint ? 'find-model-hint' : nothing}
          .value=${live(this.#q)}
          @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            // Enter searches at once; the form is sent by its button.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            clearTimeout(this.#typing);
            void this.#search();
          }}
        />`,
      )}
      <p class="small" role="status">
        ${this.#read ? words.found(this.#items.length, this.#total) : nothing}
      </p>
      ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem(locale)}</p>` : nothing}
      ${chosenElsewhere ? html`<p><strong>${words.chosen(title)}</strong></p>` : nothing}
      ${
        this.#items.length === 0
          ? // Where the error summary leads to.
            html`<span id=${id} tabindex="-1"></span>`
          : radios({
              ...{ id, name: id, legend: label, error, locale, value },
              choices: this.#items.map((item) => ({
                value: item.id,
                label: item.title[locale],
                hint: [item.unit?.label[locale], item.year, MODEL_STATUS_LABELS[item.status][locale]]
                  .filter(Boolean)
                  .join(' · '),
              })),
              onChoose: (chosen) => {
                const item = this.#items.find((one) => one.id === chosen);
                if (item) choose(item);
              },
            })
      }
    `;
  }
}
