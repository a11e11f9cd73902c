import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../base/copy.js';
import { GdFormElement } from '../base/form-element.js';
import { formMessages } from '../base/form/messages.js';
import { heading } from '../base/heading.js';
import { receiptView } from '../receipt/receipt-view.js';
import type { Draft } from './draft.js';
import { FIELDS, type FieldName } from './fields.js';
import type { SubmittedDetail } from './form-events.js';
import { FeedbackFlow, type FeedbackHost } from './feedback-flow.js';
import { feedbackFormStyles } from './gd-feedback-form.styles.js';
import { messages } from './messages.js';
import type { FormPreset } from './preset.js';
import type { Sent } from './sending.js';
import { reviewView } from './views/review-view.js';
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
export class GdFeedbackForm extends GdFormElement<Draft, FieldName, Sent> implements FeedbackHost {
  static override styles: CSSResultGroup = feedbackFormStyles;

  /**
   * Address of the page on which a case is followed. The receipt links to it, and its QR code leads there with the
   * tracking code behind the `#`; the secret is never part of an address.
   */
  @property({ attribute: 'status-href' }) statusHref?: string;

  /** What the form begins with where another element opens it: kind, title and place. */
  @property({ attribute: false }) preset?: FormPreset | undefined;

  @state() private copied: 'yes' | 'no' | undefined;

  protected override readonly flow: FeedbackFlow = new FeedbackFlow(this);

  /** @internal */
  flowSent({ receipt: { code, id } }: Sent): void {
    this.emit<SubmittedDetail>('gd-submitted', { code, id });
  }

  protected override startOver(): void {
    this.copied = undefined;
    super.startOver();
  }

  protected override formLabel(): string {
    return messages[this.locale].formLabel;
  }

  protected override fieldsInOrder(): readonly FieldName[] {
    return FIELDS;
  }

  // What is lodged on paper has no button; nothing of it is sent.
  protected override get mayGoOn(): boolean {
    return this.flow.route.lodge === undefined;
  }

  protected override writeView(): TemplateResult {
    return writeView(this.flow);
  }

  protected override reviewView(): TemplateResult {
    const { locale, level } = this;
    return html`
      ${heading(level, messages[locale].review, 'review')}
      <p class="hint">${formMessages[locale].reviewHint}</p>
      ${reviewView(this.flow)}
    `;
  }

  protected override receiptView({ receipt, secret, asEarlier }: Sent): TemplateResult {
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
        onCopy: (text) => void copyText(text).then((copied) => (this.copied = copied)),
        onAnother: () => this.startOver(),
      })}
    `;
  }
}
