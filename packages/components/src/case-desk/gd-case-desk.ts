import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { property, state } from 'lit/decorators.js';
import { isGdError } from '@gd/sdk/error-kind';
import type { CaseStatus } from '@gd/rules';
import type { StaffMember } from '@gd/contract';
import { GdDeskElement } from '../base/desk-element.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel, type HeadingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import type { Words } from '../base/messages.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { CaseFiles } from '../case-timeline/case-files.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { staffOf } from '../sign-in/staff.js';
import { caseDeskStyles } from './case-desk.styles.js';
import { reviewStyles } from './publish/review.styles.js';
import { CommandForm, type Opened, type Ways } from './command-form.js';
import { commandButtons } from './command-buttons.js';
import { ContactPanel } from './contact-panel.js';
import { ContactReads } from './contact-reads.js';
import { DataPanel } from './data-panel.js';
import { deskView } from './desk-view.js';
import { deskMessages } from './messages.js';
import { PublishPanel } from './publish/publish-panel.js';

/** What `gd-case-change` tells a page. */
export interface CaseChange {
  id: string;
  status: CaseStatus;
}

/**
 * One case as an officer works on it: content, place, files, due dates with their reasons, history with the notes of
 * the office, the next steps that are allowed, each with its form, the review before publishing, and the personal data.
 * It needs `configure({ token })`, or a session on the API's own origin. Typed text is kept in sessionStorage until it is
 * sent; the sender's contact is read only when asked for and kept nowhere, and so is what is reviewed for publishing.
 *
 * @summary An officer reads a case and takes its next step.
 * @element gd-case-desk
 * @slot fallback - What to show when the case cannot be loaded.
 * @fires {CustomEvent<CaseChange>} gd-case-change - The officer moved the case on.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - Loading or sending failed.
 * @csspart case - The whole case.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons, links and marks.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The case is being read.
 * @cssstate ready - The case is shown.
 * @cssstate empty - No case is chosen, or there is none with this id.
 * @cssstate submitting - A command is on its way.
 * @cssstate done - The command was recorded.
 * @cssstate error - Loading or sending failed.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-case-desk case-id="0193540e-5a00-7000-8000-000000000001"></gd-case-desk>
 * ```
 * @example
 * ```js
 * desk.addEventListener('gd-case-change', () => inbox.reload());
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdCaseDesk extends GdDeskElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    caseStyles,
    caseDeskStyles,
    reviewStyles,
  ];

  /** Id of the case to work on. */
  @property({ attribute: 'case-id' }) caseId = '';

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private opened?: Opened | undefined;
  @state() private failure?: Failure | undefined;
  @state() private recorded?: Words | undefined;
  @state() private reader?: StaffMember | undefined;

  readonly #latest = new Latest(this);
  readonly #files = new CaseFiles(this, (fileId, signal) =>
    this.client.cases.file(this.caseId, fileId, { signal }),
  );
  readonly #ways: Ways = {
    client: () => this.client,
    sending: () => {
      this.#latest.abort();
      this.recorded = undefined;
      this.state = 'submitting';
    },
    sent: (done, after) => this.#sent(done, after),
    stale: () => this.refresh(),
    failed: (error) => wordsWhereTyped(this.#inWords(error)),
  };
  readonly #form = new CommandForm(this, this.#ways);
  readonly #publish = new PublishPanel(this, this.#ways);
  readonly #contact = new ContactPanel(this, (caseId) => this.client.cases.contact(caseId));
  readonly #reads = new ContactReads(this, this.#ways.client);
  readonly #data = new DataPanel(this, this.#ways);

  constructor() {
    super();
    new OpenForPrint(this);
    new OnConfigure(this, () => void this.refresh());
  }

  /** Reads the case again; what is typed stays. */
  async refresh(): Promise<void> {
    const { caseId } = this;
    this.failure = undefined;
    this.recorded = undefined;
    if (!caseId) {
      this.#latest.abort();
      this.state = 'empty';
      return;
    }
    this.state = 'loading';
    try {
      const answer = await this.#latest.run((signal) =>
        this.client.cases.read(caseId, { signal }).withResponse(),
      );
      if (answer === SUPERSEDED) return;
      const first = this.opened?.view.id !== caseId;
      this.opened = { view: answer.data, etag: answer.etag ?? '' };
      this.state = 'ready';
      if (first) await this.#begin(this.opened);
    } catch (error) {
      if (isGdError(error, 'notFound')) {
        this.opened = undefined;
        this.state = 'empty';
      } else this.failure = this.#inWords(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('caseId')) {
      this.opened = undefined;
      this.#form.close();
      this.#publish.close();
      this.#contact.clear();
      this.#reads.clear();
      this.#data.clear();
      this.#files.clear();
    }
    if (!this.hasUpdated || changed.has('caseId') || changed.has('apiBase')) void this.refresh();
  }

  async #begin({ view }: Opened): Promise<void> {
    this.#files.showPhotos(view.files);
    // Who reads decides only what is offered; the server decides what is done.
    void staffOf(this.client).then(
      (reader) => (this.reader = reader),
      () => undefined,
    );
    await this.#focus('case-title');
  }

  #sent(done: Words, after: Opened): void {
    this.opened = after;
    this.failure = undefined;
    this.recorded = done;
    this.state = 'done';
    this.emit<CaseChange>('gd-case-change', { id: after.view.id, status: after.view.status });
    void this.#focus('recorded');
  }

  #inWords(error: unknown): Failure {
    const failure = this.fail(error);
    return isGdError(error, 'unauthenticated')
      ? { ...failure, words: (locale) => deskMessages[locale].signIn }
      : failure;
  }

  #steps(opened: Opened, level: HeadingLevel): TemplateResult {
    const { command } = this.#form;
    if (command) return this.#form.render(command, opened, level);
    return commandButtons({
      view: opened.view,
      locale: this.locale,
      open: (chosen) =>
        void (chosen === 'publish' ? this.#publish.open(opened) : this.#form.open(chosen, opened)),
    });
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render(): TemplateResult {
    const { opened, failure, locale } = this;
    const words = deskMessages[locale];
    const level = headingLevel(this.headingLevel, 2);
    const retry = () => void this.refresh();
    if (!opened) {
      if (failure) return failureView(failure, locale, retry);
      if (this.state === 'loading') return html`<div class="panel loading">${loadingView(locale)}</div>`;
      return html`<p class="choose">${this.caseId ? words.notFound : words.choose}</p>`;
    }
    return html`
      ${failure ? failureView(failure, locale, retry) : nothing}
      ${
        this.recorded
          ? html`<p class="notice notice-success" id="recorded" role="status" tabindex="-1">
              ${icon('check')} ${this.recorded(locale)}
            </p>`
          : nothing
      }
      ${deskView({
        view: opened.view,
        today: vietnamDate(new Date()),
        level,
        locale,
        busy: this.state === 'loading',
        renderFiles: (files) => this.#files.render(files),
        steps: this.#steps(opened, headingLevel(level + 2, 6)),
        review: this.#publish.isOpen ? this.#publish.render(opened, headingLevel(level + 1, 6)) : nothing,
        contact: html`${this.#contact.render(opened.view)} ${this.#reads.render(opened.view, this.reader)}`,
        data: this.#data.render(opened.view, this.reader, vietnamDate(new Date())),
        refresh: retry,
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-case-desk': GdCaseDesk;
  }
  interface HTMLElementEventMap {
    'gd-case-change': CustomEvent<CaseChange>;
  }
}
