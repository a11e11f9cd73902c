import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { vietnamDate } from '@gd/rules';
import type { StaffMember } from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { AfterPointer } from '../base/after-pointer.js';
import { GdDeskElement } from '../base/desk-element.js';
import { errorSummary, focusErrorSummary, type SummaryError } from '../base/error-summary.js';
import { wordsWhereTyped } from '../base/failure.js';
import { formMessages } from '../base/form/messages.js';
import { formStyles } from '../base/form-styles.js';
import { heading, headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import type { Words } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { contentStyles } from '../base/styles.js';
import { Attachments } from '../case-timeline/attachments.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { LeaveWarning } from '../complaint-draft/leave-warning.js';
import { qrCode } from '../receipt/qr.js';
import { receiptView } from '../receipt/receipt-view.js';
import { receiptStyles } from '../receipt/receipt.styles.js';
import { staffOf } from '../sign-in/staff.js';
import { caseRegistrationStyles } from './case-registration.styles.js';
import { FIELDS, type Draft, type FieldName } from './fields.js';
import { controlId, fieldLabel, formSections } from './form-view.js';
import { registrationMessages } from './messages.js';
import { checkRegistration, registrationOf, serverErrors, type FieldMessages } from './registration.js';
import { Sending, type Registered } from './sending.js';

/** What `gd-case-registered` tells a page. The secret is not in it. */
export interface CaseRegistered {
  id: string;
  code: string;
}

/** The code before `@` has five digits for a commune. */
const isCommune = (key: string): boolean => /^\d{5}@/.test(key);

/**
 * An officer registers a paper, or what somebody tells at the desk or by phone, and prints the receipt with code and
 * secret for the sender. It needs `configure({ token })`, or a session on the API's own origin. Nothing typed is stored
 * on the device.
 *
 * @summary Entry of a case on behalf of somebody.
 * @element gd-case-registration
 * @fires {CustomEvent<CaseRegistered>} gd-case-registered - The case was registered; the receipt is shown.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - It could not be registered.
 * @csspart receipt - The receipt.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate ready - The form is shown.
 * @cssstate submitting - It is being sent.
 * @cssstate done - The receipt is shown.
 * @cssstate error - It was not taken.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-case-registration></gd-case-registration>
 * ```
 * @example
 * ```js
 * registration.addEventListener('gd-case-registered', ({ detail }) => console.log(detail.code));
 * ```
 * @status experimental
 * @since 0.1.0
 */
export class GdCaseRegistration extends GdDeskElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    caseStyles,
    receiptStyles,
    caseRegistrationStyles,
  ];

  /** The level of the title in the page's outline, 2 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The page on which a sender follows a case, named on the receipt. */
  @property({ attribute: 'status-href' }) statusHref?: string;

  @state() private draft: Draft = {};
  @state() private errors: FieldMessages = {};
  @state() private general: readonly Words[] = [];
  @state() private registered?: Registered | undefined;
  @state() private copied?: 'yes' | 'no' | undefined;
  @state() private reader?: StaffMember | undefined;

  #sending = new Sending();
  #checked = false;
  readonly #attachments = new Attachments(this, () => this.client);
  readonly #afterPointer = new AfterPointer(this);
  readonly #leaving = new LeaveWarning(this);

  constructor() {
    super();
    this.draft = this.#emptyDraft();
    this.state = 'ready';
    new OnConfigure(this, () => this.#readReader());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('apiBase')) this.#readReader();
  }

  #emptyDraft(): Draft {
    const unit = this.reader?.unit.key ?? '';
    return {
      kind: 'FBK',
      channel: 'desk',
      lodgedOn: vietnamDate(new Date()),
      instance: '1',
      locale: 'vi',
      unit: isCommune(unit) ? unit : '',
    };
  }

  /** The officer's own commune is proposed as the place. */
  #readReader(): void {
    void Promise.resolve()
      .then(() => staffOf(this.client))
      .then(
        (reader) => {
          this.reader = reader;
          const own = this.#emptyDraft().unit;
          if (own && !this.draft.unit) this.draft = { ...this.draft, unit: own };
        },
        () => (this.reader = undefined),
      );
  }

  #change(name: FieldName, value: string): void {
    this.draft = { ...this.draft, [name]: value };
    this.#leaving.needed = true;
  }

  /** After a failed check a corrected field is checked again as it is left. */
  #left(name: FieldName): void {
    if (!this.#checked || !this.errors[name]) return;
    const now = this.#check()[name];
    const others = Object.entries(this.errors).filter(([other]) => other !== name);
    this.errors = { ...Object.fromEntries(others), ...(now && { [name]: now }) };
  }

  #body() {
    return registrationOf(this.draft, this.#sending.id, this.#attachments.fileIds);
  }

  #check(): FieldMessages {
    const found = checkRegistration(this.#body(), this.draft, vietnamDate(new Date()));
    return this.#attachments.problem ? { ...found, files: this.#attachments.problem } : found;
  }

  async #submit(): Promise<void> {
    if (this.state === 'submitting') return;
    this.state = 'submitting';
    this.general = [];
    await this.#attachments.settled();
    this.errors = this.#check();
    this.#checked = true;
    if (Object.keys(this.errors).length > 0) this.state = 'ready';
    else await this.#send();
    await this.updateComplete;
    if (this.registered) this.shadowRoot?.getElementById('receipt')?.focus();
    else focusErrorSummary(this.shadowRoot);
  }

  async #send(): Promise<void> {
    try {
      this.registered = await this.#sending.send(this.client, this.#body());
      this.state = 'done';
      this.#leaving.needed = false;
      const { id, code } = this.registered.receipt;
      this.emit<CaseRegistered>('gd-case-registered', { id, code });
    } catch (error) {
      const failure = this.fail(error);
      const found = isGdError(error, 'validation')
        ? serverErrors(error.fieldErrors, this.locale)
        : { fields: {}, general: [] };
      this.errors = found.fields;
      const named = found.general.length > 0 || Object.keys(found.fields).length > 0;
      const reason: Words =
        failure.state === 'offline'
          ? (locale) => registrationMessages[locale].offline
          : wordsWhereTyped(failure);
      this.general = (named ? found.general : [reason]).map(
        (words) => (locale) => formMessages[locale].generalError(words(locale), failure.requestId),
      );
    }
  }

  async #another(): Promise<void> {
    this.registered = undefined;
    this.copied = undefined;
    this.errors = {};
    this.general = [];
    this.#checked = false;
    this.#sending = new Sending();
    this.#attachments.clear();
    this.draft = this.#emptyDraft();
    this.state = 'ready';
    await this.updateComplete;
    this.shadowRoot?.getElementById('registration-heading')?.focus();
  }

  async #copy(text: string): Promise<void> {
    this.copied = undefined;
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'yes';
    } catch {
      this.copied = 'no';
    }
  }

  protected override render(): TemplateResult {
    const { locale, registered } = this;
    const level = headingLevel(this.headingLevel, 2);
    const words = registrationMessages[locale];
    if (registered)
      return html`
        ${registered.isEarlier ? html`<p class="notice notice-warning" role="alert">${words.earlier}</p>` : nothing}
        <p class="notice no-print">${words.printNote}</p>
        ${receiptView({
          receipt: registered.receipt,
          secret: registered.secret,
          locale,
          level,
          statusHref: this.statusHref,
          drawQr: qrCode,
          copied: this.copied,
          onCopy: (text) => void this.#copy(text),
          onAnother: () => void this.#another(),
        })}
      `;
    return html`
      ${errorSummary(this.#summary(), locale)} ${heading(level, words.title, 'registration-heading')}
      <p>${words.intro}</p>
      <p class="small muted">${words.notKept}</p>
      ${this.#form()}
    `;
  }

  #summary(): SummaryError[] {
    const { locale, errors } = this;
    return [
      ...this.general.map((words) => ({ message: words(locale) })),
      ...FIELDS.flatMap(({ name }) => {
        const message = errors[name]?.(locale);
        return message
          ? [{ fieldId: controlId(name), message: `${fieldLabel(name, locale)}: ${message}` }]
          : [];
      }),
    ];
  }

  #form(): TemplateResult {
    const { locale, draft, errors, reader } = this;
    const words = registrationMessages[locale];
    const busy = this.state === 'submitting';
    return html`<form
      novalidate
      aria-labelledby="registration-heading"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#submit();
      }}
    >
      ${formSections({
        ...{ draft, errors, locale, theme: this.theme },
        level: headingLevel(headingLevel(this.headingLevel, 2) + 1, 6),
        province: reader?.province.key.split('@')[0] ?? '',
        today: vietnamDate(new Date()),
        change: (name, value) => this.#change(name, value),
        left: (name) => this.#afterPointer.run(() => this.#left(name)),
        files: (id, label, error) => this.#attachments.render(id, label, error),
      })}
      <div class="actions">
        <button type="submit" class="button" aria-disabled=${busy}>
          ${busy ? words.sending : words.submit}
        </button>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-case-registration': GdCaseRegistration;
  }
  interface HTMLElementEventMap {
    'gd-case-registered': CustomEvent<CaseRegistered>;
  }
}
