/** Files of a book: ordered, followed while they are made, and downloaded. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {
  BOOK_FORMATS,
  BOOK_PAGE_SIZES,
  type BookExport,
  type BookFormat,
  type Locale,
  type OfficerBook,
} from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { fold } from '@gd/units/text';
import { failureOf } from '../base/failure.js';
import { formatBytes, formatNumber } from '../base/format.js';
import { heading, headingLevel } from '../base/heading.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { save } from '../base/save.js';
import type { DeskContext } from './context.js';
import { bookDeskMessages } from './messages.js';

const LOOK_AGAIN_MS = 1000;
const ENDINGS: Readonly<Record<BookFormat, string>> = { epub: '.epub', json: '.json', print: '-in.zip' };

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface Ways {
  client: () => GdClient;
  say: (text: string) => void;
}

/** `100-mo-hinh-tieu-bieu.epub`, as the server names it. */
export const fileName = (title: string, format: BookFormat): string =>
  (fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'sach') + ENDINGS[format];

const isUnderWay = ({ status }: BookExport): boolean => status === 'waiting' || status === 'running';

/** One format: the file as it was last heard of, or what went wrong. */
interface Order {
  made?: BookExport;
  problem?: Words;
  busy: boolean;
}

export class Files implements ReactiveController {
  #orders: Partial<Record<BookFormat, Order>> = {};
  #leaving = new AbortController();
  readonly #host: Host;
  readonly #ways: Ways;

  constructor(host: Host, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** For another book, or another version of it. */
  clear(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#orders = {};
  }

  #set(format: BookFormat, order: Order): void {
    this.#orders = { ...this.#orders, [format]: order };
    this.#host.requestUpdate();
  }

  /** Orders a file, or goes on following one that was ordered before the connection broke. */
  async #make(bookId: string, format: BookFormat): Promise<void> {
    const { signal } = this.#leaving;
    const before = this.#orders[format];
    if (before?.busy) return;
    const words = bookDeskMessages[this.#host.locale];
    const { books } = this.#ways.client();
    let made = before?.made && isUnderWay(before.made) ? before.made : undefined;
    this.#set(format, { ...(made && { made }), busy: true });
    this.#ways.say(words.making(words.formats[format]));
    try {
      // Of a published book there is one file of each format: the answer may be of an earlier order, under its id.
      made ??= await books.makeExport(bookId, format, { signal });
      while (isUnderWay(made)) {
        this.#set(format, { made, busy: true });
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
        signal.throwIfAborted();
        made = await books.readExport(bookId, made.id, { signal });
      }
      this.#set(format, { made, busy: false });
      const name = words.formats[format];
      this.#ways.say(made.status === 'done' ? words.made(name) : words.fileFailed(name));
    } catch (error) {
      if (signal.aborted) return;
      const problem = failureOf(error, this.#host.locale).words;
      this.#set(format, { ...(made && { made }), problem, busy: false });
    }
  }

  async #download({ id, title }: OfficerBook, made: BookExport): Promise<void> {
    const { format } = made;
    const { signal } = this.#leaving;
    if (this.#orders[format]?.busy) return;
    this.#set(format, { made, busy: true });
    try {
      const blob = await this.#ways.client().books.exportFile(id, made.id, { signal });
      save(blob, fileName(title, format));
      this.#set(format, { made, busy: false });
    } catch (error) {
      if (!signal.aborted)
        this.#set(format, { made, problem: failureOf(error, this.#host.locale).words, busy: false });
    }
  }

  /** @param printPage address of the page for print at a size, where this officer can open it */
  render(
    { locale, level }: DeskContext,
    view: OfficerBook,
    printPage: (size: (typeof BOOK_PAGE_SIZES)[number]) => string | undefined,
  ): TemplateResult {
    const words = bookDeskMessages[locale];
    const pages = BOOK_PAGE_SIZES.flatMap((size) => {
      const address = printPage(size);
      return address ? [{ size, address }] : [];
    });
    return html`<section class="panel" aria-labelledby="files-title">
      ${heading(level, words.files, 'files-title')}
      ${
        view.allowed.includes('export')
          ? html`${view.status === 'published' ? nothing : html`<p>${words.filesHint}</p>`}
              <ul class="rows" role="list">
                ${BOOK_FORMATS.map((format) => html`<li class="row">${this.#row(format, view, locale)}</li>`)}
              </ul>`
          : html`<p>${words.noFiles}</p>`
      }
      ${
        pages.length > 0
          ? html`${heading(headingLevel(level + 1, 6), words.printPages, 'print-title')}
              <p class="links">
                ${pages.map(
                  ({ size, address }) =>
                    html`<a class="button button-secondary" href=${address} target="_blank" rel="noopener"
                      >${icon('book')}${words.printPage(size.toUpperCase())}<span class="visually-hidden">
                        ${words.newWindow}</span
                      ></a
                    >`,
                )}
              </p>`
          : nothing
      }
    </section>`;
  }

  #row(format: BookFormat, view: OfficerBook, locale: Locale): TemplateResult {
    const words = bookDeskMessages[locale];
    const { made, problem, busy = false } = this.#orders[format] ?? {};
    const name = words.formats[format];
    const isDone = made?.status === 'done';
    const failed = problem?.(locale) ?? (made?.status === 'failed' ? words.fileFailed(name) : undefined);
    const label = isDone
      ? words.download(name, made.size === null ? '' : formatBytes(made.size, locale))
      : words.make(name);
    return html`<div>
        <p class="row-title">${name}</p>
        ${failed ? html`<p class="field-error" role="alert">${failed}</p>` : nothing}
        ${made && isUnderWay(made) ? this.#progress(format, made, locale) : nothing}
      </div>
      <button
        type="button"
        class="button ${isDone ? '' : 'button-secondary'}"
        id="file-${format}"
        aria-disabled=${busy}
        @click=${() => void (isDone ? this.#download(view, made) : this.#make(view.id, format))}
      >
        ${icon('file')}${busy && !isDone ? words.making(name) : label}
      </button>`;
  }

  #progress(format: BookFormat, { status, done, total }: BookExport, locale: Locale): TemplateResult {
    const words = bookDeskMessages[locale];
    const text =
      status === 'waiting'
        ? words.waiting
        : words.progress(formatNumber(done, locale), formatNumber(total, locale));
    return html`<p class="small">
      <progress
        aria-label=${words.making(words.formats[format])}
        aria-valuetext=${text}
        max=${Math.max(1, total)}
        value=${done}
      ></progress>
      ${text}
    </p>`;
  }
}
