/** The photos and documents of a step: those that the model has, and those that are added; the form keeps what is said. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { FILE_LIMITS, FILE_TYPES, MODEL_FILE_LIMITS, type Locale, type Site } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { Announcer } from '../../base/announcer.js';
import { baseMessages } from '../../base/messages.js';
import { ChosenFiles } from '../../files/chosen-files.js';
import { filesField } from '../../files/files-field.js';
import { fileMessages } from '../../files/messages.js';
import type { Upload } from '../../files/uploads.js';
import { drawPhoto } from '../../photos/draw.js';
import { stepMessages } from './messages.js';
import { cell } from './rows-view.js';
import type { FieldsContext } from './step-fields.js';
import { FILE_LISTS, type Draft, type FieldMessages, type FileList, type FilesField } from './step.js';
import { controlId, rowControl, rowsOf, rowsText, type Row } from './values.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  focusNext(id: string): void;
}

export interface FilesWays {
  client: () => GdClient;
  /** A file that the model has. */
  read: (fileId: string, signal: AbortSignal) => PromiseLike<Blob>;
  draft: () => Draft;
  /** @param rows the stored files of a list, in its order, as the draft keeps them */
  changed: (name: FileList, rows: string) => void;
}

const isImage = (mediaType: string): boolean => mediaType.startsWith('image/');

const limitsOf = (name: FileList): Site['files'] => ({
  maxBytes: FILE_LIMITS.maxBytes,
  maxCount: MODEL_FILE_LIMITS[name],
  mediaTypes: FILE_TYPES.filter((type) => isImage(type) === (name === 'photos')),
});

/** `den-duong.pdf` as `den-duong`: a title to begin with. */
const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, '');

export class StepFiles {
  readonly #host: Host;
  readonly #ways: FilesWays;
  readonly #announcer: Announcer;
  readonly #lists: Readonly<Record<FileList, ChosenFiles>>;
  #controller = new AbortController();

