import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ModelFacets } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { formatNumber } from '../base/format.js';
import { headingLevel } from '../base/heading.js';
import { icon, iconStyles } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { modelView } from '../model-card/view.js';
import { controls, type ControlsActions } from './controls.js';
import { readFacets } from './facets.js';
import { FILTER_NAMES, isFiltered, NO_FILTERS, type ModelFilters } from './filters.js';
import { modelListMessages } from './messages.js';
import { modelListStyles } from './model-list.styles.js';
import { readPage, type Gallery } from './pager.js';

/** A reader's pause in typing: long enough not to ask for each letter of a Telex word. */
const TYPING_PAUSE_MS = 300;
const SKELETONS = [1, 2, 3, 4, 5, 6];

/**
 * The gallery of Dân vận khéo models: search without marks, filters with counts, cards, and more on demand.
 *
 * @summary Gallery of Dân vận khéo models with search and filters.
 * @element gd-model-list
 * @slot fallback - What to show when the gallery cannot be loaded, such as a link.
 * @fires {CustomEvent<ModelFilters>} gd-filter-change - The reader changed search or filters; a page may keep them in its address.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The models could not be loaded.
 * @csspart controls - The panel with search and filters.
 * @csspart card - Each model.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for badges, buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels and cards.
 * @cssstate loading - Models are being loaded.
 * @cssstate ready - Models are shown.
 * @cssstate empty - Nothing was found.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-model-list page-size="12"></gd-model-list>
 * ```
 * @example
 * ```html
 * <gd-model-list province="37@2025-07-01" field="economy" heading-level="2"></gd-model-list>
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdModelList extends GdApiElement implements ModelFilters {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    modelCardStyles,
    modelListStyles,
  ];

  /** Words to find; marks are not needed. */
  @property() q = '';

  /** `economy`, `culture-society`, `defence-security` or `political-system`. */
  @property() field = '';

  /** Key of today's province, such as `37@2025-07-01`. */
  @property() province = '';

  /** A year of four digits. */
  @property() year = '';

  /** `collective` or `individual`. */
  @property() kind = '';

  /** How many models to load at a time, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 12;

  /** The level of each card's title in the page's outline, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private gallery?: Gallery | undefined;
  @state() private facets?: ModelFacets | undefined;
  @state() private failure?: Failure | undefined;
  @state() private loadingMore = false;
  @state() private filtersOpen = false;

  readonly #models = new Latest(this);
  readonly #facets = new Latest(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new OnConfigure(this, () => this.#load());
  }

  /** Loads the models again. */
  reload(): void {
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['q', ...FILTER_NAMES, 'pageSize', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) this.#load();
  }

  get #filters(): ModelFilters {
    const { q, field, province, year, kind } = this;
    return { q, field, province, year, kind };
  }

  get #limit(): number {
    return Math.min(100, Math.max(1, Math.trunc(this.pageSize) || 12));
  }

  #load(): void {
    void this.#loadModels();
    void this.#loadFacets();
  }

  async #loadModels(): Promise<void> {
    this.failure = undefined;
    this.loadingMore = false;
    this.state = 'loading';
    try {
      const gallery = await this.#models.run((signal) =>
        readPage(this.client, this.#filters, this.#limit, signal),
      );
      if (gallery === SUPERSEDED) return;
      this.gallery = gallery;
      this.state = gallery.items.length > 0 ? 'ready' : 'empty';
    } catch (error) {
      this.gallery = undefined;
      this.failure = this.fail(error);
    }
  }

  async #loadFacets(): Promise<void> {
    try {
      const facets = await this.#facets.run((signal) => readFacets(this.client, this.#filters, signal));
      if (facets !== SUPERSEDED) this.facets = facets;
    } catch {
      // The list of models says what failed; without counts the filters keep the options they have.
    }
  }

  async #more(): Promise<void> {
    const { gallery } = this;
    if (!gallery || this.loadingMore) return;
    this.failure = undefined;
    this.loadingMore = true;
    try {
      const longer = await this.#models.run((signal) =>
        readPage(this.client, this.#filters, this.#limit, signal, gallery),
      );
      if (longer === SUPERSEDED) return;
      this.gallery = longer;
      this.state = 'ready';
      await this.updateComplete;
      // The button may be gone and the reader goes on with what is new, so focus does too.
      const title = this.renderRoot.querySelectorAll<HTMLElement>('.cards .title')[gallery.items.length];
      title?.focus();
    } catch (error) {
      this.failure = this.fail(error);
    } finally {
      this.loadingMore = false;
    }
  }

  /** Takes what the reader chose, and tells the page. */
  #choose(filters: Partial<ModelFilters>): void {
    clearTimeout(this.#typing);
    const before = this.#filters;
    const chosen = { ...before, ...filters };
    if ((Object.keys(chosen) as (keyof ModelFilters)[]).every((name) => chosen[name] === before[name]))
      return;
    Object.assign(this, filters);
    this.emit<ModelFilters>('gd-filter-change', chosen);
  }

  readonly #controls: ControlsActions = {
    typed: (q) => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#choose({ q }), TYPING_PAUSE_MS);
    },
    choose: (filters) => this.#choose(filters),
    toggle: () => {
      this.filtersOpen = !this.filtersOpen;
    },
  };

  get #searchInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#q');
  }

  #clear(): void {
    this.#choose(NO_FILTERS);
    this.#searchInput?.focus();
  }

  protected override render(): TemplateResult {
    const { facets, filtersOpen: open, locale } = this;
    return html`
      ${controls({ filters: this.#filters, facets, open, locale }, this.#controls)} ${this.#statusLine()}
      ${this.#results()}
    `;
  }

  #statusLine(): TemplateResult {
    const words = modelListMessages[this.locale];
    return html`<div class="status-line">
      <p class="count" role="status">${this.#countInWords()}</p>
      ${
        isFiltered(this.#filters) && this.state !== 'empty'
          ? html`<button type="button" class="button button-link no-print" @click=${this.#clear}>
              ${icon('close')}${words.clear}
            </button>`
          : nothing
      }
    </div>`;
  }

  #countInWords(): string {
    const { gallery, locale } = this;
    const words = modelListMessages[locale];
    if (!gallery) return this.state === 'loading' ? baseMessages[locale].loading : '';
    const filtered = isFiltered(this.#filters);
    if (gallery.total === 0) return filtered ? words.none : '';
    const total = formatNumber(gallery.total, locale);
    return filtered ? words.found(total) : words.count(total);
  }

  #results(): TemplateResult {
    const { gallery, failure } = this;
    if (!gallery)
      return failure
        ? failureView(failure, this.locale, () => this.#load())
        : html`<div class="cards" aria-hidden="true">
            ${SKELETONS.map(() => html`<div class="skeleton"></div>`)}
          </div>`;
    if (gallery.items.length === 0) return this.#empty();
    const level = headingLevel(this.headingLevel, 3);
    const busy = this.state === 'loading';
    return html`
      <ul
        class="cards ${busy ? 'busy' : ''}"
        aria-busy=${busy}
        aria-label=${modelListMessages[this.locale].results}
      >
        ${repeat(
          gallery.items,
          ({ id }) => id,
          (model) => html`<li>${modelView(model, this.locale, level)}</li>`,
        )}
      </ul>
      ${failure ? failureView(failure, this.locale, () => void this.#more()) : this.#moreButton(gallery)}
    `;
  }

  #moreButton({ items, total, nextCursor }: Gallery): TemplateResult | typeof nothing {
    if (nextCursor === null) return nothing;
    const words = modelListMessages[this.locale];
    return html`<div class="more no-print">
      <p class="small muted" role="status">
        ${words.shown(formatNumber(items.length, this.locale), formatNumber(total, this.locale))}
      </p>
      <button
        type="button"
        class="button button-secondary"
        aria-disabled=${this.loadingMore}
        @click=${() => void this.#more()}
      >
        ${this.loadingMore ? words.loadingMore : words.more}
      </button>
    </div>`;
  }

  #empty(): TemplateResult {
    const words = modelListMessages[this.locale];
    if (!isFiltered(this.#filters)) return html`<p class="empty">${words.noneYet}</p>`;
    return html`<div class="empty">
      <p>${words.noneHelp}</p>
      <button type="button" class="button button-secondary" @click=${this.#clear}>${words.clear}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-list': GdModelList;
  }
  interface HTMLElementEventMap {
    'gd-filter-change': CustomEvent<ModelFilters>;
  }
}
