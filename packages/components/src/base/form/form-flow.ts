import type { Consent, Locale, Site } from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { AfterPointer } from '../after-pointer.js';
import { Announcer } from '../announcer.js';
import type { Failure } from '../failure.js';
import type { GdElement } from '../gd-element.js';
import type { HeadingLevel } from '../heading.js';
import type { Words } from '../messages.js';
import type { ChosenFiles } from '../../files/chosen-files.js';
import { DraftSession, type DraftRules } from './draft-session.js';
import { serverErrors, type FieldMessages } from './field-messages.js';
import type { FlowHost } from './flow-host.js';
import { formMessages } from './messages.js';
import { needsNewProof, outcomeUnknown } from './outcomes.js';
import { ProofOfWork } from './proof.js';

/** What every draft of a form that is sent has. */
export interface FlowDraft {
  step: 'write' | 'review';
  consent: Consent | null;
  /** The bodies that were sent without an answer; any one of them may have arrived. */
  sent: readonly unknown[];
}

/** A draft about to be sent, which is kept before it leaves. */
export interface Attempt<S> {
  send: (proof: string | undefined) => Promise<S>;
  /** The server took nothing of this attempt. */
  refused: () => void;
}

/**
 * What a person does with a form, from the first word to the receipt: writes, looks at it all once more, sends. A form
 * says what its draft, its fields and its request are.
 */
export abstract class FormFlow<D extends FlowDraft, F extends string, S> {
  errors: FieldMessages<F> = {};
  /** What the server said that belongs to no field. */
  general: readonly Words[] = [];
  sendFailure: Failure | undefined;
  sending = false;
  sent: S | undefined;
  /** What stands in the field that people do not see: neither in the draft nor in its store. */
  protected website = '';

  readonly announcer: Announcer;
  readonly session: DraftSession<D>;
  readonly #proof: ProofOfWork;
  readonly #host: FlowHost;
  readonly #afterPointer: AfterPointer;
  #site: Site | undefined;

  constructor(host: FlowHost, rules: DraftRules<D>) {
    this.#host = host;
    this.#afterPointer = new AfterPointer(host);
    this.announcer = new Announcer(host);
    this.session = new DraftSession(rules, () => host.requestUpdate());
    this.#proof = new ProofOfWork(host, () => host.flowClient());
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  /** The level of the sections' headings. */
  get level(): HeadingLevel {
    return this.#host.level;
  }

  get theme(): GdElement['theme'] {
    return this.#host.theme;
  }

  get apiBase(): string | undefined {
    return this.#host.apiBase;
  }

  get site(): Site {
    if (!this.#site) throw new Error('The form is shown only with the settings of its site.');
    return this.#site;
  }

  /** The settings of the site are here, and the form can be shown. */
  get opened(): boolean {
    return this.#site !== undefined;
  }

  get draft(): D {
    return this.session.draft;
  }

  /** Files are on their way; sending waits for them. */
  get waiting(): boolean {
    return this.uploads.some(({ pending }) => pending);
  }

  /** The files that the form takes, list by list. */
  protected abstract readonly uploads: readonly ChosenFiles[];
  /** Where the page begins. */
  protected abstract readonly start: string;
  /** What is wrong with the draft, empty when nothing is. */
  protected abstract check(): FieldMessages<F>;
  protected abstract fieldOf(pointer: string): F | undefined;
  /** Fills the lists of files from a draft that was kept. */
  protected abstract restoreFiles(): void;
  /** Makes ready what is to be sent, and keeps it: after a reload the same is sent, not a second one. */
  protected abstract attempt(): Attempt<S>;
  protected abstract done(sent: S): void;

  /** A proof of work goes with what is sent. */
  protected get proves(): boolean {
    return this.site.proofOfWork;
  }

  /** Takes up the draft of a site whose settings were read. */
  open(site: Site): void {
    this.#site = site;
    this.session.open(site);
    if (this.uploads.every(({ items }) => items.length === 0)) this.restoreFiles();
    // What was reviewed before a reload may be incomplete now, say by a file that was not uploaded.
    if (this.draft.step === 'review' && Object.keys(this.check()).length > 0) this.#set({ step: 'write' });
  }

  /** The sender changed something. */
  change(part: Partial<D>): void {
    this.session.change(part);
    if (this.proves) this.#proof.begin();
  }

  trap(value: string): void {
    this.website = value;
  }

  /** The sender is done with a field; an error that is shown is looked at again. */
  recheck(field: F): void {
    this.#afterPointer.run(() => this.recheckNow(field));
  }

  protected recheckNow(field: F): void {
    if (this.errors[field] === undefined) return;
    const errors = { ...this.errors };
    const message = this.check()[field];
    if (message === undefined) delete errors[field];
    else errors[field] = message;
    this.errors = errors;
    this.#host.requestUpdate();
  }

  /** The button of the page: on to the review, or sent. */
  submit(): void {
    if (this.draft.step === 'write') this.#toReview();
    else void this.#send();
  }

  /** From the review back to the page on which it is written. */
  back(focus = this.start): void {
    if (!this.sending) this.#leaveReview(focus);
  }

  /** Ends the draft and begins a new one. */
  startOver(): void {
    this.#end();
    this.errors = {};
    this.general = [];
    this.sendFailure = undefined;
    this.sent = undefined;
    this.#host.flowState('ready');
    this.#host.focusNext(this.start);
  }

  #end(): void {
    for (const list of this.uploads) list.clear();
    // Last: a list that is emptied changes the draft.
    this.session.clear();
  }

  #set(part: Partial<FlowDraft>): void {
    // TypeScript does not see that a part of FlowDraft is a part of what extends it.
    this.session.change(part as Partial<D>);
  }

