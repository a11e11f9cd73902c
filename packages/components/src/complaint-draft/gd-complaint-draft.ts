import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { vietnamDate, type IsoDate } from '@gd/rules';
import { AfterPointer } from '../base/after-pointer.js';
import { errorSummary, focusErrorSummary } from '../base/error-summary.js';
import { GdElement } from '../base/gd-element.js';
import { heading, headingLevel, type HeadingLevel } from '../base/heading.js';
import type { InvalidDetail } from '../base/form-element.js';
import {
  checkParts,
  checkQuestions,
  controlId,
  isNoComplaint,
  PARTS,
  QUESTIONS,
  type FieldMessages,
} from './check.js';
import type { ComplaintContext } from './complaint-context.js';
import { complaintDraftStyles } from './complaint-draft.styles.js';
import { EMPTY_DRAFT, type ComplaintDraft } from './draft.js';
import { LeaveWarning } from './leave-warning.js';
import { messages } from './messages.js';
import { paperStyles } from './paper.styles.js';
import { paperView } from './paper-view.js';
import { PrintAlone } from './print-alone.js';
import { askView } from './views/ask-view.js';
import { lodgeView } from './views/lodge-view.js';
import { writeView } from './views/write-view.js';

declare global {
  interface HTMLElementTagNameMap {
    'gd-complaint-draft': GdComplaintDraft;
  }
}

const STEPS = ['ask', 'write', 'lodge'] as const;
type Step = (typeof STEPS)[number];

/**
 * Helps to write a complaint: whether it is one, until when it can be lodged, every part that the law asks for, and the
 * paper to print, sign and hand in. Nothing is sent, and nothing is stored: the signed paper is the complaint.
 *
 * @summary A guided complaint, printed to be signed and handed in.
 * @element gd-complaint-draft
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<InvalidDetail>} gd-invalid - Parts are missing; a page may say so in its title.
 *
 * @slot where - The portal's own reception office: address, days, hours.
 * @slot other-ways - Links to the forms for what is no complaint.
 *
 * @csspart form - The form.
 *
 * @cssproperty [--gd-accent=#0b5cad] - The colour of buttons and focus.
 * @cssproperty [--gd-radius=0.5em] - The roundness of fields and boxes.
 *
 * @cssstate ready - The questions or the petition can be filled in.
 * @cssstate done - The paper is shown.
 *
 * @example
 * ```html
 * <gd-complaint-draft></gd-complaint-draft>
 * ```
 * @example
 * ```html
 * <gd-complaint-draft heading-level="3"><p slot="where">Nơi tiếp công dân: số 1, phố Mẫu.</p></gd-complaint-draft>
 * ```
 */
export class GdComplaintDraft extends GdElement implements ComplaintContext {
  static override styles: CSSResultGroup = complaintDraftStyles;

  /** Level of the element's heading, 2 to 5; those inside are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private filled: ComplaintDraft = EMPTY_DRAFT;
  @state() private messages: FieldMessages = {};
  @state() private step: Step = 'ask';
  @state() private confirming = false;

  readonly #afterPointer = new AfterPointer(this);
  readonly #leaveWarning = new LeaveWarning(this);
  #focus: string | undefined;

  /** @internal */
  get draft(): ComplaintDraft {
    return this.filled;
  }

  /** @internal */
  get errors(): FieldMessages {
    return this.messages;
  }

  constructor() {
    super();
    new PrintAlone(this, () => (this.step === 'lodge' ? paperView(this.draft) : undefined), [paperStyles]);
  }

  /** @internal */
  get level(): HeadingLevel {
    return headingLevel(headingLevel(this.headingLevel, 2) + 1, 6);
  }

  /** @internal */
  get today(): IsoDate {
    return vietnamDate(new Date());
  }

  /** @internal */
  change(part: Partial<ComplaintDraft>): void {
    this.filled = { ...this.draft, ...part };
    this.#leaveWarning.needed = true;
  }

  /** @internal */
  recheck(): void {
    this.#afterPointer.run(() => {
      const now = this.#check();
      const shown = Object.entries(this.errors).filter(([name]) => name in now);
      this.messages = Object.fromEntries(shown);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.state = this.step === 'lodge' ? 'done' : 'ready';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#focus === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(`[id="${this.#focus}"]`)?.focus();
    this.#focus = undefined;
  }

