import { PUBLISHABLE_KINDS, type CaseKind } from '@gd/rules';
import type { Locale, Site } from '@gd/contract';
import { isGdError } from '@gd/sdk/errors';
import { AfterPointer } from '../base/after-pointer.js';
import { Announcer } from '../base/announcer.js';
import type { Failure } from '../base/failure.js';
import type { GdElement } from '../base/gd-element.js';
import type { HeadingLevel } from '../base/heading.js';
import type { Words } from '../base/messages.js';
import { chooseFiles } from '../files/accept-files.js';
import { fileMessages } from '../files/messages.js';
import { Uploads, type Upload } from '../files/uploads.js';
import { checkDraft, serverErrors } from './check.js';
import { pointOf, type Draft } from './draft.js';
import { DraftSession } from './draft-session.js';
import { controlId, type FieldMessages, type FieldName } from './fields.js';
import type { FlowHost } from './flow-host.js';
import type { FormContext } from './form-context.js';
import { LodgingElements } from './lodging-elements.js';
import { messages } from './messages.js';
import { PlacePoint } from './point/place-point.js';
import { ProofOfWork } from './proof.js';
import { routeOf, type Route } from './route.js';
import { needsNewProof, outcomeUnknown, prepareSending, send, type Sending, type Sent } from './sending.js';
import { SimilarReports, type About } from './similar-reports.js';

/** What the sender does, from the first word to the receipt. */
export class FormFlow implements FormContext {
  errors: FieldMessages = {};
  refused: readonly Words[] = [];
  /** What the server said that belongs to no field. */
  general: readonly Words[] = [];
  sendFailure: Failure | undefined;
  sending = false;
  sent: Sent | undefined;

  readonly announcer: Announcer;
  readonly session: DraftSession;
  readonly similar: SimilarReports;
  readonly lodging: LodgingElements;
  readonly place: PlacePoint;
  readonly #proof: ProofOfWork;
  readonly #files: Uploads;
  readonly #host: FlowHost;
  readonly #afterPointer: AfterPointer;
  #site: Site | undefined;
  /** Neither in the draft nor in its store. */
  #website = '';

