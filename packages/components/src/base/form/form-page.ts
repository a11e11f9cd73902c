import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { clientFor } from '../client.js';
import { errorSummary } from '../error-summary.js';
import { Latest, SUPERSEDED } from '../latest.js';
import { OpenForPrint } from '../open-for-print.js';
import { plainControls, retire } from '../plain/plain-content.js';
import type { FlowHost } from './flow-host.js';
import type { FlowDraft, FormFlow } from './form-flow.js';
import { controlId } from './inputs.js';
import type { LateForm } from './late-form.js';
import { formMessages } from './messages.js';
import { noticesView } from './notices-view.js';
import { sendView } from './send-view.js';

/** What a page needs of its element. */
export interface PageHost extends FlowHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly childNodes: NodeListOf<ChildNode>;
  readonly site?: string;
}

/** A form that is written, looked at once more, and sent, as the person sees it. */
export abstract class FormPage<D extends FlowDraft, F extends string, S> implements LateForm {
  abstract readonly flow: FormFlow<D, F, S>;
  abstract readonly styles: CSSResultGroup;
  #confirming = false;
  readonly #host: PageHost & Element;
  readonly #request: Latest;

  constructor(host: PageHost & Element) {
    this.#host = host;
    new OpenForPrint(host);
    this.#request = new Latest(host);
  }

  get client(): PublicClient {
    const { apiBase, site, locale } = this.#host;
    return clientFor({ apiBase, site, locale });
  }

  get opened(): boolean {
    return this.flow.opened;
  }

  protected get locale(): Locale {
    return this.#host.locale;
  }

  /** In the order of the page, which is the order of the error summary. */
  protected abstract fieldsInOrder(): readonly F[];
  /** What follows the first fields. */
  protected abstract restView(): TemplateResult;
  /** What is looked at once more, with its heading of the id `review`. */
  protected abstract reviewView(): TemplateResult;
  protected abstract receiptView(sent: S): TemplateResult;

  /** False where nothing can be sent as the draft stands. */
  protected get mayGoOn(): boolean {
    return true;
  }

  async open(): Promise<boolean> {
    const settings = await this.#request.run(async (signal) => this.client.sites.read({ signal }));
    if (settings === SUPERSEDED) return false;
    const isFirst = !this.opened;
    this.flow.open(settings);
    if (isFirst) this.takeOver();
    return true;
  }

  /** Takes what was typed before the form was here, which is shown until now. */
  protected takeOver(): void {
    plainControls(this.#host).forEach(retire);
  }

  submit(): void {
    this.flow.submit();
  }

  protected startOver(): void {
    this.#confirming = false;
    this.flow.startOver();
  }

  before(): unknown {
    return nothing;
  }

  after(): unknown {
    return this.flow.announcer.render();
  }

  instead(): unknown {
    const { sent } = this.flow;
    return sent && this.receiptView(sent);
  }

  notices(): TemplateResult {
    const { locale, flow } = this;
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
        confirming: this.#confirming,
        locale,
        onAsk: (asked) => {
          this.#confirming = asked;
          this.#host.requestUpdate();
        },
        onClear: () => this.startOver(),
      })}
    `;
  }

  rest(): TemplateResult {
    return html`
      ${this.restView()}
      ${
        this.mayGoOn
          ? html`<div class="actions">
              <button type="submit" class="button">${formMessages[this.locale].toReview}</button>
            </div>`
          : nothing
      }
    `;
  }

  review(): TemplateResult | undefined {
    const { locale, flow } = this;
    const { sendFailure, sending, waiting, draft } = flow;
    if (draft.step === 'write') return undefined;
    return html`
      ${this.reviewView()}
      ${sendView({
        failure: sendFailure,
        sending,
        waiting,
        again: draft.sent.length > 0,
        locale,
        onBack: () => flow.back(),
      })}
    `;
  }
}
