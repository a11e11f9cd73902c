import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BookSummary, StaffMember } from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { AfterPointer } from '../base/after-pointer.js';
import { Announcer } from '../base/announcer.js';
import { chartFigureStyles } from '../base/chart-figure.styles.js';
import { GdDeskElement } from '../base/desk-element.js';
import { focusErrorSummary } from '../base/error-summary.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel, type HeadingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import type { Words } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { failureView, loadingView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { printAddress } from '../model-book/address.js';
import { modelBookStyles } from '../model-book/model-book.styles.js';
import { modelAddress, tenantOf } from '../model-card/address.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { Reader } from '../sign-in/reader.js';
import { Beginning } from './beginning.js';
import { bookDeskStyles } from './book-desk.styles.js';
import type { BookChange, BookSelect } from './book-events.js';
import { modelsPart } from './book-view.js';
import { Candidates } from './candidates.js';
import { partOf } from './check.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { type After, type DeskContext, type DeskPart } from './context.js';
import { Details } from './details.js';
import { difference, type Draft } from './draft.js';
import { Editing, type Opened } from './editing.js';
import { Files } from './files.js';
import { infoView } from './info-view.js';
import { listView } from './list-view.js';
import { bookDeskMessages } from './messages.js';
import { openBookView } from './open-book-view.js';
import { Preview } from './preview.js';
import { Proposal } from './proposal.js';
import { Steps } from './steps.js';

/** Books are the province's: its committee begins them. */
const mayBegin = (reader: StaffMember | undefined): boolean =>
  reader?.sees === 'tenant' && reader.roles.includes('committee');

/** Opens what an element lies in. */
function uncover(element: Element | null | undefined): void {
  const details = element?.closest('details');
  if (details) details.open = true;
}

/**
 * A committee builds a book of chosen Dân vận khéo models, such as the Book of 100: chapters, models by score and balance,
 * cover, preview, then agreed on and published, with its files. It needs `configure({ token })`, or a session on the API's
 * own origin. What is typed stays on the page until it is saved, and the browser asks before an unsaved book is left.
 *
 * @summary A committee builds and publishes a book of models.
 * @element gd-book-desk
 * @slot fallback - What to show when the books cannot be loaded.
 * @fires {CustomEvent<BookSelect>} gd-book-select - The officer opened a book, or went back to the list.
 * @fires {CustomEvent<BookChange>} gd-book-change - A book was begun, saved, agreed on, reopened or published.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - Loading or sending failed.
 * @csspart book - The book that is open.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for buttons, links and bars.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels.
 * @cssstate loading - The list or a book is being read.
 * @cssstate ready - The list or a book is shown.
 * @cssstate empty - There is no book with this id.
 * @cssstate submitting - The book is being saved, or a step is on its way.
 * @cssstate done - It was saved, or the step was recorded.
 * @cssstate error - Loading or sending failed.
 * @cssstate offline - There is no connection.
 * @example
 * ```html
 * <gd-book-desk></gd-book-desk>
 * ```
 * @example
 * ```js
 * desk.addEventListener('gd-book-select', ({ detail }) => (location.hash = detail.id));
 * ```
 * @status experimental
 * @since 0.3.0
 */
