import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MODEL_COMMANDS } from '@gd/rules';
import { isGdError } from '@gd/sdk/error-kind';
import type { DeskModel, OfficerModel } from '@gd/contract';
import { GdDeskElement } from '../base/desk-element.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { headingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { ContactPanel } from '../case-desk/contact-panel.js';
import { RowFocus } from '../case-inbox/row-focus.js';
import { CaseFiles } from '../case-timeline/case-files.js';
import { Reader } from '../sign-in/reader.js';
import { ComparePanel } from './compare/compare-panel.js';
import { deskMessages } from './messages.js';
import type { ModelChange, ModelSelect } from './model-events.js';
import { deskFrame, type DeskFrame } from './model/desk-frame.js';
import { detailView } from './model/detail-view.js';
import { ForgetContact } from './model/forget-contact.js';
import { OpenModel } from './model/open-model.js';
import { ModelPhotos } from './model/photos.js';
import { NO_FILTERS, QUEUES, type QueueName } from './queue/filters.js';
import { ModelQueue } from './queue/model-queue.js';
import { queueView } from './queue/queue-view.js';
import { ScoringPanel } from './scoring/scoring-panel.js';
import { commandStep, type Opened } from './steps/command-steps.js';
import { StepForm } from './steps/step-form.js';
import type { Step } from './steps/step.js';
import { deskStyles } from './styles.js';