  constructor(host: Host, ways: FilesWays) {
    this.#host = host;
    this.#ways = ways;
    this.#announcer = new Announcer(host);
    const list = (name: FileList): ChosenFiles =>
      new ChosenFiles(host, {
        id: controlId(name),
        client: ways.client,
        limits: () => limitsOf(name),
        changed: () => ways.changed(name, this.#rows(name)),
        say: (text) => this.#announcer.say(text),
      });
    this.#lists = { photos: list('photos'), documents: list('documents') };
  }

  /** Takes up the files that the draft names. */
  begin(name: FileList): void {
    const files = rowsOf(name, this.#ways.draft()).map(({ fileId = '', name: called = '', size }) => ({
      ...{ id: fileId, name: called },
      size: Number(size),
    }));
    this.#lists[name].restore(files);
    if (name === 'photos') for (const { id } of files) void this.#draw(id);
  }

  clear(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    for (const name of FILE_LISTS) this.#lists[name].clear();
  }

  get pending(): boolean {
    return FILE_LISTS.some((name) => this.#lists[name].pending);
  }

  async settled(): Promise<void> {
    for (const name of FILE_LISTS) await this.#lists[name].settled();
  }

  /** Lists with a file that did not arrive. */
  problems(): FieldMessages {
    const failed = FILE_LISTS.filter((name) => this.#lists[name].failed);
    return Object.fromEntries(
      failed.map((name) => [name, (locale: Locale) => fileMessages[locale].filesNotReady]),
    );
  }

  /** What is said of the lists to those who do not see them; once in the form. */
  announcements(): TemplateResult {
    return this.#announcer.render();
  }

  /** A picture helps to tell photos apart; without it there is an icon. */
  async #draw(id: string): Promise<void> {
    const { signal } = this.#controller;
    try {
      const blob = await this.#ways.read(id, signal);
      const preview = await drawPhoto(blob);
      if (!signal.aborted) this.#lists.photos.describe(id, { size: blob.size, preview });
    } catch {
      // A photo that was uploaded for this draft is not the model's yet, and has its name.
    }
  }

  /** What was said of a file stays with it wherever it stands. */
  #rows(name: FileList): string {
    const before = new Map(rowsOf(name, this.#ways.draft()).map((row) => [row['fileId'], row]));
    return rowsText(
      this.#lists[name].items.flatMap((item): Row[] => {
        const { id: fileId, name: called, size } = item;
        if (fileId === undefined) return [];
        const begun: Row = name === 'documents' ? { title: withoutExtension(called) } : {};
        return [{ ...begun, ...before.get(fileId), fileId, name: called, size: String(size) }];
      }),
    );
  }

  #move(name: FileList, { key, name: called }: Upload, by: -1 | 1): void {
    const list = this.#lists[name];
    list.move(key, by);
    const at = list.items.findIndex((item) => item.key === key);
    const last = list.items.length - 1;
    this.#announcer.say(stepMessages[this.#host.locale].movedTo(called, at + 1, last + 1));
    // The button that was used, or the other one at an end of the list.
    const isUp = at === 0 ? false : at === last || by === -1;
    this.#host.focusNext(`${isUp ? 'earlier' : 'later'}-${key}`);
  }

  render(field: FilesField, context: FieldsContext): TemplateResult {
    const { locale, errors } = context;
    const { name, label, hint, list, add } = field;
    const words = fileMessages[locale];
    return html`<fieldset class="group">
      <legend>${label(locale)} <span class="optional">${baseMessages[locale].optional}</span></legend>
      ${filesField(this.#lists[name], {
        error: errors[name]?.(locale),
        locale,
        add: add(locale),
        icon: name === 'photos' ? 'image' : 'file',
        label: list(locale),
        note: [name === 'photos' && words.photoPrivacy, hint?.(locale)].filter(Boolean).join(' '),
        unfinished: [],
        about: (upload) => this.#about(field, upload, context),
      })}
    </fieldset>`;
  }

  /** Asked of what is stored: until then there is no line for it. */
  #about(field: FilesField, upload: Upload, context: FieldsContext): TemplateResult | typeof nothing {
    const { locale, change } = context;
    const { name, columns } = field;
    const rows = rowsOf(name, context.draft);
    const at = rows.findIndex(({ fileId }) => fileId === upload.id);
    const row = rows[at];
    if (!row) return nothing;
    const said = (typed: Draft, column: string, value: string): string =>
      rowsText(
        rowsOf(name, typed).map((one) => (one['fileId'] === upload.id ? { ...one, [column]: value } : one)),
      );
    return html`<div
      class="about-file"
      role="group"
      aria-label=${`${field.row(at + 1)(locale)}: ${upload.name}`}
    >
      ${columns.map((column) =>
        cell(column, row, rowControl(name, at, column.name), context, (value) =>
          change((typed) => ({ [name]: said(typed, column.name, value) })),
        ),
      )}
      ${name === 'photos' ? this.#places(upload, locale) : nothing}
    </div>`;
  }

  /** The first photo is the cover; the others follow in this order. */
  #places(upload: Upload, locale: Locale): TemplateResult {
    const words = stepMessages[locale];
    const { items } = this.#lists.photos;
    const at = items.indexOf(upload);
    const button = (way: 'earlier' | 'later', by: -1 | 1): TemplateResult =>
      html`<button
        type="button"
        class="button button-secondary button-small"
        id="${way}-${upload.key}"
        aria-label=${words.moveName(words[way], upload.name)}
        @click=${() => this.#move('photos', upload, by)}
      >
        ${words[way]}
      </button>`;
    return html`<p class="places">
      ${at === 0 ? html`<span class="badge badge-muted">${words.cover}</span>` : button('earlier', -1)}
      ${at < items.length - 1 ? button('later', 1) : nothing}
    </p>`;
  }
}
