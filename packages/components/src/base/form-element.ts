import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicClient } from '@gd/sdk';
import { GdApiElement } from './api-element.js';
import { errorSummary } from './error-summary.js';
import type { Failure } from './failure.js';
import type { ElementState } from './gd-element.js';
import { headingLevel, type HeadingLevel } from './heading.js';
import { Latest, SUPERSEDED } from './latest.js';
import { OnConfigure } from './on-configure.js';
import { OpenForPrint } from './open-for-print.js';
import { failureView, loadingView } from './status-view.js';
import type { FlowHost } from './form/flow-host.js';
import type { FlowDraft, FormFlow } from './form/form-flow.js';
import { controlId } from './form/inputs.js';
import { formMessages } from './form/messages.js';
import { noticesView } from './form/notices-view.js';
import { sendView } from './form/send-view.js';

/** How many mistakes keep the sender from going on. */
export interface InvalidDetail {
  count: number;
}

declare global {
  interface HTMLElementEventMap {
    'gd-invalid': CustomEvent<InvalidDetail>;
  }
}

/** The base of forms that are written, looked at once more, and sent: settings of the site, focus, and the frame. */
export abstract class GdFormElement<D extends FlowDraft, F extends string, S>
  extends GdApiElement
  implements FlowHost
{
  /** Level of the form's headings, 2 to 6, so that the page's outline has no gap. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failure: Failure | undefined;
  @state() private confirming = false;

  protected abstract readonly flow: FormFlow<D, F, S>;
  readonly #request = new Latest(this);
  #focus: string | undefined;

  constructor() {
    super();
    new OpenForPrint(this);
    new OnConfigure(this, () => this.reloadSettings());
  }

  /** @internal */
  get level(): HeadingLevel {
    return headingLevel(this.headingLevel, 2);
  }

  /** @internal */
  flowClient(): PublicClient {
    return this.client;
  }

  /** @internal */
  flowFailed(error: unknown): Failure {
    return this.fail(error);
  }

  /** @internal */
  flowState(state: ElementState): void {
    this.state = state;
  }

  /** @internal */
  flowInvalid(count: number): void {
    this.emit<InvalidDetail>('gd-invalid', { count });
  }

  /** @internal */
  focusNext(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  /** @internal */
  reloadSettings(): void {
    void this.#load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while the settings were on their way: the removal cut the request off.
    if (this.hasUpdated && !this.flow.opened) void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('site') || changed.has('apiBase')) void this.#load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(`[id="${this.#focus}"]`);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    if (!this.flow.opened) this.state = 'loading';
    try {
      const settings = await this.#request.run(async (signal) => this.client.sites.read({ signal }));
      if (settings === SUPERSEDED) return;
      this.flow.open(settings);
      if (this.state === 'loading') this.state = 'ready';
    } catch (error) {
      const failure = this.fail(error);
      // With the settings at hand the form goes on; the next sending will tell.
      if (!this.flow.opened) this.failure = failure;
    }
  }

  protected startOver(): void {
    this.confirming = false;
    this.flow.startOver();
  }

  /** Names the form. */
  protected abstract formLabel(): string;
  /** In the order of the page, which is the order of the error summary. */
  protected abstract fieldsInOrder(): readonly F[];
  protected abstract writeView(): TemplateResult;
  /** What is looked at once more, with its heading of the id `review`. */
  protected abstract reviewView(): TemplateResult;
  protected abstract receiptView(sent: S): TemplateResult;

  /** False where nothing can be sent as the draft stands. */
  protected get mayGoOn(): boolean {
    return true;
  }

  protected override render(): TemplateResult {
    const { locale, failure, flow } = this;
    if (failure) return failureView(failure, locale, () => this.reloadSettings());
    if (!flow.opened) return loadingView(locale);
    const { sent, announcer } = flow;
    return html`${sent ? this.receiptView(sent) : this.#form()}${announcer.render()}`;
  }

  // The form stands in the shadow root: a host page that is one big form would drop a nested one.
  #form(): TemplateResult {
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      this.flow.submit();
    };
    return html`<form part="form" novalidate aria-label=${this.formLabel()} @submit=${onSubmit}>
      ${this.flow.draft.step === 'write' ? this.#write() : this.#review()}
    </form>`;
  }

  #write(): TemplateResult {
    const { locale, confirming, flow } = this;
    const { session, errors, general } = flow;
    const summary = [
      ...this.fieldsInOrder().flatMap((name) => {
        const message = errors[name]?.(locale);
        return message === undefined ? [] : [{ fieldId: controlId(name), message }];
      }),
      ...general.map((words) => ({ message: words(locale) })),
    ];
    return html`
      ${errorSummary(summary, locale)}
      ${noticesView({
        restored: session.restored,
        durable: session.durable,
        confirming,
        locale,
        onAsk: (asked) => (this.confirming = asked),
        onClear: () => this.startOver(),
      })}
      ${this.writeView()}
      ${
        this.mayGoOn
          ? html`<div class="actions">
              <button type="submit" class="button">${formMessages[locale].toReview}</button>
            </div>`
          : ''
      }
    `;
  }

  #review(): TemplateResult {
    const { locale } = this;
    const { sendFailure, sending, waiting, draft } = this.flow;
    return html`
      ${this.reviewView()}
      ${sendView({
        failure: sendFailure,
        sending,
        waiting,
        again: draft.sent.length > 0,
        locale,
        onBack: () => this.flow.back(),
      })}
    `;
  }
}
