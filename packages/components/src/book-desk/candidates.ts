/** The models to choose from: searched, filtered, put into a chapter and taken out again. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BookCandidate, Locale } from '@gd/contract';
import { MODEL_FIELD_LABELS, MODEL_FIELDS, type ModelField } from '@gd/rules';
import type { GdClient } from '@gd/sdk';
import { failureOf, type Failure } from '../base/failure.js';
import { formatNumber } from '../base/format.js';
import { heading } from '../base/heading.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { failureView, loadingView } from '../base/status-view.js';
import { chapterName, countWords, modelTitle, placedWords } from './chapters-view.js';
import type { DeskContext } from './context.js';
import { placeByField, placeOf, putModel, removeModel } from './draft.js';
import { bookDeskMessages } from './messages.js';

const AT_ONCE = 20;

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

interface Ways {
  client: () => GdClient;
  bookId: () => string;
  say: (text: string) => void;
}

const pickId = (id: string): string => `pick-${id}`;

export class Candidates {
  #items: readonly BookCandidate[] = [];
  #total: number | undefined;
  #cursor: string | null = null;
  #search = '';
  #field: ModelField | '' = '';
  /** Key of the chapter to add to; empty for that of the field. */
  #target = '';
  #loading = false;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #latest: Latest;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#latest = new Latest(host);
  }

  /** For another book. */
  clear(): void {
    this.#latest.abort();
    this.#items = [];
    this.#total = undefined;
    this.#cursor = null;
    this.#search = '';
    this.#field = '';
    this.#target = '';
    this.#failure = undefined;
  }

  /** Reads the first page, unless it is there. */
  begin(): void {
    if (this.#total === undefined) void this.#load();
  }

  async #load(cursor?: string): Promise<void> {
    this.#failure = undefined;
    this.#loading = true;
    this.#host.requestUpdate();
    const query = {
      limit: AT_ONCE,
      ...(this.#search.trim() && { q: this.#search.trim() }),
      ...(this.#field && { field: this.#field }),
      ...(cursor && { cursor }),
    };
    try {
      const page = await this.#latest.run((signal) =>
        this.#ways.client().books.candidates(this.#ways.bookId(), query, { signal }).page(),
      );
      if (page === SUPERSEDED) return;
      const first = page.items[0];
      this.#items = cursor ? [...this.#items, ...page.items] : page.items;
      this.#cursor = page.nextCursor;
      this.#total = page.total;
      this.#loading = false;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      if (cursor && first) this.#host.shadowRoot?.getElementById(pickId(first.model.id))?.focus();
      else this.#ways.say(this.#countWords());
    } catch (error) {
      this.#loading = false;
      this.#failure = failureOf(error, this.#host.locale);
      this.#host.requestUpdate();
    }
  }

  #countWords(): string {
    const words = bookDeskMessages[this.#host.locale];
    return this.#total ? words.found(formatNumber(this.#total, this.#host.locale)) : words.nothingFound;
  }

  render(context: DeskContext): TemplateResult {
    const { locale, level } = context;
    const words = bookDeskMessages[locale];
    return html`<section class="panel" aria-labelledby="candidates-title">
      ${heading(level, words.candidates, 'candidates-title')} ${this.#tools(context)}
      ${this.#failure ? failureView(this.#failure, locale, () => void this.#load()) : nothing}
      ${
        this.#total === undefined
          ? this.#loading
            ? loadingView(locale)
            : nothing
          : html`<p class="small muted">
              ${this.#countWords()}${this.#total > 0 ? html` · ${words.candidatesHint}` : nothing}
            </p>`
      }
      <ul class="rows" role="list" aria-busy=${this.#loading}>
        ${this.#items.map((candidate) => this.#row(candidate, context))}
      </ul>
      ${
        this.#cursor === null
          ? nothing
          : html`<button
              type="button"
              class="button button-secondary"
              aria-disabled=${this.#loading}
              @click=${() => void (this.#loading || this.#load(this.#cursor ?? undefined))}
            >
              ${words.more}
            </button>`
      }
    </section>`;
  }

  #tools({ draft, locale }: DeskContext): TemplateResult {
    const words = bookDeskMessages[locale];
    const valueOf = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
    return html`<form
      class="find"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#load();
      }}
    >
      <div>
        <label for="find">${words.search}</label>
        <input
          class="input"
          id="find"
          type="search"
          maxlength="200"
          autocomplete="off"
          .value=${live(this.#search)}
          @input=${(event: Event) => {
            this.#search = valueOf(event);
          }}
        />
      </div>
      <div>
        <label for="find-field">${words.field}</label>
        <select
          class="input"
          id="find-field"
          @change=${(event: Event) => {
            this.#field = valueOf(event) as ModelField | '';
            void this.#load();
          }}
        >
          <option value="" ?selected=${this.#field === ''}>${words.everyField}</option>
          ${MODEL_FIELDS.map(
            (field) =>
              html`<option value=${field} ?selected=${this.#field === field}>
                ${MODEL_FIELD_LABELS[field][locale]}
              </option>`,
          )}
        </select>
      </div>
      <button type="submit" class="button button-secondary">${icon('search')}${words.find}</button>
      <div class="find-target">
        <label for="add-to">${words.addTo}</label>
        <select
          class="input"
          id="add-to"
          @change=${(event: Event) => {
            this.#target = valueOf(event);
          }}
        >
          <option value="" ?selected=${this.#target === ''}>${words.byField}</option>
          ${draft.chapters.map(
            ({ key }, at) =>
              html`<option value=${key} ?selected=${this.#target === key}>
                ${chapterName(draft, at, locale)}
              </option>`,
          )}
        </select>
      </div>
    </form>`;
  }

  #row({ model, score }: BookCandidate, context: DeskContext): TemplateResult {
    const { draft, locale } = context;
    const words = bookDeskMessages[locale];
    const place = placeOf(draft, model.id);
    const action = place ? words.remove : words.add;
    return html`<li class="row">
      <div>
        <p class="row-title">${modelTitle(model, context)}</p>
        <p class="small muted">
          <strong>${score === null ? words.noScore : words.score(formatNumber(score, locale))}</strong> ·
          ${placedWords(model, locale)}
        </p>
        ${
          place
            ? html`<p class="small in-book">
                ${icon('check')} ${words.inBook(chapterName(draft, place.chapter, locale))}
              </p>`
            : nothing
        }
      </div>
      <button
        type="button"
        class="button ${place ? 'button-secondary' : ''} tool"
        id=${pickId(model.id)}
        aria-label=${words.about(action, model.title[locale])}
        @click=${() => this.#pick(model, context)}
      >
        ${action}
      </button>
    </li>`;
  }

  #pick(model: BookCandidate['model'], { draft, locale, change }: DeskContext): void {
    const words = bookDeskMessages[locale];
    const title = model.title[locale];
    if (placeOf(draft, model.id)) {
      const after = removeModel(draft, model.id);
      return change(after, { say: words.removed(title, countWords(after, locale)) });
    }
    const chapter = draft.chapters.findIndex(({ key }) => key === this.#target);
    const after = chapter >= 0 ? putModel(draft, model, chapter) : placeByField(draft, model);
    const at = placeOf(after, model.id)?.chapter ?? 0;
    change(after, {
      say: words.added(title, chapterName(after, at, locale), countWords(after, locale)),
    });
  }
}
