/** The book as its readers see it, drawn as the public element draws it: a draft as it is typed, a published one as it was. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Book, Locale, OfficerBook } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { failureOf, type Failure } from '../base/failure.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { failureView, loadingView } from '../base/status-view.js';
import { bookHead, chaptersOf, contentsOf } from '../model-book/chapters.js';
import type { DeskContext } from './context.js';
import type { Details } from './details.js';
import { chosenIn, type Draft } from './draft.js';
import { readingView } from './info-view.js';
import { bookDeskMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly shadowRoot: ShadowRoot | null;
}

/** The draft on the screen as a book; models that are not read yet are left out. */
function bookOf(view: OfficerBook, draft: Draft, details: Details): Book {
  const { id, status, publishedAt } = view;
  const { title, subtitle, publisher, period, foreword, coverPhotoId } = draft;
  const chapters = draft.chapters.map((chapter) => ({
    title: chapter.title,
    text: chapter.text,
    models: chapter.models.flatMap((model) => details.of(model.id) ?? []),
  }));
  const photos = chosenIn(draft).flatMap((model) => details.photosOf(model));
  return {
    ...{ id, status, publishedAt, title, subtitle, publisher, period, foreword, chapters },
    size: Number(draft.size),
    models: chapters.reduce((sum, { models }) => sum + models.length, 0),
    cover: photos.find((photo) => photo.id === coverPhotoId) ?? null,
  };
}

export class Preview {
  #published: Book | undefined;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #details: Details;
  readonly #latest: Latest;

  constructor(host: Host, client: () => GdClient, details: Details) {
    this.#host = host;
    this.#client = client;
    this.#details = details;
    this.#latest = new Latest(host);
  }

  clear(): void {
    this.#latest.abort();
    this.#published = undefined;
    this.#failure = undefined;
  }

  /** Reads what the preview shows and is not there yet. */
  async load({ id, status }: OfficerBook, draft: Draft): Promise<void> {
    if (status !== 'published') return this.#details.load(chosenIn(draft));
    if (this.#published) return;
    this.#failure = undefined;
    try {
      const found = await this.#latest.run((signal) => this.#client().books.read(id, { signal }));
      if (found === SUPERSEDED) return;
      this.#published = found;
    } catch (error) {
      this.#failure = failureOf(error, this.#host.locale);
    }
    this.#host.requestUpdate();
  }

  render(context: DeskContext, view: OfficerBook): TemplateResult {
    const { locale, draft } = context;
    const failure = this.#failure ?? this.#details.failure;
    if (failure) return failureView(failure, locale, () => void this.load(view, draft));
    if (view.status === 'published')
      return this.#published ? this.#book(this.#published, context) : loadingView(locale);
    if (this.#details.progress) return html`${readingView(context, this.#details)}`;
    return html`<p class="hint">${bookDeskMessages[locale].previewHint}</p>
      ${this.#book(bookOf(view, draft, this.#details), context)}`;
  }

  #book(book: Book, { locale, level, photo, href }: DeskContext): TemplateResult {
    const go = (id: string) => {
      const target = this.#host.shadowRoot?.getElementById(id);
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    };
    const shown = { locale, level, photo, href, go };
    return html`<article class="panel" aria-labelledby="book-title" lang="vi">
      ${bookHead(book, shown, nothing)} ${contentsOf(book, shown)} ${chaptersOf(book, shown)}
    </article>`;
  }
}