/**
 * The register of Dân vận khéo (Skillful Mass Mobilisation) models as officers keep it: the list with the work that
 * waits, and beside it one model with its history, the steps that are allowed, each with its form, scoring, and a
 * comparison with another model. It needs `configure({ token })`, or a session on the API's own origin. Typed text is
 * kept in sessionStorage until it is taken; a nominator's contact is read only when asked for and kept nowhere.
 *
 * In the list, Down or J goes to the next row, Up or K to the one before, Home and End to the first and the last.
 *
 * @summary Officers register, review, score, recognise and remove models.
 * @element gd-model-desk
 * @slot fallback - What to show when the register cannot be loaded.
 * @fires {CustomEvent<ModelSelect>} gd-model-select - The officer chose a model to open.
 * @fires {CustomEvent<null>} gd-model-close - The officer went back to the list.
 * @fires {CustomEvent<ModelChange>} gd-model-change - The officer took a step with the model.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - Loading or sending failed.
 * @csspart controls - The panel with search and filters.
 * @csspart model - The model that is open.
 * @csspart compare - Two models compared.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons, links and marks.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The list or the model is being read.
 * @cssstate ready - The list, or the model, is shown.
 * @cssstate empty - There is no model with this id.
 * @cssstate submitting - A step is on its way.
 * @cssstate done - The step was recorded.
 * @cssstate error - Loading or sending failed.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-model-desk queue="review"></gd-model-desk>
 * ```
 * @example
 * ```js
 * desk.addEventListener('gd-model-select', ({ detail }) => history.replaceState(null, '', `?model=${detail.id}`));
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdModelDesk extends GdDeskElement {
  static override styles: CSSResultGroup = [super.styles, deskStyles];

  /** Id of the model that is open; empty for the list alone. */
  @property() model = '';

  /** The waiting work that is shown first: `register`, `review` or `score`; empty for every model. */
  @property() queue: QueueName = '';

  /** How many models to load at a time, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** The level of the model's title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private recorded?: Words | undefined;

  /** The officer opened the model here, and is led to it; one that the page opens takes no focus. */
  #byHand = false;
  readonly #open = new OpenModel(this, {
    client: () => this.client,
    failed: (error) => this.#inWords(error),
  });
  readonly #reader = new Reader(this, () => this.client);
  readonly #rowFocus = new RowFocus(this);
  readonly #list = new ModelQueue(this, {
    client: () => this.client,
    pageSize: () => this.pageSize,
    failed: (error) => this.#inWords(error),
    keepFocus: () => this.#rowFocus.take(),
  });
  readonly #photos = new ModelPhotos(this, (fileId, signal) =>
    this.client.models.file(this.model, fileId, { signal }),
  );
  readonly #documents = new CaseFiles(this, (fileId, signal) =>
    this.client.models.file(this.model, fileId, { signal }),
  );
  readonly #contact = new ContactPanel(this, (modelId) => this.client.models.contact(modelId));
  readonly #forgetContact = new ForgetContact(this, {
    client: () => this.client,
    forgotten: (done, after) => {
      this.#contact.clear();
      this.#took(after);
      this.#sent(done, after.view.id);
    },
    failed: (error) => this.#inWords(error).words,
  });
  readonly #scoring = new ScoringPanel(this, () => this.client);
  readonly #compare = new ComparePanel(this, () => this.client);
  readonly #form = new StepForm(this, {
    client: () => this.client,
    subject: () => this.model,
    stepOf: (name) => this.#stepOf(name),
    sending: () => {
      this.#open.stop();
      this.recorded = undefined;
      this.state = 'submitting';
    },
    sent: (done, modelId) => this.#sent(done, modelId),
    stale: () => this.refresh(),
    failed: (error) => wordsWhereTyped(this.#inWords(error)),
  });

  constructor() {
    super();
    new OpenForPrint(this);
    new OnConfigure(this, () => this.#start());
  }

  /** Reads the list again from its beginning. */
  async reload(): Promise<void> {
    if (!this.model) this.state = 'loading';
    await this.#list.reload();
    if (this.state === 'loading' && !this.model) this.state = 'ready';
  }

  /** Reads the open model again, with its scoring; what is typed stays. */
  async refresh(): Promise<void> {
    const { model } = this;
    this.recorded = undefined;
    if (!model) return;
    const first = this.#open.now === undefined;
    this.state = 'loading';
    const outcome = await this.#open.read(model);
    if (outcome === 'none') this.state = 'empty';
    if (outcome !== 'read' || !this.#open.now) return;
    this.state = 'ready';
    this.#photos.show(this.#open.now.view.photos);
    const scoring = this.#scoring.read(model);
    if (first && this.#byHand) await this.#focus('model-title');
    await scoring;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('queue') && QUEUES.includes(this.queue)) {
      this.#list.filters = { ...this.#list.filters, queue: this.queue };
      if (this.hasUpdated) void this.reload();
    }
    if (changed.has('model')) this.#forget();
    if (!this.hasUpdated || changed.has('apiBase') || changed.has('site')) this.#start();
    else if (changed.has('model')) void this.refresh();
    if (this.hasUpdated && changed.has('pageSize')) void this.reload();
  }

  #start(): void {
    void this.reload();
    if (this.model) void this.refresh();
    this.#reader.ask();
  }

  #forget(): void {
    this.#open.forget();
    this.recorded = undefined;
    this.#form.close();
    this.#photos.clear();
    this.#documents.clear();
    this.#contact.clear();
    this.#scoring.clear();
    this.#compare.clear();
    if (!this.model && this.hasUpdated) this.state = 'ready';
  }

  #select({ id, slug }: DeskModel): void {
    this.#byHand = true;
    const again = id === this.model;
    this.model = id;
    this.emit<ModelSelect>('gd-model-select', { id, slug });
    if (again) void this.#focus('model-title');
  }

  /** Back to the row that the model was opened from. */
  async #back(): Promise<void> {
    const before = this.model;
    this.model = '';
    this.emit<null>('gd-model-close', null);
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${before}"] .open`);
    (row ?? this.renderRoot.querySelector<HTMLElement>('.open, #q'))?.focus();
  }

  async #more(): Promise<void> {
    const at = await this.#list.more();
    if (at === undefined) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[at]?.focus();
  }

  #clearFilters(): void {
    this.#list.choose(NO_FILTERS);
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus();
  }

  #stepOf(name: string): Step | undefined {
    const command = MODEL_COMMANDS.find((one) => one === name);
    if (!command) return this.#scoring.stepOf(name);
    const { now } = this.#open;
    return (
      now &&
      commandStep(
        command,
        now,
        { locale: this.locale, reader: this.#reader.now },
        {
          client: () => this.client,
          took: (after) => this.#took(after),
        },
      )
    );
  }

  #took(after: Opened): void {
    if (after.view.id === this.model) {
      this.#open.now = after;
      this.#photos.show(after.view.photos);
    }
    this.emit<ModelChange>('gd-model-change', { id: after.view.id, status: after.view.status });
  }

  #sent(done: Words, modelId: string): void {
    void this.#list.refresh();
    // The list alone tells of a model that was left meanwhile.
    if (modelId !== this.model) return;
    this.#open.failure = undefined;
    this.recorded = done;
    this.state = 'done';
    void this.#focus('recorded');
    // A conclusion of the scoring is an event of the model, and a step may open the scoring.
    void this.#open.catchUp(modelId);
    void this.#scoring.read(modelId);
  }

  /** A missing sign-in is said in the officer's terms. */
  #inWords(error: unknown): Failure {
    const failure = this.fail(error);
    const why = (['unauthenticated', 'forbidden'] as const).find((kind) => isGdError(error, kind));
    return why ? { ...failure, words: (locale) => deskMessages[locale][why] } : failure;
  }

  /** @internal */
  focusNext(id: string): void {
    void this.#focus(id);
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    return html`<div class="desk ${this.model ? 'with-model' : ''}">
      <section class="queue" aria-label=${deskMessages[locale].list}>
        ${queueView({
          queue: this.#list,
          selected: this.model,
          locale,
          select: (item) => this.#select(item),
          more: () => void this.#more(),
          clear: () => this.#clearFilters(),
        })}
      </section>
      ${this.model ? html`<div class="detail">${this.#detail()}</div>` : nothing}
    </div>`;
  }

  #detail(): TemplateResult {
    const { locale, recorded } = this;
    const reader = this.#reader.now;
    const { now, failure, reading } = this.#open;
    const refresh = () => void this.refresh();
    return detailView({
      ...{ locale, failure, recorded, reading, back: () => void this.#back(), refresh },
      model: now && this.#model(now.view, { reader, busy: reading, refresh }),
    });
  }

  #model(view: OfficerModel, now: Pick<DeskFrame, 'reader' | 'busy' | 'refresh'>): TemplateResult {
    const level = headingLevel(this.headingLevel, 2);
    if (this.#compare.isOpen) return this.#compare.render(view, level);
    return deskFrame({
      ...{ ...now, view, level, locale: this.locale, form: this.#form },
      ...{ photos: this.#photos, documents: this.#documents, contact: this.#contact },
      ...{ forget: this.#forgetContact, scoring: this.#scoring },
      compare: () => void this.#compare.open(view.id),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-desk': GdModelDesk;
  }
}