  #toReview(): void {
    this.general = [];
    this.#showErrors(this.check());
    if (Object.keys(this.errors).length > 0) return;
    for (const list of this.uploads) list.refused = [];
    this.#set({ step: 'review' });
    this.#host.focusNext('review');
  }

  #leaveReview(focus: string): void {
    this.sendFailure = undefined;
    this.#set({ step: 'write' });
    this.#host.flowState('ready');
    this.#host.focusNext(focus);
  }

  #showErrors(errors: FieldMessages<F>): void {
    this.errors = errors;
    const count = Object.keys(errors).length + this.general.length;
    if (count > 0) {
      this.#host.focusNext('error-summary');
      this.#host.flowInvalid(count);
    }
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    // A second press while the first is under way must not become a second one.
    if (this.sending) return;
    this.sending = true;
    this.sendFailure = undefined;
    this.#host.flowState('submitting');
    try {
      await Promise.all(this.uploads.map((list) => list.settled()));
      // The element was taken from the page meanwhile.
      if (this.waiting) return;
      const errors = this.check();
      if (Object.keys(errors).length > 0) {
        this.#leaveReview('error-summary');
        this.#showErrors(errors);
        return;
      }
      await this.#sendDraft();
    } finally {
      this.sending = false;
      this.#host.requestUpdate();
    }
  }

  async #sendDraft(): Promise<void> {
    const attempt = this.attempt();
    try {
      this.sent = await this.#sendWithProof(attempt);
    } catch (error) {
      if (!outcomeUnknown(error)) attempt.refused();
      this.#refused(error);
      return;
    }
    this.#end();
    this.#host.flowState('done');
    this.#host.focusNext('receipt');
    this.done(this.sent);
  }

  /** A proof that the server no longer takes is replaced once, without a word. */
  async #sendWithProof({ send }: Attempt<S>): Promise<S> {
    const once = async (): Promise<S> => send(this.proves ? await this.#proof.take() : undefined);
    try {
      return await once();
    } catch (error) {
      if (!needsNewProof(error)) throw error;
      return once();
    }
  }

  #refused(error: unknown): void {
    const failure = this.#host.flowFailed(error);
    if (!isGdError(error, 'validation')) {
      this.sendFailure = failure;
      this.#host.focusNext('send-failure');
      return;
    }
    const fieldOf = (pointer: string): F | undefined => this.fieldOf(pointer);
    const { fields, general } = serverErrors(error.fieldErrors, this.locale, fieldOf);
    const unnamed = Object.keys(fields).length === 0 && general.length === 0 ? [failure.words] : general;
    this.general = unnamed.map(
      (reason) => (locale) => formMessages[locale].generalError(reason(locale), failure.requestId),
    );
    if ('consent' in fields) {
      this.#set({ consent: null });
      this.#host.reloadSettings();
    }
    this.#leaveReview('error-summary');
    this.#showErrors(fields);
  }
}
