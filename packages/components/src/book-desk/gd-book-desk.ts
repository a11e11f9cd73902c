import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BookSummary } from '@gd/contract';
import { isGdError } from '@gd/sdk/error-kind';
import { Announcer } from '../base/announcer.js';
import { GdDeskElement } from '../base/desk-element.js';
import { focusErrorSummary } from '../base/error-summary.js';
import { wordsWhereTyped, type Failure } from '../base/failure.js';
import { headingLevel, type HeadingLevel } from '../base/heading.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import type { Words } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { Reader } from '../sign-in/reader.js';
import { Beginning } from './beginning.js';
import type { BookChange, BookSelect } from './book-events.js';
import { partOf } from './check.js';
import { ConfirmDialog } from './confirm-dialog.js';
import type { After, DeskPart } from './context.js';
import type { Draft } from './draft.js';
import { Editing, type Opened } from './editing.js';
import { bookDeskMessages } from './messages.js';
import { openBookView } from './open-book-view.js';
import { backView, outsideView } from './outside-view.js';
import { Parts } from './parts.js';
import { Steps } from './steps.js';
import { BOOK_DESK_STYLES } from './styles.js';
import { focusOn, uncoverInvalid } from './uncover.js';

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
  static override styles: CSSResultGroup = [super.styles, ...BOOK_DESK_STYLES];

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

  readonly #latest = new Latest(this);
  readonly #announcer = new Announcer(this);
  readonly #reader = new Reader(this, () => this.client);
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
      this.#parts.forgetFiles();
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
  readonly #parts = new Parts(
    this,
    { editing: this.#editing, dialog: this.#dialog, reader: this.#reader },
    this.#steps,
    { ...this.#shared, change: (draft, after) => this.#change(draft, after) },
  );

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
      const { leaveTitle: title, leaveText: text, leaveYes: yes, stay: no } = bookDeskMessages[this.locale];
      if (!(await this.#dialog.ask({ title, text, yes, no, danger: true }))) return this.#select(open);
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
    this.#parts.clear();
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
    this.#parts.begin(part);
  }

  #change(draft: Draft, { say, focus }: After = {}): void {
    const lost = this.#parts.losesCover(this.#editing.draft, draft);
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
    uncoverInvalid(this.renderRoot);
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
    focusOn(this.shadowRoot, id);
  }

  protected override render(): TemplateResult {
    const level = headingLevel(this.headingLevel, 2);
    const { opened, draft } = this.#editing;
    return html`${this.#announcer.render()} ${this.#dialog.render()}
    ${opened && draft ? this.#bookView(opened, draft, level) : this.#outside(level)}`;
  }

  readonly #toList = (): void => {
    this.book = '';
    if (!this.#editing.unsaved) this.emit<BookSelect>('gd-book-select', { id: '' });
  };

  #outside(level: HeadingLevel): TemplateResult {
    const { locale, failure, state } = this;
    return outsideView({
      ...{ locale, level, failure, reader: this.#reader.now, beginning: this.#beginning },
      isMissing: state === 'empty',
      books: this.book ? undefined : this.books,
      retry: () => void this.#load(),
      open: (id) => this.#select(id),
      toList: this.#toList,
    });
  }

  #bookView(opened: Opened, draft: Draft, level: HeadingLevel): TemplateResult {
    const { locale, shown, failure, recorded } = this;
    return html`${backView(locale, this.#toList)}
    ${openBookView({
      ...{ opened, draft, locale, level, shown, failure, recorded, editing: this.#editing },
      part: this.#parts.render(shown, opened, draft, headingLevel(level + 1, 6)),
      openPart: (part) => this.#openPart(part),
      save: () => void this.#save(() => this.#editing.save()),
      overwrite: () => void this.#save(() => this.#editing.overwrite()),
      takeTheirs: () => this.#takeTheirs(),
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-book-desk': GdBookDesk;
  }
}
