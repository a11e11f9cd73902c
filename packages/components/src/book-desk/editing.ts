/** A book that is open: as the server has it, as it is typed, and how the one becomes the other. */
import type { ReactiveControllerHost } from 'lit';
import { bookBody, type Locale, type OfficerBook } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import type { Words } from '../base/messages.js';
import { LeaveWarning } from '../complaint-draft/leave-warning.js';
import { checkDraft, serverMessages } from './check.js';
import type { Messages } from './context.js';
import { bodyOf, draftOf, type Draft } from './draft.js';

/** A book as it was last read; changes go out against this version only. */
export interface Opened {
  view: OfficerBook;
  etag: string;
}

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface Ways {
  client: () => GdClient;
  sending: () => void;
  saved: (view: OfficerBook) => void;
  /** It failed; gives the words. */
  failed: (error: unknown) => Words;
}

const written = (draft: Draft): string => JSON.stringify(bodyOf(draft));

export class Editing {
  #opened: Opened | undefined;
  #draft: Draft | undefined;
  /** The draft as it was sent last, or read. */
  #saved = '';
  #errors: Messages = {};
  #general: Words | undefined;
  #conflict: Opened | undefined;
  #busy = false;
  readonly #host: Host;
  readonly #ways: Ways;
  readonly #leaving: LeaveWarning;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    this.#leaving = new LeaveWarning(host);
  }

  get opened(): Opened | undefined {
    return this.#opened;
  }
  get draft(): Draft | undefined {
    return this.#draft;
  }
  /** By the id of the control. */
  get errors(): Messages {
    return this.#errors;
  }
  /** What is wrong with no control in particular. */
  get general(): Words | undefined {
    return this.#general;
  }
  /** What somebody else saved meanwhile. */
  get conflict(): Opened | undefined {
    return this.#conflict;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get canEdit(): boolean {
    return this.#opened?.view.allowed.includes('edit') ?? false;
  }
  get unsaved(): boolean {
    return this.#draft !== undefined && written(this.#draft) !== this.#saved;
  }
  /** How many models of the draft have left the register, and with it the answer. */
  get gone(): number {
    const { models = 0, chapters = [] } = this.#opened?.view ?? {};
    return models - chapters.reduce((sum, chapter) => sum + chapter.models.length, 0);
  }

  /** Takes a book as the server has it. */
  open(opened: Opened | undefined): void {
    this.#opened = opened;
    this.#draft = opened && draftOf(opened.view);
    this.#saved = this.#draft ? written(this.#draft) : '';
    this.#errors = {};
    this.#general = undefined;
    this.#conflict = undefined;
    this.#changed();
  }

  change(draft: Draft): void {
    this.#draft = draft;
    this.#changed();
  }

  /** After a failed check a corrected control is checked again as it is left. */
  left(id: string): void {
    if (!this.#draft || !this.#errors[id]) return;
    const now = checkDraft(this.#draft)[id];
    const others = Object.entries(this.#errors).filter(([other]) => other !== id);
    this.#errors = { ...Object.fromEntries(others), ...(now && { [id]: now }) };
    this.#host.requestUpdate();
  }

  /** The version of somebody else is replaced by this one. */
  overwrite(): Promise<void> {
    if (this.#conflict) this.#opened = this.#conflict;
    return this.save();
  }

  async save(): Promise<void> {
    const [opened, draft] = [this.#opened, this.#draft];
    if (!opened || !draft || this.#busy) return;
    this.#general = undefined;
    this.#conflict = undefined;
    this.#errors = checkDraft(draft);
    if (Object.keys(this.#errors).length === 0) {
      this.#busy = true;
      this.#ways.sending();
      await this.#send(opened, draft);
      this.#busy = false;
    }
    this.#host.requestUpdate();
  }

  async #send({ view: { id }, etag }: Opened, draft: Draft): Promise<void> {
    const { books } = this.#ways.client();
    try {
      const answer = await books.edit(id, bodyOf(draft), { ifMatch: etag }).withResponse();
      this.#settle({ view: answer.data, etag: answer.etag ?? '' }, draft);
    } catch (error) {
      if (isGdError(error, 'preconditionFailed')) await this.#compare(id, draft);
      else this.#fail(error, draft);
    }
  }

  /** Somebody else saved, or the answer to the same words was lost. */
  async #compare(id: string, draft: Draft): Promise<void> {
    try {
      const answer = await this.#ways.client().books.open(id).withResponse();
      const theirs = { view: answer.data, etag: answer.etag ?? '' };
      const sent = JSON.stringify(bookBody().parse(bodyOf(draft)));
      const kept = JSON.stringify(bookBody().parse(bodyOf(draftOf(theirs.view))));
      if (sent === kept && this.#isDraft(theirs)) this.#settle(theirs, draft);
      else this.#conflict = theirs;
    } catch (error) {
      this.#fail(error, draft);
    }
  }

  #isDraft({ view }: Opened): boolean {
    return view.allowed.includes('edit');
  }

  #fail(error: unknown, draft: Draft): void {
    const words = this.#ways.failed(error);
    if (isGdError(error, 'validation'))
      this.#errors = serverMessages(error.fieldErrors, draft, this.#host.locale);
    if (Object.keys(this.#errors).length === 0) this.#general = words;
  }

  /** What was typed while it was on its way stays, and is not saved yet. */
  #settle(opened: Opened, draft: Draft): void {
    this.#opened = opened;
    this.#saved = written(draft);
    this.#changed();
    this.#ways.saved(opened.view);
  }

  #changed(): void {
    this.#leaving.needed = this.unsaved;
    this.#host.requestUpdate();
  }
}
