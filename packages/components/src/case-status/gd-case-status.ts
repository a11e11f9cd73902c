import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CaseAccess } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { CASE_STATUS_LABELS, vietnamDate, type CaseStatus } from '@gd/rules';
import type { TrackedCase } from '@gd/contract';
import { Announcer } from '../base/announcer.js';
import { GdApiElement } from '../base/api-element.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { formatDateTime } from '../base/format.js';
import { headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { WhileVisible } from '../base/while-visible.js';
import { CaseFiles } from '../case-timeline/case-files.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { codeInHash } from './access.js';
import { caseStatusStyles } from './case-status.styles.js';
import { caseView } from './case-view.js';
import { Lookup } from './lookup.js';
import { caseStatusMessages } from './messages.js';
import { SenderSteps } from './sender-steps.js';
import type { SenderStep } from './steps.js';
import { Verification } from './verification.js';

/** What `gd-case-loaded` tells a page: nothing that opens the case. */
export interface CaseLoaded {
  code: string;
  status: CaseStatus;
}

const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Follows a case by its tracking code and secret: where it stands, what was answered, when the rest is due and why,
 * the thread with the office, the steps its sender may take, and a check against the public log. What changes is shown
 * while the page is open. The secret is held in memory only and is gone with the page.
 *
 * @summary A citizen follows a case by code and secret.
 * @element gd-case-status
 * @slot fallback - What to show when the case cannot be loaded, such as a phone number.
 * @fires {CustomEvent<CaseLoaded>} gd-case-loaded - A case was opened, refreshed or moved on.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - Opening or sending failed.
 * @csspart form - The form that asks for code and secret.
 * @csspart case - The whole case.
 * @csspart answer - What the authority said.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons, links and marks.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate ready - It waits for code and secret.
 * @cssstate loading - The case is being read.
 * @cssstate done - The case is shown.
 * @cssstate submitting - A step of the sender is on its way.
 * @cssstate error - Opening or sending failed.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-case-status></gd-case-status>
 * ```
 * @example
 * ```js
 * // After a submission on the same page, without asking again:
 * document.querySelector('gd-case-status').credentials = { code, secret };
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdCaseStatus extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    caseStyles,
    caseStatusStyles,
  ];

  /**
   * A tracking code to fill in, from a link in a notice say; else the code behind the `#` of the page's address is
   * taken. The secret is never part of an address.
   */
  @property() code = '';

  /** Code and secret that the page has in hand; the case opens at once. Held in memory only. */
  @property({ attribute: false }) credentials?: CaseAccess | undefined;

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Seconds between two looks at an open case while the page is in sight; 0 for none. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 20;

  @state() private failure?: Failure | undefined;
  @state() private view?: TrackedCase | undefined;
  @state() private readAt = '';
  @state() private stepDone?: SenderStep | undefined;

  #access: CaseAccess | undefined;
  /** Of what is shown; unknown after a step. */
  #etag: string | null = null;
  readonly #latest = new Latest(this);
  readonly #lookup = new Lookup(this, (access) => void this.#open(access));
  readonly #files = new CaseFiles(this, (fileId, signal) =>
    // Files are shown only with an open case, so code and secret are there.
    this.client.cases.trackFile(this.#access as CaseAccess, fileId, { signal }),
  );
  readonly #steps = new SenderSteps(this, {
    client: () => this.client,
    access: () => this.#access,
    sending: () => {
      this.#latest.abort();
      this.stepDone = undefined;
      this.state = 'submitting';
    },
    sent: (step, view) => {
      this.#show(view, null);
      this.stepDone = step;
      void this.#focus('step-done');
    },
    failed: (error) => wordsWhereTyped(this.fail(error)),
  });
  readonly #verification = new Verification(this, () => this.client);
  readonly #announcer = new Announcer(this);
  readonly #polling = new WhileVisible(
    this,
    () => this.#pause,
    () => void this.#lookAgain(),
  );
  /** Looks that failed, one after the other. */
  #failures = 0;

  constructor() {
    super();
    new OpenForPrint(this);
    this.state = 'ready';
  }

  /** Reads the case again. Nothing happens while no case is open. */
  async refresh(): Promise<void> {
    this.stepDone = undefined;
    if (this.#access) await this.#open(this.#access);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated && !this.code) this.#lookup.fill({ code: codeInHash(location.hash) });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('code') && this.code) this.#lookup.fill({ code: this.code });
    if (changed.has('credentials') && this.credentials) {
      this.#lookup.fill(this.credentials);
      void this.#open(this.credentials);
    }
    if (changed.has('refreshSeconds')) this.#polling.restart();
  }

  async #open(access: CaseAccess): Promise<void> {
    const another = this.view?.code !== access.code;
    this.failure = undefined;
    this.state = 'loading';
    try {
      const read = await this.#latest.run((signal) =>
        this.client.cases.track(access, { signal }).withResponse(),
      );
      if (read === SUPERSEDED) return;
      this.#access = access;
      if (another) this.#forget();
      this.#show(read.data, read.etag);
      this.#failures = 0;
      this.#polling.restart();
      if (another) await this.#focus('case-title');
    } catch (error) {
      if (isGdError(error, 'notFound')) {
        this.view = undefined;
        this.fail(error);
        await this.#lookup.refuse();
      } else this.failure = this.fail(error);
    }
  }

  /** Milliseconds until the next look: longer after each that failed, and none while no case is open. */
  get #pause(): number {
    return this.#access ? Math.min(this.refreshSeconds * 1000 * 2 ** this.#failures, LONGEST_PAUSE_MS) : 0;
  }

  /** What the office or the system has done meanwhile appears by itself; what is being written stays. */
  async #lookAgain(): Promise<void> {
    const { view, client } = this;
    const access = this.#access;
    if (!access || !view) return;
    try {
      const known = this.#etag;
      const call = known ? client.cases.track(access, { ifNoneMatch: known }) : client.cases.track(access);
      const { data, etag } = await call.withResponse();
      this.#failures = 0;
      // The reader was faster: another case, a step, or a reading of their own.
      if (this.view !== view || this.#steps.busy || this.state === 'loading' || data === null) return;
      this.#etag = etag;
      if (data.updatedAt === view.updatedAt) return;
      this.#show(data, etag);
      const { locale } = this;
      this.#announcer.say(caseStatusMessages[locale].changed(CASE_STATUS_LABELS[data.status][locale]));
    } catch {
      // What is shown stays; the button to read again says what is wrong.
      this.#failures += 1;
      this.#polling.restart();
    }
  }

  #show(view: TrackedCase, etag: string | null): void {
    // What was found is about what was shown.
    if (this.view?.updatedAt !== view.updatedAt) this.#verification.clear();
    this.view = view;
    this.#etag = etag;
    this.failure = undefined;
    this.readAt = new Date().toISOString();
    this.state = 'done';
    this.emit<CaseLoaded>('gd-case-loaded', { code: view.code, status: view.status });
  }

  /** What belongs to the case that was shown before. */
  #forget(): void {
    this.stepDone = undefined;
    this.#steps.clear();
    this.#files.clear();
    this.#verification.clear();
  }

  async #another(): Promise<void> {
    this.#latest.abort();
    this.#access = undefined;
    this.view = undefined;
    this.failure = undefined;
    this.#forget();
    this.#lookup.clear();
    this.state = 'ready';
    await this.#focus('code');
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render(): TemplateResult {
    const { view, locale, failure } = this;
    const level = headingLevel(this.headingLevel, 2);
    if (!view)
      return html`${failure ? failureView(failure, locale, () => void this.#lookup.submit()) : nothing}
      ${this.#lookup.render(level, this.state === 'loading')}`;
    return html`
      ${failure ? failureView(failure, locale, () => void this.refresh()) : nothing} ${this.#done()}
      ${caseView({
        view,
        level,
        locale,
        today: vietnamDate(new Date()),
        renderFiles: (files) => this.#files.render(files),
        steps: this.#steps.render(view, headingLevel(level + 1, 6)),
        verification: this.#verification.render(view, headingLevel(level + 1, 6)),
        toolbar: this.#toolbar(),
      })}
      ${this.#announcer.render()}
    `;
  }

  #done(): TemplateResult | typeof nothing {
    return this.stepDone
      ? html`<p class="notice notice-success" id="step-done" tabindex="-1" role="status">
          ${icon('check')} ${caseStatusMessages[this.locale].done[this.stepDone]}
        </p>`
      : nothing;
  }

  #toolbar(): TemplateResult {
    const words = caseStatusMessages[this.locale];
    const busy = this.state === 'loading';
    return html`<div class="toolbar no-print">
      <button
        type="button"
        class="button button-secondary"
        aria-disabled=${busy}
        @click=${() => void this.refresh()}
      >
        ${icon('refresh')}${words.refresh}
      </button>
      <button type="button" class="button button-secondary" @click=${() => void this.#another()}>
        ${words.another}
      </button>
      <p class="small" role="status">
        ${busy ? words.opening : words.updatedAt(formatDateTime(this.readAt, this.locale))}
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-case-status': GdCaseStatus;
  }
  interface HTMLElementEventMap {
    'gd-case-loaded': CustomEvent<CaseLoaded>;
  }
}
