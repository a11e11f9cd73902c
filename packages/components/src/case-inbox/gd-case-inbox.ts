import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { property, state } from 'lit/decorators.js';
import type { CaseQuery } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import type { CaseSummary, StaffMember } from '@gd/contract';
import { GdDeskElement } from '../base/desk-element.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { WhileVisible } from '../base/while-visible.js';
import { TYPING_PAUSE_MS } from '../base/typing-pause.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { caseInboxStyles } from './case-inbox.styles.js';
import { staffOf } from '../sign-in/staff.js';
import { BulkReceive } from './bulk-receive.js';
import { inboxControls } from './controls.js';
import { isFiltered, NO_FILTERS, queryOf, type InboxFilters } from './filters.js';
import { inboxMessages } from './messages.js';
import { RowFocus } from './row-focus.js';
import { resultsView } from './results.js';

const MAX_PAGE = 100;
const RECEIVERS: readonly StaffMember['roles'][number][] = ['intake', 'handler', 'leader'];

/** What `gd-cases-receive` tells a page. */
export interface CasesReceive {
  ids: readonly string[];
}

/** What `gd-case-select` tells a page. */
export interface CaseSelect {
  id: string;
  code: string;
}

/**
 * The officer's list of cases, the next due first, with filters and receipt of several at once. It reads the list again
 * by itself while it is in sight. It needs `configure({ token })`, or a session on the API's own origin; nothing is stored
 * on the device.
 *
 * In a row, Down or J goes to the next row, Up or K to the one before, Home and End to the first and the last, X selects
 * and Enter opens.
 *
 * @summary An officer's list of cases by due date.
 * @element gd-case-inbox
 * @slot fallback - What to show when the list cannot be loaded.
 * @fires {CustomEvent<CaseSelect>} gd-case-select - The officer chose a case to open.
 * @fires {CustomEvent<CasesReceive>} gd-cases-receive - The officer received several cases.
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
export class GdCaseInbox extends GdDeskElement {
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

  /** Seconds between two readings of the list while it is in sight; 0 for none. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 60;

  @state() private filters: InboxFilters = NO_FILTERS;
  @state() private items?: readonly CaseSummary[] | undefined;
  @state() private failure?: Failure | undefined;
  @state() private loadingMore = false;
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private reader?: StaffMember | undefined;

  #nextCursor: string | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #latest = new Latest(this);
  readonly #rowFocus = new RowFocus(this);
  readonly #bulk = new BulkReceive(
    this,
    () => this.client,
    (ids) => void this.#received(ids),
  );
  readonly #polling = new WhileVisible(
    this,
    () => this.refreshSeconds * 1000,
    () => void this.#refreshQuietly(),
  );

  constructor() {
    super();
    new OnConfigure(this, () => {
      this.#readReader();
      void this.reload();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['pageSize', 'apiBase', 'site'] as const;
    if (!this.hasUpdated) this.#readReader();
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.reload();
    if (changed.has('refreshSeconds')) this.#polling.restart();
  }

  /** Who reads decides only what is offered; the server decides what is done. */
  #readReader(): void {
    void Promise.resolve()
      .then(() => staffOf(this.client))
      .then(
        (reader) => (this.reader = reader),
        () => (this.reader = undefined),
      );
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

  /** What is shown is read again; choice, focus and place on the page stay. A failure is left to the next time. */
  async #refreshQuietly(): Promise<void> {
    const before = this.items;
    if (!before || this.failure || this.loadingMore || this.#bulk.isRunning || this.state === 'loading')
      return;
    const limit = Math.min(MAX_PAGE, Math.max(before.length, this.#pageSize));
    try {
      const page = await this.#latest.run((signal) =>
        this.client.cases.list({ ...queryOf(this.filters), limit }, { signal }).page(),
      );
      if (page === SUPERSEDED) return;
      const fresh = new Set(page.items.map(({ id }) => id));
      const beyond = before.slice(MAX_PAGE).filter(({ id }) => !fresh.has(id));
      if (beyond.length === 0) this.#nextCursor = page.nextCursor;
      const keep = this.#rowFocus.take();
      this.items = [...page.items, ...beyond];
      this.state = this.items.length > 0 ? 'ready' : 'empty';
      await keep();
    } catch (error) {
      if (!isGdError(error, 'unauthenticated') && !isGdError(error, 'forbidden')) return;
      this.items = undefined;
      this.failure = this.#inWords(error);
    }
  }

  async #received(ids: readonly string[]): Promise<void> {
    this.picked = new Set();
    if (ids.length > 0) this.emit<CasesReceive>('gd-cases-receive', { ids });
    await this.#refreshQuietly();
  }

  #pick(id: string, on: boolean): void {
    const picked = new Set(this.picked);
    if (on) picked.add(id);
    else picked.delete(id);
    this.picked = picked;
  }

  /** Unknown roles are those of a key that may not ask who it is: the server refuses what it may not do. */
  get #mayReceive(): boolean {
    return this.reader === undefined || this.reader.roles.some((role) => RECEIVERS.includes(role));
  }

  get #pageSize(): number {
    return Math.min(MAX_PAGE, Math.max(1, Math.trunc(this.pageSize) || 20));
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
    const limit = this.#pageSize;
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
        theme: this.theme,
        province: this.#province,
        typed: (q) => {
          this.filters = { ...this.filters, q };
          clearTimeout(this.#typing);
          this.#typing = setTimeout(() => void this.reload(), TYPING_PAUSE_MS);
        },
        search: () => this.#choose({}),
        choose: (change) => this.#choose(change),
      })}
      ${this.#results()}
    `;
  }

  /** The code of the province, for an officer who sees all of it; empty for the others, who see one unit. */
  get #province(): string {
    const { sees, province } = this.reader ?? {};
    return sees === 'tenant' ? (province?.key.split('@')[0] ?? '') : '';
  }

  #results(): TemplateResult {
    const { items, failure, locale } = this;
    const retry = () => void this.reload();
    if (!items)
      return failure
        ? failureView(failure, locale, retry)
        : html`<div class="loading">${loadingView(locale)}</div>`;
    const unpick = () => (this.picked = new Set());
    return resultsView({
      items,
      locale,
      selected: this.selectedId,
      today: vietnamDate(new Date()),
      busy: this.state === 'loading',
      picked: this.#mayReceive ? this.picked : undefined,
      select: (item) => this.#select(item),
      pick: (id, on) => this.#pick(id, on),
      pickAll: (on) => (this.picked = new Set(on ? items.map(({ id }) => id) : [])),
      hasMore: this.#nextCursor !== null,
      loadingMore: this.loadingMore,
      filtered: isFiltered(this.filters),
      bulk: this.#bulk.render(
        items.filter(({ id }) => this.picked.has(id)),
        unpick,
      ),
      failure: failure && failureView(failure, locale, retry),
      refresh: () => this.#choose({}),
      more: () => void this.#more(),
      clear: () => this.#clear(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-case-inbox': GdCaseInbox;
  }
  interface HTMLElementEventMap {
    'gd-case-select': CustomEvent<CaseSelect>;
    'gd-cases-receive': CustomEvent<CasesReceive>;
  }
}
