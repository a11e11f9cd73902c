import { PUBLISHABLE_KINDS, type CaseKind } from '@gd/rules';
import { isGdError } from '@gd/sdk/error-kind';
import type { DraftRules } from '../base/form/draft-session.js';
import type { FlowHost } from '../base/form/flow-host.js';
import { FormFlow, type Attempt } from '../base/form/form-flow.js';
import { ChosenFiles } from '../files/chosen-files.js';
import { fileMessages } from '../files/messages.js';
import { checkDraft } from './check.js';
import { DRAFT_RULES, pointOf, submissionOf, type Draft } from './draft.js';
import { controlId, fieldOf, type FieldMessages, type FieldName } from './fields.js';
import type { FormContext } from './form-context.js';
import { LodgingElements } from './lodging-elements.js';
import { PlacePoint } from './point/place-point.js';
import type { FormPreset } from './preset.js';
import { routeOf, type Route } from './route.js';
import { prepareSending, send, type Kept, type Sending, type Sent } from './sending.js';
import { SimilarReports, type About } from './similar-reports.js';
import { Waiting, type WaitingHost } from './waiting/waiting.js';

export interface FeedbackHost extends FlowHost, WaitingHost {
  readonly preset?: FormPreset | undefined;
  flowSent(sent: Sent): void;
  flowKept(): void;
}

/** A form that begins with a preset keeps a draft of its own, so that neither takes the other's place. */
const rulesOf = (host: FeedbackHost): DraftRules<Draft> => ({
  ...DRAFT_RULES,
  get name() {
    return host.preset ? `${DRAFT_RULES.name}:${host.preset.id}` : DRAFT_RULES.name;
  },
  begin: (site) => ({ ...DRAFT_RULES.begin(site), ...host.preset?.draft }),
});

/** What the sender does, from the first word to the receipt. */
export class FeedbackFlow extends FormFlow<Draft, FieldName, Sent | Kept> implements FormContext {
  readonly similar: SimilarReports;
  readonly lodging: LodgingElements;
  readonly place: PlacePoint;
  readonly files: ChosenFiles;
  /** What waits on the device. */
  readonly outbox: Waiting;
  protected override readonly uploads: readonly ChosenFiles[];
  protected override readonly start = 'what';
  readonly #host: FeedbackHost;

  constructor(host: FeedbackHost) {
    super(host, rulesOf(host));
    this.#host = host;
    const say = (text: string): void => this.announcer.say(text);
    this.similar = new SimilarReports(host, () => host.flowClient());
    this.lodging = new LodgingElements(host);
    this.place = new PlacePoint(host, { change: (part) => this.#takePoint(part), say });
    this.files = new ChosenFiles(host, {
      id: controlId('files'),
      client: () => host.flowClient(),
      limits: () => this.site.files,
      changed: () => this.#filesChanged(),
      say,
      later: () => this.#mayWait,
    });
    this.outbox = new Waiting(host);
    this.uploads = [this.files];
  }

  get route(): Route {
    return routeOf(this.draft);
  }

  override change(part: Partial<Draft>): void {
    if (part.point !== undefined) this.place.typing();
    super.change(part);
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

  edit(field: FieldName): void {
    this.back(controlId(field));
  }

  override submit(): void {
    // What is lodged on paper has no button; nothing of it is sent.
    if (!this.route.lodge) super.submit();
  }

  #filesChanged(): void {
    this.session.change({ files: this.files.stored, unfinished: this.files.unfinished });
    this.recheckNow('files');
  }

  protected override restoreFiles(): void {
    this.files.restore(this.draft.files);
  }

  protected override check(): FieldMessages {
    const errors = checkDraft(this.draft, this.locale);
    const notReady = this.files.failed || (this.files.waits && !this.#mayWait);
    return notReady ? { ...errors, files: (locale) => fileMessages[locale].filesNotReady } : errors;
  }

  protected override fieldOf(pointer: string): FieldName | undefined {
    return fieldOf(pointer);
  }

  protected override attempt(): Attempt<Sent | Kept> {
    const sending = prepareSending(this.draft, this.locale);
    this.session.change(sending.draft);
    return {
      send: (proof) => this.#send(sending, proof),
      refused: () => this.session.change({ sent: sending.earlier }),
    };
  }

  /** What cannot be sent now is put by, where it may be; files that could not be uploaded go along. */
  async #send(sending: Sending, proof: string | undefined): Promise<Sent | Kept> {
    if (this.files.waits) return this.#keep(sending, false);
    try {
      return await send(this.#host.flowClient(), sending, { website: this.website, proof });
    } catch (error) {
      const isOffline = isGdError(error, 'network') || isGdError(error, 'timeout');
      if (!isOffline || !this.#mayWait || sending.earlier.length > 0) throw error;
      return this.#keep(sending, true).catch(() => {
        throw error;
      });
    }
  }

  /**
   * Whether what is typed may be written down to be sent later. ID numbers are written down nowhere, and neither is what
   * reads like a denunciation (Law 25/2018, Article 8.3).
   */
  get #mayWait(): boolean {
    const { draft, route } = this;
    const { idNumber } = submissionOf(draft, this.locale).sender ?? {};
    return this.outbox.room !== undefined && !idNumber && route.despite !== 'DEN' && this.website === '';
  }

  async #keep({ body, once }: Sending, hasLeft: boolean): Promise<Kept> {
    const files = this.files.forLater;
    const fileIds = body.fileIds?.filter((id) => !files.some((file) => file.id === id));
    await this.outbox.room?.keep({ body: { ...body, ...(fileIds && { fileIds }) }, once, files, hasLeft });
    return { kept: body.id };
  }

  protected override done(sent: Sent | Kept): void {
    if ('kept' in sent) this.#host.flowKept();
    else this.#host.flowSent(sent);
  }
}
