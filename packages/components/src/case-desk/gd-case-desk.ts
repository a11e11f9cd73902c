import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { vietnamDate } from '@gd/rules';
import { property, state } from 'lit/decorators.js';
import { isGdError } from '@gd/sdk/errors';
import type { CaseStatus } from '@gd/rules';
import { GdApiElement } from '../base/api-element.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel } from '../base/heading.js';
import { icon, iconStyles } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { CaseFiles } from '../case-timeline/case-files.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { caseDeskStyles } from './case-desk.styles.js';
import { CommandForm, type Opened } from './command-form.js';
import type { OfficerCommand } from './commands.js';
import { ContactPanel } from './contact-panel.js';
import { deskView } from './desk-view.js';
import { deskMessages } from './messages.js';

/** What `gd-case-change` tells a page. */
export interface CaseChange {
  id: string;
  status: CaseStatus;
}

/**
 * One case as an officer works on it: content, place, files, due dates with their reasons, history, and the next steps
 * that are allowed. It needs `configure({ token })`. Typed text is kept in sessionStorage until it is sent; the
 * sender's contact is read only when asked for and kept nowhere.
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
export class GdCaseDesk extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    caseStyles,
    caseDeskStyles,
  ];

  /** Id of the case to work on. */
  @property({ attribute: 'case-id' }) caseId = '';

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private opened?: Opened | undefined;
  @state() private failure?: Failure | undefined;
  @state() private recorded?: OfficerCommand | undefined;

  readonly #latest = new Latest(this);
  readonly #contact = new ContactPanel(this, () => this.client);
  readonly #files = new CaseFiles(this, (fileId, signal) =>
    this.client.cases.file(this.caseId, fileId, { signal }),
  );
  readonly #form = new CommandForm(this, {
    client: () => this.client,
    sending: () => {
      this.#latest.abort();
      this.recorded = undefined;
      this.state = 'submitting';
    },
    sent: (command, after) => this.#sent(command, after),
    stale: () => this.refresh(),
    failed: (error) => wordsWhereTyped(this.#inWords(error)),
  });

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
      this.#contact.clear();
      this.#files.clear();
    }
    if (!this.hasUpdated || changed.has('caseId') || changed.has('apiBase')) void this.refresh();
  }

  async #begin({ view }: Opened): Promise<void> {
    this.#files.showPhotos(view.files);
    await this.#focus('case-title');
  }

  #sent(command: OfficerCommand, after: Opened): void {
    this.opened = after;
    this.failure = undefined;
    this.recorded = command;
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
              ${icon('check')} ${words.done(words.commands[this.recorded])}
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
        steps: this.#form.render(opened, headingLevel(level + 2, 6)),
        contact: this.#contact.render(opened.view),
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
