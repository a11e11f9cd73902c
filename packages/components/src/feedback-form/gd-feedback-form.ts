import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicClient } from '@gd/sdk';
import { GdApiElement } from '../base/api-element.js';
import { errorSummary, type SummaryError } from '../base/error-summary.js';
import type { Failure } from '../base/failure.js';
import type { ElementState } from '../base/gd-element.js';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { failureView, loadingView } from '../base/status-view.js';
import { receiptView } from '../receipt/receipt-view.js';
import { controlId, FIELDS } from './fields.js';
import type { InvalidDetail, SubmittedDetail } from './form-events.js';
import type { FlowHost } from './flow-host.js';
import { FormFlow } from './form-flow.js';
import { feedbackFormStyles } from './gd-feedback-form.styles.js';
import { messages } from './messages.js';
import type { Sent } from './sending.js';
import { noticesView } from './views/notices-view.js';
import { reviewView } from './views/review-view.js';
import { sendView } from './views/send-view.js';
import { writeView } from './views/write-view.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-feedback-form': GdFeedbackForm;
  }
}

/**
 * Takes what a citizen sends to the authorities: what happened and what is wanted, from which the kind follows; where,
 * photos, who; a review; and a signed receipt that prints. What is typed survives a reload, but for ID numbers, and
 * however often it is sent, it becomes one case. A complaint is drafted here and a denunciation only guided: both are
 * lodged on signed paper.
 *
 * @summary The form by which a citizen reports, proposes or asks, with its receipt.
 * @element gd-feedback-form
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<SubmittedDetail>} gd-submitted - The case was received; carries its code and id.
 * @fires {CustomEvent<InvalidDetail>} gd-invalid - Mistakes keep the sender from going on; a page may say so in its title.
 *
 * @csspart form - The form.
 * @csspart receipt - The receipt.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of buttons, links and focus.
 * @cssproperty [--gd-radius=0.5em] - The roundness of fields and boxes.
 *
 * @cssstate loading - The site's settings are on their way.
 * @cssstate ready - The form can be filled in.
 * @cssstate submitting - The case is being sent.
 * @cssstate done - The receipt is shown.
 * @cssstate error - The server refused, or the page is not set up.
 * @cssstate offline - The server could not be reached; what was typed is kept.
 *
 * @example
 * ```html
 * <gd-feedback-form api-base="https://api.example.vn" site="SITE-KEY"></gd-feedback-form>
 * ```
 * @example
 * ```html
 * <gd-feedback-form status-href="/theo-doi/"><a slot="fallback" href="tel:1022">Gọi 1022</a></gd-feedback-form>
 * ```
 */
export class GdFeedbackForm extends GdApiElement implements FlowHost {
  static override styles: CSSResultGroup = feedbackFormStyles;

  /**
   * Address of the page on which a case is followed. The receipt links to it, and its QR code leads there with the
   * tracking code behind the `#`; the secret is never part of an address.
   */
  @property({ attribute: 'status-href' }) statusHref?: string;

  /** Level of the form's headings, 2 to 6, so that the page's outline has no gap. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failure: Failure | undefined;
  @state() private copied: 'yes' | 'no' | undefined;
  @state() private confirming = false;

  readonly #flow = new FormFlow(this);
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
  flowSent({ receipt: { code, id } }: Sent): void {
    this.emit<SubmittedDetail>('gd-submitted', { code, id });
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
    if (this.hasUpdated && !this.#flow.opened) void this.#load();
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
    if (!this.#flow.opened) this.state = 'loading';
    try {
      const settings = await this.#request.run(async (signal) => this.client.sites.read({ signal }));
      if (settings === SUPERSEDED) return;
      this.#flow.open(settings);
      if (this.state === 'loading') this.state = 'ready';
    } catch (error) {
      const failure = this.fail(error);
      // With the settings at hand the form goes on; the next sending will tell.
      if (!this.#flow.opened) this.failure = failure;
    }
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#flow.submit();
  };

  readonly #onCopy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'yes';
    } catch {
      // No permission, or a page without a secure context, where there is no clipboard at all.
      this.copied = 'no';
    }
  };

  #startOver(): void {
    this.copied = undefined;
    this.confirming = false;
    this.#flow.startOver();
  }

  protected override render(): TemplateResult {
    const { locale, failure } = this;
    if (failure) return failureView(failure, locale, () => this.reloadSettings());
    if (!this.#flow.opened) return loadingView(locale);
    const { sent, announcer } = this.#flow;
    return html`${sent ? this.#receipt(sent) : this.#form()}${announcer.render()}`;
  }

  #receipt({ receipt, secret, asEarlier }: Sent): TemplateResult {
    const { locale, level, statusHref, copied } = this;
    return html`
      ${asEarlier ? html`<p class="notice notice-warning">${messages[locale].sentEarlier}</p>` : nothing}
      ${receiptView({
        receipt,
        secret,
        locale,
        level,
        statusHref,
        copied,
        onCopy: (text) => void this.#onCopy(text),
        onAnother: () => this.#startOver(),
      })}
    `;
  }

  // The form stands in the shadow root: a host page that is one big form would drop a nested one.
  #form(): TemplateResult {
    const { locale } = this;
    const { draft } = this.#flow;
    return html`<form
      part="form"
      novalidate
      aria-label=${messages[locale].formLabel}
      @submit=${this.#onSubmit}
    >
      ${draft.step === 'write' ? this.#write() : this.#review()}
    </form>`;
  }

  #write(): TemplateResult {
    const { locale, confirming } = this;
    const { session, errors, general } = this.#flow;
    const summary: SummaryError[] = [
      ...FIELDS.flatMap((name) => {
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
        onClear: () => this.#startOver(),
      })}
      ${writeView(this.#flow)}
      ${
        this.#flow.route.lodge
          ? nothing
          : html`<div class="actions">
              <button type="submit" class="button">${messages[locale].toReview}</button>
            </div>`
      }
    `;
  }

  #review(): TemplateResult {
    const { locale, level } = this;
    const { sendFailure, sending, waiting, draft } = this.#flow;
    const words = messages[locale];
    return html`
      ${heading(level, words.review, 'review')}
      <p class="hint">${words.reviewHint}</p>
      ${reviewView(this.#flow)}
      ${sendView({
        failure: sendFailure,
        sending,
        waiting,
        again: draft.sent.length > 0,
        locale,
        onBack: () => this.#flow.back(),
      })}
    `;
  }
}
