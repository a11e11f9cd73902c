import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Publication } from '@gd/contract';
import type { GdPromise, PublicationPage } from '@gd/sdk';
import { GdApiElement } from '../base/api-element.js';
import { Attempts } from '../base/attempts.js';
import { failureOf, type Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages, type Words } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { TYPING_PAUSE_MS } from '../base/typing-pause.js';
import { controls, type BoardFilters } from './controls.js';
import { feedbackBoardStyles } from './feedback-board.styles.js';
import { feedbackBoardMessages } from './messages.js';
import { BoardPhotos } from './photos.js';
import { reportView } from './report.js';

export type { BoardFilters } from './controls.js';

const SKELETONS = [1, 2, 3];

const skeletons = (): TemplateResult =>
  html`<div class="list" aria-hidden="true">${SKELETONS.map(() => html`<div class="skeleton"></div>`)}</div>`;

/**
 * Answered and published reports: search, filters, photos on demand, “me too”, and the open data behind them.
 *
 * @summary Answered reports that an officer has reviewed and published.
 * @element gd-feedback-board
 * @slot - Plain links to answered reports, shown until the first answer and where there is none.
 * @slot fallback - What to show when the board cannot be loaded, such as a link.
 * @fires {CustomEvent<BoardFilters>} gd-board-filter - The reader changed search or filters; a page may keep them in its address.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The reports could not be loaded.
 * @csspart controls - The panel with search and filters.
 * @csspart report - Each report.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for badges, buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - Reports are being loaded.
 * @cssstate ready - Reports are shown.
 * @cssstate empty - Nothing was found.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-feedback-board></gd-feedback-board>
 * ```
 * @example
 * ```html
 * <gd-feedback-board unit="14329@2025-07-01" sort="-supports" page-size="5" open-data="37"></gd-feedback-board>
 * ```
 * @status experimental
 * @since 0.2.0
 */
