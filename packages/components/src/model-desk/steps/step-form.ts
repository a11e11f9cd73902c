/** The form of one step at a time: typed text, errors, sending. What is typed stays until it was taken. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { AfterPointer } from '../../base/after-pointer.js';
import { Attempts } from '../../base/attempts.js';
import { errorSummary, focusErrorSummary, type SummaryError } from '../../base/error-summary.js';
import type { GdElement } from '../../base/gd-element.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import type { Words } from '../../base/messages.js';
import { clearDraft, loadDraft, saveDraft } from '../../case-desk/drafts.js';
import { stepMessages } from './messages.js';
import { ModelFinder } from './model-finder.js';
import { stepFields, type FieldsContext } from './step-fields.js';
import { StepFiles } from './step-files.js';
import type { Draft, FieldMessages, FileList, Step } from './step.js';
import { bodyOf, checkDraft, controlId, controlsOf, serverFieldErrors } from './values.js';

export interface StepHost extends ReactiveControllerHost, EventTarget {
  readonly locale: Locale;
  /** Moves the focus to the element with this id after the next render. */
  focusNext(id: string): void;
  readonly shadowRoot: ShadowRoot | null;
  readonly theme?: GdElement['theme'] | undefined;
}

/** What the desk does around the sending of a step. */
export interface StepWays {
  client: () => GdClient;
  /** Id of the model that is open. */
  subject: () => string;
  /** The step as the model stands now; undefined for one that it does not know. */
  stepOf: (name: string) => Step | undefined;
  sending: () => void;
  /** It was taken. @param subject of the step, which may have been left meanwhile */
  sent: (done: Words, subject: string) => void;
  /** Somebody else has changed the record; reads it again. */
  stale: () => Promise<void>;
  /** It failed; gives the words. */
  failed: (error: unknown) => Words;
}

/** Codes of a record that went on meanwhile, beside a stale version (412). */
const OVERTAKEN = ['command_not_allowed', 'scoring_concluded', 'change_reason_required'];

export class StepForm {
  #name: string | undefined;
  #draft: Draft = {};
  #errors: FieldMessages = {};
  #general: readonly Words[] = [];
  #busy = false;
  readonly #host: StepHost;
  readonly #ways: StepWays;
  readonly #attempts = new Attempts();
  readonly #afterPointer: AfterPointer;
  readonly #finder: ModelFinder;
  readonly #files: StepFiles;