  #check(): FieldMessages {
    return this.step === 'ask' ? checkQuestions(this.draft, this.today) : checkParts(this.draft);
  }

  #go(step: Step): void {
    this.step = step;
    this.messages = {};
    this.confirming = false;
    this.state = step === 'lodge' ? 'done' : 'ready';
    if (step === 'write' && this.draft.date === '') this.filled = { ...this.draft, date: this.today };
    this.#focus = 'step';
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.messages = this.#check();
    const count = Object.keys(this.errors).length;
    if (count === 0) return this.#go(this.step === 'ask' ? 'write' : 'lodge');
    this.emit<InvalidDetail>('gd-invalid', { count });
    await this.updateComplete;
    focusErrorSummary(this.shadowRoot);
  };

  #startOver(): void {
    this.filled = EMPTY_DRAFT;
    this.#leaveWarning.needed = false;
    this.#go('ask');
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const words = messages[locale];
    const now = STEPS.indexOf(this.step);
    return html`
      ${heading(headingLevel(this.headingLevel, 2), words.heading, 'heading')}
      ${
        this.step === 'ask'
          ? html`<p>${words.lead}</p>
              <p class="notice">${words.notKept}</p>`
          : nothing
      }
      <ul class="progress" aria-hidden="true">
        ${STEPS.map((_, index) => html`<li class=${index <= now ? 'reached' : ''}></li>`)}
      </ul>
      <p class="step" id="step" tabindex="-1">${words.step(now + 1, words.stepNames[now] ?? '')}</p>
      ${this.step === 'lodge' ? lodgeView(this, this.#lodgeActions()) : this.#form()}
      <slot name="fallback" hidden></slot>
    `;
  }

  // The form stands in the shadow root: a host page that is one big form would drop a nested one.
  #form(): TemplateResult {
    const { locale, step } = this;
    const words = messages[locale];
    return html`<form
      part="form"
      novalidate
      autocomplete="off"
      aria-label=${words.formLabel}
      @submit=${this.#onSubmit}
    >
      ${this.#summary()} ${step === 'ask' ? askView(this) : writeView(this)}
      <div class="actions">
        ${
          step === 'ask'
            ? isNoComplaint(this.draft)
              ? nothing
              : html`<button type="submit" class="button">${words.toWrite}</button>`
            : html`<button type="submit" class="button">${words.toPaper}</button>
                <button type="button" class="button button-secondary" @click=${() => this.#go('ask')}>
                  ${words.back}
                </button>`
        }
      </div>
    </form>`;
  }

  /** What is missing, and the way on without it: on paper it can be written by hand. */
  #summary(): TemplateResult | typeof nothing {
    const { locale, step, errors } = this;
    const names = [...QUESTIONS, ...PARTS].filter((name) => errors[name]);
    if (names.length === 0) return nothing;
    return html`<div class="errors">
      ${errorSummary(
        names.map((name) => ({ fieldId: controlId(name), message: errors[name]?.(locale) ?? '' })),
        locale,
      )}
      ${
        step === 'write'
          ? html`<button type="button" class="button button-secondary" @click=${() => this.#go('lodge')}>
              ${messages[locale].leaveBlank}
            </button>`
          : nothing
      }
    </div>`;
  }

  #lodgeActions(): TemplateResult {
    const words = messages[this.locale];
    return html`<div class="actions">
      ${
        this.confirming
          ? html`<p>${words.clearConfirm}</p>
              <button type="button" class="button button-danger" @click=${() => this.#startOver()}>
                ${words.clearYes}
              </button>
              <button type="button" class="button button-secondary" @click=${() => (this.confirming = false)}>
                ${words.clearNo}
              </button>`
          : html`<button type="button" class="button" @click=${() => window.print()}>${words.print}</button>
              <button type="button" class="button button-secondary" @click=${() => this.#go('write')}>
                ${words.back}
              </button>
              <button type="button" class="button button-danger" @click=${() => (this.confirming = true)}>
                ${words.clear}
              </button>`
      }
    </div>`;
  }
}
