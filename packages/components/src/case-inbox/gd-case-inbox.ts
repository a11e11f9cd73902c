import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { property, state } from 'lit/decorators.js';
import type { CaseQuery } from '@gd/sdk';
import { isGdError } from '@gd/sdk/errors';
import type { CaseSummary } from '@gd/contract';
import { GdApiElement } from '../base/api-element.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { icon, iconStyles } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { caseInboxStyles } from './case-inbox.styles.js';
import { inboxControls } from './controls.js';
import { filterFrom, isFiltered, NO_FILTERS, queryOf, type InboxFilters } from './filters.js';
import { inboxMessages } from './messages.js';
import { inboxTable } from './table.js';

const TYPING_PAUSE_MS = 300;

/** What `gd-case-select` tells a page. */
export interface CaseSelect {
  id: string;
  code: string;
}

/**
 * The officer's list of cases, the next due first. It needs `configure({ token })`; the token is read at each request
 * and never stored.
 *
 * @summary An officer's list of cases by due date.
 * @element gd-case-inbox
 * @slot fallback - What to show when the list cannot be loaded.
 * @fires {CustomEvent<CaseSelect>} gd-case-select - The officer chose a case to open.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The list could not be loaded.
 * @csspart controls - The panel with search and filters.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The list is being loaded.
 * @cssstate ready - Cases are shown.
 * @cssstate empty - There is no case, or none for the filters.
 * @cssstate error - Loading failed, or nobody is signed in.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-case-inbox page-size="20"></gd-case-inbox>
 * ```
 * @example
 * ```js
 * configure({ token: () => sessionKey });
 * inbox.addEventListener('gd-case-select', ({ detail }) => (desk.caseId = detail.id));
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdCaseInbox extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    caseStyles,
    caseInboxStyles,
  ];

  /** How many cases to load at a time, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Id of the case that is open beside the list, to mark its row. */
  @property({ attribute: 'selected-id' }) selectedId = '';

  @state() private filters: InboxFilters = NO_FILTERS;
  @state() private items?: readonly CaseSummary[] | undefined;
  @state() private failure?: Failure | undefined;
  @state() private loadingMore = false;

  #nextCursor: string | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #latest = new Latest(this);

  constructor() {
    super();
    new OnConfigure(this, () => void this.reload());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['pageSize', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.reload();
  }

  /** Loads the list again from its beginning. */
  async reload(): Promise<void> {
    this.failure = undefined;
    this.loadingMore = false;
    this.state = 'loading';
    await this.#read({}, (page) => {
      this.items = page;
      this.state = page.length > 0 ? 'ready' : 'empty';
    });
  }

  async #more(): Promise<void> {
    const before = this.items;
    if (!before || this.#nextCursor === null || this.loadingMore) return;
    this.failure = undefined;
    this.loadingMore = true;
    const seen = new Set(before.map(({ id }) => id));
    await this.#read({ cursor: this.#nextCursor }, (page) => {
      this.items = [...before, ...page.filter(({ id }) => !seen.has(id))];
      this.loadingMore = false;
      void this.#focusRow(before.length);
    });
    this.loadingMore = false;
  }

  async #read(at: Pick<CaseQuery, 'cursor'>, take: (items: CaseSummary[]) => void): Promise<void> {
    const limit = Math.min(100, Math.max(1, Math.trunc(this.pageSize) || 20));
    try {
      const page = await this.#latest.run((signal) =>
        this.client.cases.list({ ...queryOf(this.filters), ...at, limit }, { signal }).page(),
      );
      if (page === SUPERSEDED) return;
      this.#nextCursor = page.nextCursor;
      take(page.items);
    } catch (error) {
      if (isGdError(error, 'unauthenticated') || isGdError(error, 'forbidden')) this.items = undefined;
      this.failure = this.#inWords(error);
    }
  }

  /** A missing sign-in is said in the officer's terms, and trying again is left to the page. */
  #inWords(error: unknown): Failure {
    const failure = this.fail(error);
    const why = (['unauthenticated', 'forbidden'] as const).find((kind) => isGdError(error, kind));
    return why ? { ...failure, words: (locale) => inboxMessages[locale][why] } : failure;
  }

  async #focusRow(index: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[index]?.focus();
  }

  #choose(change: Partial<InboxFilters>): void {
    clearTimeout(this.#typing);
    this.filters = { ...this.filters, ...change };
    void this.reload();
  }

  #clear(): void {
    this.#choose(NO_FILTERS);
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus();
  }

  #select({ id, code }: CaseSummary): void {
    this.selectedId = id;
    this.emit<CaseSelect>('gd-case-select', { id, code });
  }

  protected override render(): TemplateResult {
    return html`
      ${inboxControls({
        filters: this.filters,
        locale: this.locale,
        typed: (q) => {
          this.filters = { ...this.filters, q };
          clearTimeout(this.#typing);
          this.#typing = setTimeout(() => void this.reload(), TYPING_PAUSE_MS);
        },
        search: () => this.#choose({}),
        choose: (name, value) => this.#choose(filterFrom(name, value)),
      })}
      ${this.#results()}
    `;
  }

  #results(): TemplateResult {
    const { items, failure, locale } = this;
    if (!items)
      return failure
        ? failureView(failure, locale, () => void this.reload())
        : html`<div class="loading">${loadingView(locale)}</div>`;
    const words = inboxMessages[locale];
    return html`
      <div class="status-line">
        <p class="count" role="status">
          ${items.length > 0 ? words.shown(items.length, this.#nextCursor !== null) : nothing}
        </p>
        <button
          type="button"
          class="button button-secondary button-small no-print"
          aria-disabled=${this.state === 'loading'}
          @click=${() => this.#choose({})}
        >
          ${icon('refresh')}${words.refresh}
        </button>
      </div>
      ${
        items.length === 0
          ? this.#empty()
          : inboxTable({
              items,
              locale,
              selected: this.selectedId,
              today: vietnamDate(new Date()),
              busy: this.state === 'loading',
              select: (item) => this.#select(item),
            })
      }
      ${failure ? failureView(failure, locale, () => void this.reload()) : this.#moreButton()}
    `;
  }

  #moreButton(): TemplateResult | typeof nothing {
    if (this.#nextCursor === null) return nothing;
    const words = inboxMessages[this.locale];
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

  #empty(): TemplateResult {
    const words = inboxMessages[this.locale];
    if (!isFiltered(this.filters)) return html`<p class="empty">${icon('inbox')} ${words.none}</p>`;
    return html`<div class="empty">
      <p><strong>${words.noneFiltered}</strong></p>
      <p>${words.noneHelp}</p>
      <button type="button" class="button button-secondary" @click=${() => this.#clear()}>
        ${words.clear}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-case-inbox': GdCaseInbox;
  }
  interface HTMLElementEventMap {
    'gd-case-select': CustomEvent<CaseSelect>;
  }
}