  constructor(host: FlowHost) {
    this.#host = host;
    this.#afterPointer = new AfterPointer(host);
    this.announcer = new Announcer(host);
    this.session = new DraftSession(() => host.requestUpdate());
    this.similar = new SimilarReports(host, () => host.flowClient());
    this.lodging = new LodgingElements(host);
    this.place = new PlacePoint(host, {
      change: (part) => this.#takePoint(part),
      say: (text) => this.announcer.say(text),
    });
    this.#proof = new ProofOfWork(host, () => host.flowClient());
    this.#files = new Uploads(host, {
      client: () => host.flowClient(),
      maxBytes: () => this.site.files.maxBytes,
      changed: (settled) => this.#filesChanged(settled),
    });
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  get level(): HeadingLevel {
    return this.#host.level;
  }

  get theme(): GdElement['theme'] {
    return this.#host.theme;
  }

  get apiBase(): string | undefined {
    return this.#host.apiBase;
  }

  get route(): Route {
    return routeOf(this.draft);
  }

  get site(): Site {
    if (!this.#site) throw new Error('The form is shown only with the settings of its site.');
    return this.#site;
  }

  /** The settings of the site are here, and the form can be shown. */
  get opened(): boolean {
    return this.#site !== undefined;
  }

  get draft(): Draft {
    return this.session.draft;
  }

  get uploads(): readonly Upload[] {
    return this.#files.items;
  }

  /** Files are on their way; sending waits for them. */
  get waiting(): boolean {
    return this.#files.pending;
  }

  /** Takes up the draft of a site whose settings were read. */
  open(site: Site): void {
    this.#site = site;
    this.session.open(site);
    if (this.uploads.length === 0) this.#files.restore(this.draft.files);
    // What was reviewed before a reload may be incomplete now, say by a file that was not uploaded.
    if (this.draft.step === 'review' && Object.keys(this.#check()).length > 0)
      this.session.change({ step: 'write' });
  }

  change(part: Partial<Draft>): void {
    if (part.point !== undefined) this.place.typing();
    this.session.change(part);
    if (this.site.proofOfWork) this.#proof.begin();
    this.similar.look(this.#about);
  }

  /** Only reports are published, and nothing of a complaint or a denunciation is asked about. */
  get #about(): About | undefined {
    const { title, unit, kind } = this.draft;
    const { lodge, despite } = this.route;
    const publishable = kind === '' || PUBLISHABLE_KINDS.some((one) => one === kind);
    return publishable && !lodge && !despite ? { title, unit, point: pointOf(this.draft) } : undefined;
  }

  #takePoint(part: Pick<Draft, 'point' | 'located'>): void {
    this.change(part);
    this.recheck('point');
    // The button that removes it is gone with it.
    if (!part.point) this.#host.focusNext(controlId('point'));
  }

  choose(kind: CaseKind | ''): void {
    this.change({ kind });
    this.recheck('kind');
    if (this.route.lodge) this.#host.focusNext('lodging');
  }

  trap(value: string): void {
    this.#website = value;
  }

  recheck(field: FieldName): void {
    this.#afterPointer.run(() => this.#recheck(field));
  }

  #recheck(field: FieldName): void {
    if (this.errors[field] === undefined) return;
    const errors = { ...this.errors };
    const message = this.#check()[field];
    if (message === undefined) delete errors[field];
    else errors[field] = message;
    this.errors = errors;
    this.#host.requestUpdate();
  }

  addFiles(files: readonly File[]): void {
    const { taken, refused } = chooseFiles(files, this.uploads.length, this.site.files);
    this.refused = refused;
    this.#files.add(taken);
    this.#host.requestUpdate();
  }

  removeFile(key: string): void {
    const { uploads } = this;
    const index = uploads.findIndex((upload) => upload.key === key);
    const neighbour = uploads[index + 1] ?? uploads[index - 1];
    this.announcer.say(messages[this.locale].removedName(uploads[index]?.name ?? ''));
    this.#files.remove(key);
    // The button that had the focus is gone.
    this.#host.focusNext(neighbour ? `remove-${neighbour.key}` : controlId('files'));
  }

  retryFile(key: string): void {
    this.#files.retry(key);
  }

  edit(field: FieldName): void {
    if (this.sending) return;
    this.#leaveReview(controlId(field));
  }

  /** The button of the page: on to the review, or sent. */
  submit(): void {
    // What is lodged on paper has no button; nothing of it is sent.
    if (this.route.lodge) return;
    if (this.draft.step === 'write') this.#toReview();
    else void this.#send();
  }

  back(): void {
    this.#leaveReview('what');
  }

  /** Ends the draft and begins a new one. */
  startOver(): void {
    this.session.clear();
    this.#files.clear();
    this.errors = {};
    this.refused = [];
    this.general = [];
    this.sendFailure = undefined;
    this.sent = undefined;
    this.#host.flowState('ready');
    this.#host.focusNext('what');
  }

  #check(): FieldMessages {
    const errors = checkDraft(this.draft, this.locale);
    return this.#files.failed ? { ...errors, files: (locale) => fileMessages[locale].filesNotReady } : errors;
  }

  #filesChanged(settled: Upload | undefined): void {
    this.session.change({ files: this.#files.stored, unfinished: this.#files.unfinished });
    if (settled) {
      const words = messages[this.locale];
      const { name, status } = settled;
      this.announcer.say(status === 'done' ? words.uploadedName(name) : words.uploadFailedName(name));
    }
    this.#recheck('files');
  }

  #toReview(): void {
    this.general = [];
    this.#showErrors(this.#check());
    if (Object.keys(this.errors).length > 0) return;
    this.refused = [];
    this.session.change({ step: 'review' });
    this.#host.focusNext('review');
  }

  #leaveReview(focus: string): void {
    this.sendFailure = undefined;
    this.session.change({ step: 'write' });
    this.#host.flowState('ready');
    this.#host.focusNext(focus);
  }

  #showErrors(errors: FieldMessages): void {
    this.errors = errors;
    const count = Object.keys(errors).length + this.general.length;
    if (count > 0) {
      this.#host.focusNext('error-summary');
      this.#host.flowInvalid(count);
    }
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    // A second press while the first is under way must not become a second case.
    if (this.sending) return;
    this.sending = true;
    this.sendFailure = undefined;
    this.#host.flowState('submitting');
    try {
      await this.#files.settled();
      // The element was taken from the page meanwhile.
      if (this.#files.pending) return;
      const errors = this.#check();
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
    const sending = prepareSending(this.draft, this.locale);
    // Kept before it leaves: after a reload the same case is sent, not a second one.
    this.session.change(sending.draft);
    try {
      this.sent = await this.#sendWithProof(sending);
    } catch (error) {
      if (!outcomeUnknown(error)) this.session.change({ sent: sending.earlier });
      this.#refused(error);
      return;
    }
    this.session.clear();
    this.#files.clear();
    this.#host.flowState('done');
    this.#host.focusNext('receipt');
    this.#host.flowSent(this.sent);
  }

  /** A proof that the server no longer takes is replaced once, without a word. */
  async #sendWithProof(sending: Sending): Promise<Sent> {
    const attempt = async (): Promise<Sent> => {
      const proof = this.site.proofOfWork ? await this.#proof.take() : undefined;
      return send(this.#host.flowClient(), sending, { website: this.#website, proof });
    };
    try {
      return await attempt();
    } catch (error) {
      if (!needsNewProof(error)) throw error;
      return attempt();
    }
  }

  #refused(error: unknown): void {
    const failure = this.#host.flowFailed(error);
    if (!isGdError(error, 'validation')) {
      this.sendFailure = failure;
      this.#host.focusNext('send-failure');
      return;
    }
    const { fields, general } = serverErrors(error.fieldErrors, this.locale);
    const unnamed = Object.keys(fields).length === 0 && general.length === 0 ? [failure.words] : general;
    this.general = unnamed.map(
      (reason) => (locale) => messages[locale].generalError(reason(locale), failure.requestId),
    );
    if (fields.consent) {
      this.session.change({ consent: null });
      this.#host.reloadSettings();
    }
    this.#leaveReview('error-summary');
    this.#showErrors(fields);
  }
}
