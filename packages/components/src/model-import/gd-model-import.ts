import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IMPORT_LIMITS, type ImportReport, type ImportRow } from '@gd/contract';
import { Attempts } from '../base/attempts.js';
import { GdDeskElement } from '../base/desk-element.js';
import { type Failure, failureOf, wordsWhereTyped } from '../base/failure.js';
import { fieldError } from '../base/field.js';
import { formStyles } from '../base/form-styles.js';
import { formatBytes, formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { contentStyles } from '../base/styles.js';
import { Reader } from '../sign-in/reader.js';
import { isUnderWay, modelImportMessages } from './messages.js';
import { modelImportStyles } from './model-import.styles.js';
import { columnsView, countsView, type RowResult, rowsView } from './report-view.js';

/** Detail of `gd-models-imported`. */
export interface ModelsImported {
  importId: string;
  /** How many models were added to the register. */
  added: number;
}

const LOOK_AGAIN_MS = 500;
const ROWS_AT_ONCE = 50;

/**
 * Takes a register kept as a sheet into the province's register: the file is checked first and each row reported, then all
 * of it is written or nothing.
 *
 * @summary Import of a register from XLSX or CSV, for officers.
 * @element gd-model-import
 * @slot fallback - What to show when the element cannot work, such as a link.
 * @fires {CustomEvent<ModelsImported>} gd-models-imported - The file was taken in.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - A step failed; the element shows it and offers a way on.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons and progress.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate ready - A file can be chosen, or a report is shown.
 * @cssstate submitting - The file is sent, checked or taken in.
 * @cssstate done - The file was taken in.
 * @cssstate error - A step failed.
 * @cssstate offline - A step failed for want of a connection.
 * @example
 * ```html
 * <gd-model-import></gd-model-import>
 * ```
 * @example
 * ```js
 * const desk = document.querySelector('gd-model-import');
 * desk.addEventListener('gd-models-imported', ({ detail }) => console.log(detail.added));
 * ```
 * @status experimental
 * @since 0.3.0
 */
export class GdModelImport extends GdDeskElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    modelImportStyles,
  ];

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private report?: ImportReport | undefined;
  @state() private rows: readonly ImportRow[] = [];
  @state() private nextCursor: string | null = null;
  @state() private shown: RowResult | '' = '';
  @state() private leaveOut = false;
  @state() private problem?: 'required' | 'tooLarge' | undefined;
  @state() private failure?: Failure | undefined;

  readonly #latest = new Latest(this);
  readonly #attempts = new Attempts();
  readonly #reader = new Reader(this, () => this.client);
  #file: File | undefined;

  constructor() {
    super();
    this.state = 'ready';
    new OnConfigure(this, () => this.#reader.ask());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('apiBase')) this.#reader.ask();
  }

  get #words() {
    return modelImportMessages[this.locale];
  }

  /** Runs a step until it is over, or superseded; what fails is shown beside what is there. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.failure = undefined;
    this.state = 'submitting';
    try {
      if ((await this.#latest.run(work)) === SUPERSEDED) return;
      this.state = this.report?.status === 'applied' ? 'done' : 'ready';
    } catch (error) {
      this.failure = this.fail(error);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  async #check(): Promise<void> {
    const file = this.#file;
    this.problem = !file ? 'required' : file.size > IMPORT_LIMITS.maxBytes ? 'tooLarge' : undefined;
    if (!file || this.problem) {
      await this.updateComplete;
      this.shadowRoot?.getElementById('file')?.focus();
      return;
    }
    const about = [file.name, file.size, file.lastModified];
    await this.#run(async (signal) => {
      const idempotencyKey = this.#attempts.keyFor('check', about);
      this.report = await this.client.imports.check(file, { idempotencyKey, signal });
      this.#attempts.settle('check');
      await this.#follow(signal);
      this.shown = (this.report?.counts.invalid ?? 0) > 0 ? 'invalid' : '';
      await this.#readRows(signal);
    });
  }

  async #apply(): Promise<void> {
    const { report } = this;
    if (!report) return;
    const choice = { leaveOutInvalid: this.leaveOut };
    await this.#run(async (signal) => {
      // After a lost answer the file may be half-way, or in.
      if (report.status === 'checked') {
        const idempotencyKey = this.#attempts.keyFor('apply', [report.id, choice]);
        this.report = await this.client.imports.apply(report.id, choice, { idempotencyKey, signal });
        this.#attempts.settle('apply');
      }
      await this.#follow(signal);
      if (this.report?.status === 'applied')
        this.emit<ModelsImported>('gd-models-imported', {
          importId: report.id,
          added: this.report.counts.new,
        });
    });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (this.report && isUnderWay(this.report)) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      signal.throwIfAborted();
      this.report = await this.client.imports.read(this.report.id, { signal });
    }
  }

  async #readRows(signal: AbortSignal, cursor?: string): Promise<void> {
    if (this.report?.status !== 'checked') return;
    const page = await this.client.imports
      .rows(
        this.report.id,
        { limit: ROWS_AT_ONCE, ...(this.shown && { result: [this.shown] }), ...(cursor && { cursor }) },
        { signal },
      )
      .page();
    this.rows = cursor ? [...this.rows, ...page.items] : page.items;
    this.nextCursor = page.nextCursor;
  }

  async #loadRows(cursor?: string): Promise<void> {
    try {
      await this.#latest.run((signal) => this.#readRows(signal, cursor));
    } catch (error) {
      this.failure = failureOf(error, this.locale);
    }
  }

  #another(): void {
    this.#latest.abort();
    Object.assign(this, {
      report: undefined,
      failure: undefined,
      problem: undefined,
      rows: [],
      leaveOut: false,
    });
    this.#file = undefined;
    this.state = 'ready';
    void this.updateComplete.then(() => this.shadowRoot?.getElementById('file')?.focus());
  }

  protected override render(): TemplateResult {
    const { report } = this;
    const level = headingLevel(this.headingLevel, 2);
    return html`<section aria-labelledby="import-title">
      ${heading(level, this.#words.title, 'import-title')} ${this.#failureNotice()}
      ${report ? this.#reported(report) : this.#choice()}
    </section>`;
  }

  #failureNotice(): TemplateResult | typeof nothing {
    if (!this.failure) return nothing;
    return html`<div class="notice notice-error" role="alert" tabindex="-1" data-focus>
      <p>${wordsWhereTyped(this.failure)(this.locale)}</p>
    </div>`;
  }

  #choice(): TemplateResult {
    const { locale, problem } = this;
    const words = this.#words;
    const size = formatBytes(IMPORT_LIMITS.maxBytes, locale);
    const error = problem && (problem === 'required' ? words.required : words.tooLarge(size));
    const sending = this.state === 'submitting';
    if (this.#reader.now?.sees === 'unit') return html`<p class="notice">${words.onlyProvince}</p>`;
    return html`<p>${words.intro}</p>
      <p class="notice notice-warning">${words.public}</p>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          if (!sending) void this.#check();
        }}
      >
        <div class="field ${error ? 'field-invalid' : ''}">
          <label for="file">${words.choose}</label>
          <p class="hint" id="file-hint">${words.limit(formatNumber(IMPORT_LIMITS.rows, locale), size)}</p>
          ${fieldError('file', error, locale)}
          <input
            class="input"
            type="file"
            id="file"
            accept=".xlsx,.csv"
            aria-describedby="file-hint${error ? ' file-error' : ''}"
            aria-invalid=${error ? 'true' : nothing}
            @change=${({ target }: Event) => {
              this.#file = (target as HTMLInputElement).files?.[0];
              this.problem = undefined;
            }}
          />
        </div>
        <button type="submit" class="button" aria-disabled=${sending}>
          ${sending ? words.sending : words.check}
        </button>
      </form>`;
  }

  #reported(report: ImportReport): TemplateResult {
    const words = this.#words;
    const level = headingLevel(headingLevel(this.headingLevel, 2) + 1, 6);
    const { status, name } = report;
    if (isUnderWay(report)) return this.#progress(report);
    if (status === 'failed')
      return html`<div class="notice notice-error" role="alert" tabindex="-1" data-focus>
          <p><strong>${words.failed}:</strong> ${report.failure?.[this.locale]}</p>
        </div>
        ${this.#steps()}`;
    if (status === 'applied')
      return html`<div class="notice notice-success" role="status" tabindex="-1" data-focus>
          <p>${words.done(formatNumber(report.counts.new, this.locale))}</p>
        </div>
        ${this.#steps()}`;
    return html`<div tabindex="-1" data-focus>${heading(level, words.report(name), 'report')}</div>
      ${countsView(report, this.locale)} ${columnsView(report, this.locale)}
      ${rowsView(report, {
        locale: this.locale,
        rows: this.rows,
        more: this.nextCursor !== null,
        shown: this.shown,
        show: (result) => {
          this.shown = result;
          void this.#loadRows();
        },
        loadMore: () => void this.#loadRows(this.nextCursor ?? undefined),
      })}
      ${this.#decision(report)}`;
  }

  #progress({ status, done, total }: ImportReport): TemplateResult {
    const words = this.#words;
    const { locale } = this;
    const label = status === 'checking' ? words.checking : words.applying;
    return html`<p>
        <label for="progress">${label}</label>
        <span
          >${total > 0 ? words.progress(formatNumber(done, locale), formatNumber(total, locale)) : ''}</span
        >
      </p>
      <progress id="progress" max=${total || 1} value=${total > 0 ? done : nothing}></progress>
      <p class="visually-hidden" role="status">${label}</p>`;
  }

  #decision({ counts }: ImportReport): TemplateResult {
    const words = this.#words;
    const number = (n: number) => formatNumber(n, this.locale);
    if (counts.new === 0)
      return html`${counts.invalid === 0 ? html`<p class="notice">${words.nothingNew}</p>` : html`<p>${words.mend}</p>`}
      ${this.#steps()}`;
    const blocked = counts.invalid > 0 && !this.leaveOut;
    return html`${
      counts.invalid > 0
        ? html`<p id="mend">${words.mend}</p>
            <label class="choice">
              <input
                type="checkbox"
                id="leave-out"
                .checked=${this.leaveOut}
                @change=${({ target }: Event) => {
                  this.leaveOut = (target as HTMLInputElement).checked;
                }}
              />
              ${words.leaveOut(number(counts.invalid))}
            </label>`
        : nothing
    }
    ${this.#steps(
      html`<button
        type="button"
        class="button"
        aria-disabled=${blocked}
        aria-describedby=${blocked ? 'mend' : nothing}
        @click=${() => {
          if (!blocked) void this.#apply();
        }}
      >
        ${words.apply(number(counts.new))}
      </button>`,
    )}`;
  }

  #steps(first: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="steps">
      ${first}
      <button type="button" class="button button-secondary" @click=${() => this.#another()}>
        ${this.#words.another}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-import': GdModelImport;
  }
}