export class GdBookDesk extends GdDeskElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    chartFigureStyles,
    modelCardStyles,
    modelBookStyles,
    bookDeskStyles,
  ];

  /** Id of the book to work on; the list of books without it. */
  @property() book = '';

  /** Address of the page that shows a model, with `{slug}` where its slug goes; the API's own page without it. */
  @property({ attribute: 'model-href' }) modelHref?: string;

  /** The level of the title in the page's outline, 2 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private books: readonly BookSummary[] | undefined;
  @state() private shown: DeskPart = 'models';
  @state() private failure?: Failure | undefined;
  @state() private recorded?: Words | undefined;
  @state() private asTable: ReadonlySet<string> = new Set();

  readonly #latest = new Latest(this);
  readonly #announcer = new Announcer(this);
  readonly #reader = new Reader(this, () => this.client);
  readonly #afterPointer = new AfterPointer(this);
  readonly #dialog = new ConfirmDialog(this);
  readonly #shared = {
    client: () => this.client,
    bookId: () => this.#editing.opened?.view.id ?? '',
    say: (text: string) => this.#announcer.say(text),
    sending: () => {
      this.#latest.abort();
      this.failure = undefined;
      this.recorded = undefined;
      this.state = 'submitting';
    },
    failed: (error: unknown) => wordsWhereTyped(this.#inWords(error)),
  };
  readonly #editing = new Editing(this, {
    ...this.#shared,
    saved: ({ id, status }) => {
      this.state = 'done';
      this.#files.clear();
      this.emit<BookChange>('gd-book-change', { id, status });
    },
  });
  readonly #beginning = new Beginning(this, {
    ...this.#shared,
    created: (opened) => {
      const { id, status } = opened.view;
      this.emit<BookChange>('gd-book-change', { id, status });
      this.#show(opened, 'info');
      this.#select(id);
      void this.#focus('desk-title');
    },
    refused: () => void this.updateComplete.then(() => focusErrorSummary(this.shadowRoot)),
  });
  readonly #details = new Details(this, this.#shared.client);
  readonly #preview = new Preview(this, this.#shared.client, this.#details);
  readonly #candidates = new Candidates(this, this.#shared);
  readonly #proposal = new Proposal(this, this.#shared);
  readonly #files = new Files(this, this.#shared);
  readonly #steps = new Steps(this, this.#dialog, {
    ...this.#shared,
    done: (step, after) => {
      const { id, status } = after.view;
      this.#show(after, 'finish');
      this.state = 'done';
      this.#record((locale) => bookDeskMessages[locale].stepsDone[step]);
      this.emit<BookChange>('gd-book-change', { id, status });
    },
    stale: (words) => void this.#reread(words),
    failed: (error) => {
      this.failure = this.#inWords(error);
      void this.#focus('step-failure');
    },
  });

  constructor() {
    super();
    new OnConfigure(this, () => void this.reload());
  }

  /** Reads the list again; a book that is open stays as it is. */
  async reload(): Promise<void> {
    if (!this.#editing.opened) await this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('apiBase')) void this.#load();
    else if (changed.has('book')) void this.#turn();
  }

  /** To another book, or the list; asks first where something would be lost. */
  async #turn(): Promise<void> {
    const { book: wanted } = this;
    const open = this.#editing.opened?.view.id ?? '';
    if (open && wanted === open) return;
    if (this.#editing.unsaved) {
      const words = bookDeskMessages[this.locale];
      const answer = await this.#dialog.ask({
        title: words.leaveTitle,
        text: words.leaveText,
        ...{ yes: words.leaveYes, no: words.stay, danger: true },
      });
      if (!answer) return this.#select(open);
      if (this.book === wanted) this.emit<BookSelect>('gd-book-select', { id: wanted });
    }
    await this.#load(open);
  }

  /** @param before id of the book that was open */
  async #load(before = ''): Promise<void> {
    const { book: id } = this;
    this.#show(undefined, 'models');
    this.state = 'loading';
    this.#reader.ask();
    try {
      const found = await this.#latest.run(async (signal) =>
        id
          ? { answer: await this.client.books.open(id, { signal }).withResponse() }
          : { books: await this.client.books.all({ signal }) },
      );
      if (found === SUPERSEDED) return;
      this.state = 'ready';
      if (found.answer) {
        this.#show({ view: found.answer.data, etag: found.answer.etag ?? '' }, 'models');
        await this.#focus('desk-title');
      } else {
        this.books = found.books;
        if (before) await this.#focus(`open-${before}`);
      }
    } catch (error) {
      if (isGdError(error, 'notFound')) this.state = 'empty';
      else this.failure = this.#inWords(error);
    }
  }

  #show(opened: Opened | undefined, part: DeskPart): void {
    this.#editing.open(opened);
    this.failure = undefined;
    this.recorded = undefined;
    for (const one of [this.#candidates, this.#proposal, this.#files, this.#details, this.#preview])
      one.clear();
    this.#openPart(part);
  }

  async #reread(words: Words): Promise<void> {
    try {
      const { data, etag } = await this.client.books.open(this.#shared.bookId()).withResponse();
      this.#show({ view: data, etag: etag ?? '' }, 'finish');
      this.state = 'ready';
      this.#record(words);
    } catch (error) {
      this.failure = this.#inWords(error);
    }
  }

  #record(words: Words): void {
    this.recorded = words;
    void this.#focus('recorded');
  }

  #select(id: string): void {
    this.book = id;
    this.emit<BookSelect>('gd-book-select', { id });
  }

  #openPart(part: DeskPart): void {
    this.shown = part;
    const { opened, draft, canEdit } = this.#editing;
    if (!opened || !draft) return;
    if (part === 'models' && canEdit) this.#candidates.begin();
    if (part === 'preview') void this.#preview.load(opened.view, draft);
  }

  #change(draft: Draft, { say, focus }: After = {}): void {
    const before = this.#editing.draft;
    const lost =
      before &&
      difference(before, draft).removed.some((model) =>
        this.#details.photosOf(model).some(({ id }) => id === draft.coverPhotoId),
      );
    this.#editing.change(lost ? { ...draft, coverPhotoId: null } : draft);
    const more = lost ? ` ${bookDeskMessages[this.locale].coverLost}` : '';
    if (say) this.#announcer.say(say + more);
    if (focus) void this.#focus(focus);
  }

  async #save(save: () => Promise<void>): Promise<void> {
    await save();
    const { errors, general, conflict } = this.#editing;
    const [first] = Object.keys(errors);
    if (first) this.shown = partOf(first);
    if (this.state === 'submitting') this.state = 'ready';
    await this.updateComplete;
    // The summary leads to fields, and what is closed cannot take the focus.
    for (const field of this.renderRoot.querySelectorAll('[aria-invalid=true]')) uncover(field);
    if (conflict) await this.#focus('conflict');
    else if (first ?? general) focusErrorSummary(this.shadowRoot);
  }

  #takeTheirs(): void {
    const { conflict } = this.#editing;
    if (!conflict) return;
    this.#show(conflict, this.shown);
    this.#record((locale) => bookDeskMessages[locale].theirsTaken);
  }

  #inWords(error: unknown): Failure {
    const failure = this.fail(error);
    return isGdError(error, 'unauthenticated')
      ? { ...failure, words: (locale) => bookDeskMessages[locale].signIn }
      : failure;
  }

  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const target = this.shadowRoot?.getElementById(id);
    uncover(target);
    target?.focus();
  }

  protected override render(): TemplateResult {
    const { failure } = this;
    const level = headingLevel(this.headingLevel, 2);
    const { opened, draft } = this.#editing;
    return html`${this.#announcer.render()} ${this.#dialog.render()}
    ${opened && draft ? this.#bookView(opened, draft, level) : this.#outside(failure, level)}`;
  }

  #outside(failure: Failure | undefined, level: HeadingLevel): TemplateResult {
    const { locale, books } = this;
    const words = bookDeskMessages[locale];
    if (failure) return failureView(failure, locale, () => void this.#load());
    if (this.state === 'empty')
      return html`<p class="notice">${words.notFound}</p>
        ${this.#back()}`;
    if (this.book || !books) return loadingView(locale);
    return listView({
      ...{ locale, level, books },
      open: (id) => this.#select(id),
      begin: mayBegin(this.#reader.now) ? this.#beginning.view() : undefined,
    });
  }

  #back(): TemplateResult {
    const back = () => {
      this.book = '';
      if (!this.#editing.unsaved) this.emit<BookSelect>('gd-book-select', { id: '' });
    };
    return html`<p>
      <button type="button" class="button button-link" id="to-list" @click=${back}>
        ${bookDeskMessages[this.locale].toList}
      </button>
    </p>`;
  }

  #bookView(opened: Opened, draft: Draft, level: HeadingLevel): TemplateResult {
    const { locale, shown, failure, recorded } = this;
    return html`${this.#back()}
    ${openBookView({
      ...{ opened, draft, locale, level, shown, failure, recorded, editing: this.#editing },
      part: this.#partView(opened, draft, headingLevel(level + 1, 6)),
      openPart: (part) => this.#openPart(part),
      save: () => void this.#save(() => this.#editing.save()),
      overwrite: () => void this.#save(() => this.#editing.overwrite()),
      takeTheirs: () => this.#takeTheirs(),
    })}`;
  }

  #context(draft: Draft, level: HeadingLevel): DeskContext {
    const { apiBase, site, modelHref, locale } = this;
    const { errors, canEdit } = this.#editing;
    return {
      ...{ locale, level, draft, canEdit, errors },
      change: (after, then) => this.#change(after, then),
      edit: (step) => this.#editing.change(step(this.#editing.draft ?? draft)),
      left: (id) => this.#afterPointer.run(() => this.#editing.left(id)),
      photo: (id) => (tenantOf(site) ? this.client.models.photoUrl(id, 'card') : undefined),
      href: (slug) => modelAddress(slug, { apiBase, site, modelHref, locale }),
    };
  }

  #partView(opened: Opened, draft: Draft, level: HeadingLevel): TemplateResult {
    const { view } = opened;
    const context = this.#context(draft, level);
    const { unsaved, gone } = this.#editing;
    switch (this.shown) {
      case 'info':
        return infoView(context, view.cover, this.#details);
      case 'models':
        return modelsPart({
          context: { ...context, dialog: this.#dialog },
          ...{ view, proposal: this.#proposal, candidates: this.#candidates, asTable: this.asTable },
          show: (figure, as) => {
            const others = [...this.asTable].filter((one) => one !== figure);
            this.asTable = new Set(as ? [...others, figure] : others);
          },
        });
      case 'preview':
        return this.#preview.render(context, view);
      case 'finish':
        return html`${this.#steps.render(context, opened, unsaved, gone)}
        ${this.#files.render(context, view, (size) =>
          // A draft's page opens for the session of this server's own pages; a token cannot go with a link.
          view.status === 'published' || this.#reader.now?.by === 'session'
            ? printAddress(view.id, size, this)
            : undefined,
        )}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-book-desk': GdBookDesk;
  }
}