  constructor(host: StepHost, ways: StepWays) {
    this.#host = host;
    this.#ways = ways;
    this.#afterPointer = new AfterPointer(host);
    this.#finder = new ModelFinder(host, ways.client);
    this.#files = new StepFiles(host, {
      client: ways.client,
      read: (fileId, signal) => ways.client().models.file(ways.subject(), fileId, { signal }),
      draft: () => this.#draft,
      changed: (name, rows) => this.#filesChanged(name, rows),
    });
  }

  /** The step whose form is open. */
  get name(): string | undefined {
    return this.#name;
  }

  /** Puts the form away; what was typed stays stored. */
  close(): void {
    this.#name = undefined;
    this.#draft = {};
    this.#errors = {};
    this.#general = [];
    this.#files.clear();
    this.#host.requestUpdate();
  }

  async open(name: string): Promise<void> {
    const step = this.#ways.stepOf(name);
    if (!step) return;
    this.close();
    this.#name = name;
    this.#draft = loadDraft(this.#ways.subject(), name) ?? step.first;
    const picker = step.fields.find((field) => field.control === 'model');
    if (picker) this.#finder.open(picker.except);
    for (const field of step.fields) if (field.control === 'files') this.#files.begin(field.name);
    const [first] = controlsOf(step.fields, this.#draft).filter(({ kind }) => kind !== 'rows');
    await this.#focus(first && !picker ? controlId(first.name) : 'step-heading');
    // A focus alone would leave the form below the edge of the page, with its first field half in view.
    this.#host.shadowRoot?.getElementById('step-heading')?.scrollIntoView();
  }

  async #focus(id: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  async #cancel(): Promise<void> {
    const name = this.#name;
    this.close();
    if (name) await this.#focus(`open-${name}`);
  }

  #change(part: Draft | ((typed: Draft) => Draft), focusId?: string): void {
    if (!this.#name) return;
    this.#draft = { ...this.#draft, ...(typeof part === 'function' ? part(this.#draft) : part) };
    saveDraft(this.#ways.subject(), this.#name, this.#draft);
    if (focusId) void this.#focus(focusId);
    else this.#host.requestUpdate();
  }

  /** Errors are named by the places of files, which are others now. */
  #filesChanged(name: FileList, rows: string): void {
    if (this.#draft[name] !== rows)
      this.#errors = Object.fromEntries(
        Object.entries(this.#errors).filter(([one]) => one !== name && !one.startsWith(`${name}-`)),
      );
    this.#change({ [name]: rows });
  }

  /** After a failed check a corrected field is looked at again as it is left. */
  #left(name: string): void {
    const step = this.#name && this.#ways.stepOf(this.#name);
    if (!step || !this.#errors[name]) return;
    const now = checkDraft(step, this.#draft)[name];
    const others = Object.entries(this.#errors).filter(([other]) => other !== name);
    this.#errors = { ...Object.fromEntries(others), ...(now && { [name]: now }) };
    this.#host.requestUpdate();
  }

  async #submit(): Promise<void> {
    const step = this.#name && this.#ways.stepOf(this.#name);
    if (!step || this.#busy || !step.possible) return;
    this.#general = [];
    this.#busy = true;
    if (this.#files.pending) {
      this.#host.requestUpdate();
      await this.#files.settled();
    }
    this.#errors = { ...checkDraft(step, this.#draft), ...this.#files.problems() };
    // It may have been put away while files were on their way.
    if (this.#name !== step.name) this.#busy = false;
    else await this.#checked(step);
  }

  async #checked(step: Step): Promise<void> {
    if (Object.keys(this.#errors).length === 0) await this.#send(step);
    this.#busy = false;
    this.#host.requestUpdate();
    if (!this.#name) return;
    await this.#host.updateComplete;
    focusErrorSummary(this.#host.shadowRoot);
  }

  async #send(step: Step): Promise<void> {
    const subject = this.#ways.subject();
    const draft = this.#draft;
    const attempt = `${subject} ${step.name}`;
    const idempotencyKey = this.#attempts.keyFor(attempt, { version: step.version, draft });
    this.#ways.sending();
    try {
      const done = await step.send(bodyOf(step, draft), { idempotencyKey }, draft);
      this.#attempts.settle(attempt);
      clearDraft(subject, step.name);
      // Another model may have been opened meanwhile, with a form of its own.
      if (this.#ways.subject() === subject && this.#name === step.name) this.close();
      this.#ways.sent(done, subject);
    } catch (error) {
      if (this.#ways.subject() !== subject || this.#name !== step.name) return;
      await this.#refused(step, error);
    }
  }

  async #refused(step: Step, error: unknown): Promise<void> {
    if (isGdError(error, 'preconditionFailed')) {
      await this.#ways.stale();
      this.#general = [(locale) => stepMessages[locale].stale];
      return;
    }
    const words = this.#ways.failed(error);
    if (isGdError(error, 'validation')) {
      const { fields, general } = serverFieldErrors(step, error.fieldErrors, this.#host.locale, this.#draft);
      this.#errors = fields;
      this.#general = Object.keys(fields).length + general.length > 0 ? general : [words];
      return;
    }
    this.#general = [words];
    if (isGdError(error) && OVERTAKEN.includes(error.code)) await this.#ways.stale();
  }

  /** The errors in the order of the form; one whose control is gone is shown without a link. */
  #summary(step: Step): SummaryError[] {
    const { locale } = this.#host;
    const controls = controlsOf(step.fields, this.#draft);
    return [
      ...this.#general.map((words) => ({ message: words(locale) })),
      ...controls.flatMap(({ name, label }): SummaryError[] => {
        const message = this.#errors[name]?.(locale);
        return message ? [{ fieldId: controlId(name), message: `${label(locale)}: ${message}` }] : [];
      }),
    ];
  }

  /** @param level of the form's heading */
  render(level: HeadingLevel): TemplateResult | typeof nothing {
    const step = this.#name && this.#ways.stepOf(this.#name);
    if (!step) return nothing;
    const { locale } = this.#host;
    const words = stepMessages[locale];
    const context: FieldsContext = {
      ...{ locale, draft: this.#draft, errors: this.#errors, theme: this.#host.theme },
      ...{ finder: this.#finder, files: this.#files },
      change: (part, focusId) => this.#change(part, focusId),
      left: (name) => this.#afterPointer.run(() => this.#left(name)),
    };
    return html`
      <form
        class="command"
        novalidate
        aria-labelledby="step-heading"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#submit();
        }}
      >
        ${heading(level, step.title(locale), 'step-heading')} ${errorSummary(this.#summary(step), locale)}
        ${
          step.possible
            ? nothing
            : html`<p class="notice notice-warning" role="alert">${words.noLongerPossible}</p>`
        }
        ${step.hint ? html`<p class="hint">${step.hint(locale)}</p>` : nothing}
        ${stepFields(step.fields, context)} ${this.#files.announcements()}
        ${step.beside?.(this.#draft, locale) ?? nothing}
        <p class="small muted">${words.kept}</p>
        <div class="actions">
          <button
            type="submit"
            class="button ${step.danger ? 'button-danger' : ''}"
            aria-disabled=${this.#busy || !step.possible}
          >
            ${this.#busy ? words.sending : step.submit(locale)}
          </button>
          <button type="button" class="button button-secondary" @click=${() => void this.#cancel()}>
            ${words.cancel}
          </button>
        </div>
      </form>
    `;
  }
}
