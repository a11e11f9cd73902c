import { html, nothing, type TemplateResult } from 'lit';
import type { TakenReceipt } from '@gd/sdk/offline';
import { copyText } from '../base/copy.js';
import { FormPage, type PageHost } from '../base/form/form-page.js';
import { formMessages } from '../base/form/messages.js';
import { heading } from '../base/heading.js';
import type { qrCode } from '../receipt/qr.js';
import { receiptView } from '../receipt/receipt-view.js';
import { needs, type Draft } from './draft.js';
import { controlId, FIELDS, type FieldName } from './fields.js';
import { FeedbackFlow, type FeedbackHost } from './feedback-flow.js';
import { feedbackFormStyles } from './gd-feedback-form.styles.js';
import { messages } from './messages.js';
import { plainValues, withPlain } from './plain/plain-values.js';
import type { Kept, Sent } from './sending.js';
import { reviewView } from './views/review-view.js';
import type { Question } from './views/what-view.js';
import { afterQuestions, restView } from './views/write-view.js';
// The place is named with the picker.
import '../define/unit-picker.js';

export interface FeedbackPageHost extends PageHost, FeedbackHost {
  readonly statusHref?: string;
  /** What was typed before the page was here. */
  readonly typed: Readonly<Record<Question, string>>;
}

/** What of `gd-feedback-form` follows its two questions. */
export class FeedbackPage extends FormPage<Draft, FieldName, Sent | Kept> {
  override readonly styles = feedbackFormStyles;
  override readonly flow: FeedbackFlow;
  readonly #host: FeedbackPageHost & Element;
  /** The receipt of something that waited on the device. */
  #receipt: Sent | undefined;
  #drawQr: typeof qrCode | undefined;
  #copied: 'yes' | 'no' | undefined;

  constructor(host: FeedbackPageHost & Element) {
    super(host);
    this.#host = host;
    this.flow = new FeedbackFlow(host);
  }

  get needsProposal(): boolean {
    return needs(this.flow.draft.kind, 'proposal');
  }

  /** What follows the two questions in their section. */
  afterQuestions(): TemplateResult {
    return afterQuestions(this.flow);
  }

  /** Shows the receipt of something that waited. */
  show({ receipt, secret }: TakenReceipt): void {
    if (!receipt) return;
    this.#copied = undefined;
    this.#receipt = { receipt, secret, asEarlier: false };
    void this.#loadQr();
    this.#host.flowState('done');
    this.#host.focusNext('receipt');
    this.#host.flowSent(this.#receipt);
  }

  /** The person has given up something that waited. */
  discarded(id: string): void {
    const { sent } = this.flow;
    if (sent && 'kept' in sent && sent.kept === id) this.startOver();
  }

  protected override takeOver(): void {
    const { flow } = this;
    const { content, proposal } = this.#host.typed;
    const plain = plainValues(this.#host);
    flow.change({
      ...withPlain(flow.draft, plain),
      ...(content && { content }),
      ...(proposal && { proposal }),
    });
    flow.trap(plain.website);
    if (plain.files.length > 0) flow.files.choose(plain.files);
    if (plain.focused) this.#host.focusNext(controlId(plain.focused));
    super.takeOver();
  }

  // While the review is read there is time for what only the receipt has.
  override submit(): void {
    super.submit();
    void this.#loadQr();
  }

  async #loadQr(): Promise<void> {
    try {
      this.#drawQr = (await import('../receipt/qr.js')).qrCode;
      this.#host.requestUpdate();
    } catch {
      // The receipt has the code in letters too.
    }
  }

  protected override startOver(): void {
    this.#copied = undefined;
    super.startOver();
  }

  /** From the receipt of what waited back to what is being written, or to a new one. */
  #closeReceipt(): void {
    this.#receipt = undefined;
    if (this.flow.sent) {
      this.startOver();
      return;
    }
    this.#host.flowState('ready');
    this.#host.focusNext('what');
  }

  get #isKept(): boolean {
    const { sent } = this.flow;
    return sent !== undefined && 'kept' in sent;
  }

  override before(): unknown {
    return this.#receipt || this.#isKept ? nothing : this.flow.outbox.view();
  }

  override instead(): unknown {
    return this.#receipt ? this.#receiptView(this.#receipt, () => this.#closeReceipt()) : super.instead();
  }

  override after(): unknown {
    return html`${super.after()}${!this.#receipt && this.#isKept ? this.flow.outbox.view() : nothing}`;
  }

  protected override fieldsInOrder(): readonly FieldName[] {
    return FIELDS;
  }

  // What is lodged on paper has no button; nothing of it is sent.
  protected override get mayGoOn(): boolean {
    return this.flow.route.lodge === undefined;
  }

  protected override restView(): TemplateResult {
    return restView(this.flow);
  }

  protected override reviewView(): TemplateResult {
    const { locale, flow } = this;
    return html`
      ${heading(flow.level, messages[locale].review, 'review')}
      <p class="hint">${formMessages[locale].reviewHint}</p>
      ${reviewView(flow)}
    `;
  }

  protected override receiptView(sent: Sent | Kept): TemplateResult {
    if ('kept' in sent) return this.flow.outbox.room?.keptView(sent.kept, () => this.startOver()) ?? html``;
    return this.#receiptView(sent, () => this.startOver());
  }

  #receiptView({ receipt, secret, asEarlier }: Sent, onAnother: () => void): TemplateResult {
    const { locale, level } = this.flow;
    return html`
      ${asEarlier ? html`<p class="notice notice-warning">${messages[locale].sentEarlier}</p>` : nothing}
      ${receiptView({
        receipt,
        secret,
        locale,
        level,
        statusHref: this.#host.statusHref,
        drawQr: this.#drawQr,
        copied: this.#copied,
        onCopy: (text) => void this.#copy(text),
        onAnother,
      })}
    `;
  }

  async #copy(text: string): Promise<void> {
    this.#copied = await copyText(text);
    this.#host.requestUpdate();
  }
}
