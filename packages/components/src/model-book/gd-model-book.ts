import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BOOK_PAGE_SIZES, type Book, type BookSummary } from '@gd/contract';
import { isGdError } from '@gd/sdk';
import { GdApiElement } from '../base/api-element.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form-styles.js';
import { headingLevel } from '../base/heading.js';
import { iconStyles } from '../base/icon.styles.js';
import { icon } from '../base/icons.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { baseMessages } from '../base/messages.js';
import { OnConfigure } from '../base/on-configure.js';
import { OpenForPrint } from '../base/open-for-print.js';
import { failureView } from '../base/status-view.js';
import { contentStyles } from '../base/styles.js';
import { modelAddress } from '../model-card/address.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { printAddress } from './address.js';
import { bookHead, type BookView, chaptersOf, contentsOf } from './chapters.js';
import { modelBookMessages } from './messages.js';
import { modelBookStyles } from './model-book.styles.js';

/** Detail of `gd-book-loaded`. */
export interface BookLoaded {
  id: string;
  title: string;
}

/** What can be downloaded; the pages for print are links of their own. */
const FILES = ['epub', 'print', 'json'] as const;

/**
 * A published book of chosen Dân vận khéo models, such as the Book of 100: cover, contents, chapters with their models,
 * and the files and print pages to take away.
 *
 * @summary A published book of chosen models.
 * @element gd-model-book
 * @slot fallback - What to show when the book cannot be loaded, such as a link.
 * @fires {CustomEvent<BookLoaded>} gd-book-loaded - A book is shown.
 * @fires {CustomEvent<GdErrorDetail>} gd-error - The book could not be loaded.
 * @csspart head - Cover, title and downloads.
 * @csspart chapter - Each chapter.
 * @cssproperty [--gd-accent=#0b5cad] - The portal's colour, for lines, buttons and links.
 * @cssproperty [--gd-radius=0.5em] - The rounding of panels and cards.
 * @cssstate loading - The book is being loaded.
 * @cssstate ready - A book is shown.
 * @cssstate empty - No book is published, or there is none with this id.
 * @cssstate error - Loading failed.
 * @cssstate offline - Loading failed for want of a connection.
 * @example
 * ```html
 * <gd-model-book></gd-model-book>
 * ```
 * @example
 * ```html
 * <gd-model-book model-href="/mo-hinh/?m={slug}" heading-level="3"></gd-model-book>
 * ```
 * @status experimental
 * @since 0.3.0
 */
export class GdModelBook extends GdApiElement {
  static override styles: CSSResultGroup = [
    super.styles,
    contentStyles,
    formStyles,
    iconStyles,
    modelCardStyles,
    modelBookStyles,
  ];

  /** The id of a book; without it, the one published last, with a choice where there are more. */
  @property() book = '';

  /** Address of the page that shows a model, with `{slug}` where its slug goes; the API's own page without it. */
  @property({ attribute: 'model-href' }) modelHref?: string;

  /** The level of the book's title in the page's outline, 2 to 4. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private books: readonly BookSummary[] = [];
  @state() private read?: Book | undefined;
  @state() private failure?: Failure | undefined;

  readonly #latest = new Latest(this);

  constructor() {
    super();
    new OnConfigure(this, () => void this.#load());
    new OpenForPrint(this);
  }

  /** Loads the book again. */
  reload(): void {
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = ['book', 'apiBase', 'site'] as const;
    if (!this.hasUpdated || settings.some((name) => changed.has(name))) void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    this.state = 'loading';
    const { book: wanted } = this;
    try {
      const found = await this.#latest.run(async (signal) => {
        const { books } = this.client;
        const all = wanted ? [] : await books.list({ signal });
        const id = wanted || all[0]?.id;
        return { all, read: id === undefined ? undefined : await books.read(id, { signal }) };
      });
      if (found === SUPERSEDED) return;
      this.books = wanted ? this.books : found.all;
      this.#show(found.read);
    } catch (error) {
      this.read = undefined;
      if (isGdError(error, 'notFound')) this.#show(undefined);
      else this.failure = this.fail(error);
    }
  }

  #show(book: Book | undefined): void {
    this.read = book;
    this.state = book ? 'ready' : 'empty';
    if (book) this.emit<BookLoaded>('gd-book-loaded', { id: book.id, title: book.title });
  }

  protected override render(): TemplateResult {
    const { read, failure, locale, state: now } = this;
    const words = modelBookMessages[locale];
    if (failure) return this.afterFailure(failureView(failure, locale, () => void this.#load()));
    if (now === 'empty')
      return html`<p class="notice" role="status">${this.book ? words.notFound : words.none}</p>
        <slot name="fallback"></slot>`;
    if (!read)
      return html`<p class="visually-hidden" role="status">${baseMessages[locale].loading}</p>
        ${this.whileLoading(html`<div class="skeleton" aria-hidden="true"></div>`)}`;
    const view = this.#view;
    return html`<article aria-labelledby="book-title" aria-busy=${now === 'loading'} lang="vi">
      ${this.#choice()} ${bookHead(read, view, this.#take(read))} ${contentsOf(read, view)}
      ${chaptersOf(read, view)}
    </article>`;
  }

  get #view(): BookView {
    const { models } = this.client;
    const { apiBase, site, modelHref, locale } = this;
    return {
      locale,
      level: headingLevel(this.headingLevel, 2),
      photo: (id) => models.photoUrl(id, 'card'),
      href: (slug) => modelAddress(slug, { apiBase, site, modelHref, locale }),
      go: (id) => {
        const target = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
        target?.scrollIntoView();
        target?.focus({ preventScroll: true });
      },
    };
  }

  #choice(): TemplateResult | typeof nothing {
    if (this.books.length < 2) return nothing;
    return html`<p class="choose no-print" lang=${this.locale}>
      <label for="choice">${modelBookMessages[this.locale].choose}</label>
      <select
        id="choice"
        class="input"
        @change=${({ target }: Event) => {
          this.book = (target as HTMLSelectElement).value;
        }}
      >
        ${this.books.map(
          ({ id, title }) => html`<option value=${id} ?selected=${id === this.read?.id}>${title}</option>`,
        )}
      </select>
    </p>`;
  }

  #take({ id }: Book): TemplateResult {
    const { locale } = this;
    const words = modelBookMessages[locale];
    const { books } = this.client;
    return html`<ul class="take no-print" aria-label=${words.take} lang=${locale}>
      ${BOOK_PAGE_SIZES.map(
        (size) =>
          html`<li>
            <a class="button button-secondary" href=${printAddress(id, size, this) ?? nothing}
              >${icon('book')}${words.printPage(size.toUpperCase())}</a
            >
          </li>`,
      )}
      ${FILES.map(
        (format) =>
          html`<li>
            <a class="button button-secondary" href=${books.downloadUrl(id, format)}
              >${icon('file')}${words[format]}</a
            >
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gd-model-book': GdModelBook;
  }
}
