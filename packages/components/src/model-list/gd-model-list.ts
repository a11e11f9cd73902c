import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Model } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { idle } from '../base/idle.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { modelAddress } from '../model-card/address.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import type { ModelViewOptions } from '../model-card/view.js';
import { activeFilters, noResults, type ActiveFiltersView } from './active-filters.js';
import { Cards } from './cards.js';
import { Choices } from './choices.js';
import { controls, type ControlsActions } from './controls.js';
import { SETTING_NAMES, type ModelFilters } from './filters.js';
import { GalleryLoader } from './gallery-loader.js';
import { moreButton, skeletons, statusLine, type ListActions, type ListView } from './list-view.js';
import { modelListMessages } from './messages.js';
import { modelListStyles } from './model-list.styles.js';
import { LARGEST_PAGE } from './pager.js';
import { PlaceInList } from './place-in-list.js';
import { PrintWhole } from './print-whole.js';
import { UnitFilter } from './unit-filter.js';

/**
 * The gallery of Dân vận khéo models: search without marks, filters with counts, cards. The first come at once and the
 * others while the page is idle, so that find-in-page, print and a screen reader have the whole list.
 *
 * @summary Gallery of Dân vận khéo models with search and filters.
 * @element gd-model-list
 * @slot - Plain links to models, shown until the first answer and where there is none.
 * @slot fallback - What to show when the gallery cannot be loaded, such as a link.
 * @fires {CustomEvent<ModelFilters>} gd-filter-change - The reader changed search, filters or order.
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
 * <gd-model-list address model-href="/mo-hinh/?m={slug}" nominate-href="/de-cu/"></gd-model-list>
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

  /** `economy`, `culture-society`, `defence-security`, `political-system` or `new-rural`. */
  @property() field = '';

  /** `collective` or `individual`. */
  @property() kind = '';

  /** Who keeps the model in its register: `commune`, `district`, `province` or `centre`. */
  @property() level = '';

  /** The highest recognition: `commune`, `province` or `centre`. */
  @property() recognition = '';

  /** Key of today's province, such as `37@2025-07-01`. */
  @property() province = '';

  /** Key of a unit of any era: the models of the units of today that took its residents. */
  @property() unit = '';

  /** A year of four digits. */
  @property() year = '';

  /** `-year` (latest year first), `year`, `title` or `-changedAt`. */
  @property() sort = '';

  /** How many models to load at first, and each time on demand, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 12;

  /** Load more only when the reader asks, however short the list; over 2,000 models that is always so. */
  @property({ type: Boolean }) paged = false;

  /**
   * Keep search, filters and order in the page's own address, to be shared and found again, and go back to the same
   * card after the back button. The value stands before each name: `address="mh-"` gives `?mh-year=2024`. Without the
   * attribute the address is neither read nor written.
   */
  @property() address?: string;

  /** Address of the page that shows a model, with `{slug}` in it; the API's own page of the model without it. */
  @property({ attribute: 'model-href' }) modelHref?: string;

  /** Address of the page on which a model is nominated, offered where nothing is found. */
  @property({ attribute: 'nominate-href' }) nominateHref?: string;

  /** The level of each card's title in the page's outline, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private filtersOpen = false;

  readonly #choices = new Choices(this, (chosen) => this.emit<ModelFilters>('gd-filter-change', chosen));
  /** What comes late waits for the reader too, who may ask for something else by the next letter. */
  readonly #quiet = async (): ReturnType<typeof idle> => {
    let left = await idle();
    while (this.#choices.typed !== undefined) left = await idle();
    return left;
  };
  readonly #cards = new Cards(this.#quiet);
  readonly #print = new PrintWhole(this, () => {
    this.#cards.drawAll();
    // Now, not in a microtask: the browser prints what stands when this returns.
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #place = new PlaceInList(this, this.#cards);
  readonly #unit = new UnitFilter(this, (unit) => this.#choices.choose({ unit }));
  readonly #loader = new GalleryLoader(this, {
    client: () => this.client,
    filters: () => this.#choices.filters,
    limit: () => Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(this.pageSize) || 12)),
    paged: () => this.paged,
    state: (state) => (this.state = state),
    fail: (error) => this.fail(error),
    begun: () => this.#begun(),
    grown: () => this.#showCards(),
    quiet: this.#quiet,
  });

  constructor() {
    super();
    new OnConfigure(this, () => this.#loader.load());
  }

  /** Loads the models again. */
  reload(): void {
    this.#loader.load();
  }

  /** True once every model that was found is in the page. */
  get complete(): boolean {
    return this.#loader.complete;
  }

  /** Loads every model that is found and puts all of them into the page; it ends when that is done, or failed. */
  async loadAll(): Promise<void> {
    await this.#loader.all();
    await this.#cards.drawn();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#choices.readAddress();
    const settings = [...SETTING_NAMES, 'pageSize', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) this.#loader.load();
    this.#showCards();
  }

  /** The first cards are in the page: back to where the reader was. */
  async #begun(): Promise<void> {
    await this.updateComplete;
    await this.#place.goBack((count) => this.#loader.rest(count));
  }

  async #more(): Promise<void> {
    const before = await this.#loader.more();
    if (before === undefined) return;
    await this.updateComplete;
    // The button may be gone and the reader goes on with what is new, so focus does too.
    this.#cards.cardAt(before)?.querySelector<HTMLElement>('.title')?.focus();
  }

  readonly #controls: ControlsActions = {
    typed: (q) => this.#choices.type(q),
    choose: (filters) => this.#choices.choose(filters),
    toggle: () => {
      this.filtersOpen = !this.filtersOpen;
    },
  };

  /** Takes a filter away. The button that did it goes too, so the focus goes to the search. */
  readonly #drop = (name: keyof ModelFilters): void => {
    this.#choices.choose({ [name]: '' });
    this.#focusSearch();
  };

  readonly #clear = (): void => {
    this.#choices.clear();
    this.#focusSearch();
  };

  #focusSearch(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#q')?.focus();
  }

  #cardOptions({ slug, cover }: Model): ModelViewOptions {
    const { locale } = this;
    return {
      locale,
      level: headingLevel(this.headingLevel, 3),
      href: modelAddress(slug, this),
      photo: cover ? this.#photoUrl(cover.id) : undefined,
    };
  }

  #photoUrl(id: string): string | undefined {
    try {
      return this.client.models.photoUrl(id, 'card');
    } catch {
      // Only the key of a site says whose photos they are.
      return undefined;
    }
  }

  /** The cards are drawn beside the element's own template, which is small. */
  #showCards(): void {
    const { locale, modelHref, apiBase, site } = this;
    const { gallery, comesWhole } = this.#loader;
    this.#cards.busy = this.state === 'loading';
    if (!gallery) return;
    const { items, total } = gallery;
    this.#cards.show({
      items,
      total,
      expected: comesWhole ? total : items.length,
      label: modelListMessages[locale].results,
      options: (model) => this.#cardOptions(model),
      key: JSON.stringify([locale, this.headingLevel, modelHref, apiBase, site]),
    });
  }

  protected override render(): TemplateResult {
    const { filtersOpen: open } = this;
    const view = { ...this.#activeFilters, typed: this.#choices.typed, open, unit: this.#unit.render() };
    return html`${controls(view, this.#controls)} ${statusLine(this.#view, this.#actions)}
    ${this.state === 'empty' ? nothing : activeFilters(this.#activeFilters, this.#drop, this.#clear)}
    ${this.#results()}`;
  }

  get #activeFilters(): ActiveFiltersView {
    return {
      filters: this.#choices.filters,
      facets: this.#loader.facets,
      unitName: this.#unit.name,
      locale: this.locale,
    };
  }

  get #view(): ListView {
    const { locale, state } = this;
    const { filters } = this.#choices;
    const { printing } = this.#print;
    return { loader: this.#loader, filters, loading: state === 'loading', printing, locale };
  }

  readonly #actions: ListActions = {
    choose: this.#controls.choose,
    print: () => void this.#print.print(),
    more: () => void this.#more(),
  };

  #results(): TemplateResult {
    const { gallery, failure, without, comesWhole } = this.#loader;
    const { locale, nominateHref } = this;
    if (!gallery)
      return failure
        ? this.afterFailure(failureView(failure, locale, () => this.#loader.load()))
        : this.whileLoading(skeletons());
    if (gallery.items.length === 0)
      return noResults({ ...this.#activeFilters, without, nominateHref }, this.#drop, this.#clear);
    const goOn = () => void (comesWhole ? this.#loader.rest() : this.#more());
    return html`${this.#cards.element}
    ${failure ? failureView(failure, locale, goOn) : moreButton(this.#view, this.#actions)}`;
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