export class GdFeedbackBoard extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    feedbackBoardStyles,
  ];

  /** Words to find; marks are not needed. */
  @property() q = '';

  /** `FBK`, `REC` or `REG`. */
  @property() kind: BoardFilters['kind'] = '';

  /** Key of the commune that the reports are about, such as `14329@2025-07-01`. */
  @property() unit = '';

  /** `-publishedAt` (latest first) or `-supports` (most “me too” first). */
  @property() sort: BoardFilters['sort'] = '-publishedAt';

  /** How many reports to load at a time, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  /** The province whose open data is linked, two digits such as `37`; without it there is no link. */
  @property({ attribute: 'open-data' }) openData = '';

  /** The level of each report's title in the page's outline, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private page?: PublicationPage | undefined;
  @state() private items: readonly Publication[] = [];
  @state() private failure?: Failure | undefined;
  @state() private loadingMore = false;
  /** What this reader has said “me too” to, for as long as the page is open: nothing is kept on the device. */
  @state() private supported: ReadonlySet<string> = new Set();
  /** Why a “me too” was not counted, at the report it was said to. */
  @state() private notCounted: { id: string; words: Words } | undefined;

  readonly #latest = new Latest(this);
  readonly #attempts = new Attempts();
  readonly #photos = new BoardPhotos(this, (publicationId, photoId) =>
    this.client.publications.photo(publicationId, photoId),
  );
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new OnConfigure(this, () => void this.#load());
  }

  /** Loads the reports again. */
  reload(): void {
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['q', 'kind', 'unit', 'sort', 'pageSize', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.#load();
  }

  get #filters(): BoardFilters {
    const { q, kind, sort } = this;
    return { q, kind, sort };
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    this.state = 'loading';
    try {
      const page = await this.#latest.run((signal) => this.#read({}, signal));
      if (page === SUPERSEDED) return;
      this.page = page;
      this.items = page.items;
      this.state = page.items.length > 0 ? 'ready' : 'empty';
    } catch (error) {
      this.page = undefined;
      this.items = [];
      this.failure = this.fail(error);
    }
  }

  /** One page. Each request has a signal of its own: that of the page before was aborted when it was superseded. */
  #read(from: { cursor?: string }, signal: AbortSignal): GdPromise<PublicationPage> {
    const { q, kind, unit, sort } = this;
    const limit = Math.min(100, Math.max(1, Math.trunc(this.pageSize) || 10));
    const query = { ...from, sort, limit, ...(q && { q }), ...(kind && { kind }), ...(unit && { unit }) };
    return this.client.publications.list(query, { signal }).page();
  }

  async #more(): Promise<void> {
    const cursor = this.page?.nextCursor;
    if (!cursor || this.loadingMore) return;
    this.failure = undefined;
    this.loadingMore = true;
    try {
      const next = await this.#latest.run((signal) => this.#read({ cursor }, signal));
      if (next === SUPERSEDED) return;
      const before = this.items.length;
      const seen = new Set(this.items.map(({ id }) => id));
      this.page = next;
      this.state = 'ready';
      this.items = [...this.items, ...next.items.filter(({ id }) => !seen.has(id))];
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.report .title')[before]?.focus();
    } catch (error) {
      this.failure = this.fail(error);
    } finally {
      this.loadingMore = false;
    }
  }

  async #support({ id }: Publication): Promise<void> {
    if (this.supported.has(id)) return;
    this.supported = new Set([...this.supported, id]);
    this.notCounted = undefined;
    try {
      const idempotencyKey = this.#attempts.keyFor(id, 'support');
      const supports = await this.client.publications.support(id, { idempotencyKey });
      this.#attempts.settle(id);
      this.items = this.items.map((one) => (one.id === id ? { ...one, supports } : one));
    } catch (error) {
      this.supported = new Set([...this.supported].filter((one) => one !== id));
      // The board itself is as it was; only this was not counted.
      this.notCounted = { id, words: failureOf(error, this.locale).words };
    }
  }

  /** Takes what the reader chose, and tells the page. */
  #choose(filters: Partial<BoardFilters>): void {
    clearTimeout(this.#typing);
    Object.assign(this, filters);
    this.emit<BoardFilters>('gd-board-filter', this.#filters);
  }

  #typed(q: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#choose({ q }), TYPING_PAUSE_MS);
  }

  protected override render(): TemplateResult {
    return html`
      ${controls(this.#filters, this.locale, {
        typed: (q) => this.#typed(q),
        choose: (filters) => this.#choose(filters),
      })}
      ${this.#results()} ${this.#openDataView()}
    `;
  }

  #results(): TemplateResult {
    const { items, failure, locale, state: now } = this;
    const words = feedbackBoardMessages[locale];
    if (items.length === 0 && failure)
      return this.afterFailure(failureView(failure, locale, () => void this.#load()));
    if (now === 'empty') return this.#empty();
    if (items.length === 0)
      return html`<p class="visually-hidden" role="status">${baseMessages[locale].loading}</p>
        ${this.whileLoading(skeletons())}`;
    const level = headingLevel(this.headingLevel, 3);
    return html`
      <ul
        class="list ${now === 'loading' ? 'busy' : ''}"
        aria-busy=${now === 'loading'}
        aria-label=${words.results}
      >
        ${repeat(
          items,
          ({ id }) => id,
          (one) =>
            html`<li class="report" part="report">
              ${reportView(one, {
                locale,
                level,
                supported: this.supported.has(one.id),
                problem: this.notCounted?.id === one.id ? this.notCounted.words(locale) : undefined,
                photos: this.#photos.render(one),
                support: () => void this.#support(one),
              })}
            </li>`,
        )}
      </ul>
      ${failure ? failureView(failure, locale, () => void this.#more()) : this.#moreButton()}
      <p class="visually-hidden" role="status">${now === 'loading' ? '' : words.loaded(items.length)}</p>
    `;
  }

  #empty(): TemplateResult {
    const words = feedbackBoardMessages[this.locale];
    const filtered = this.q !== '' || this.kind !== '';
    return html`<div class="empty" role="status">
      <p>${filtered ? words.none : words.noneYet}</p>
      ${
        filtered
          ? html`<button
              type="button"
              class="button button-secondary"
              @click=${() => this.#choose({ q: '', kind: '' })}
            >
              ${words.clear}
            </button>`
          : nothing
      }
    </div>`;
  }

  #moreButton(): TemplateResult | typeof nothing {
    if (!this.page?.nextCursor) return nothing;
    const words = feedbackBoardMessages[this.locale];
    return html`<div class="more no-print">
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

  #openDataView(): TemplateResult | typeof nothing {
    // Before the first answer it is not known whether the page has named the API.
    if (!this.openData || !this.page) return nothing;
    const words = feedbackBoardMessages[this.locale];
    const address = (format: 'csv' | 'json') => this.client.openData.url('cases', this.openData, format);
    return html`<p class="open-data small muted no-print">
      ${icon('file')} ${words.openData}: <a href=${address('csv')}>CSV</a> ·
      <a href=${address('json')}>JSON</a>. ${words.openDataHint}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-feedback-board': GdFeedbackBoard;
  }
  interface HTMLElementEventMap {
    'gd-board-filter': CustomEvent<BoardFilters>;
  }
}
