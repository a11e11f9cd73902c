/** Files of a case: listed, downloaded, and photos drawn on a canvas, since no image may have a blob: address. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Locale, StoredFile } from '@gd/contract';
import { failureOf } from '../base/failure.js';
import { formatBytes } from '../base/format.js';
import { icon } from '../base/icons.js';
import type { Words } from '../base/messages.js';
import { save } from '../base/save.js';
import { drawPhoto } from '../photos/draw.js';
import { caseMessages } from './messages.js';

/** A file with a name for its reader. */
export interface ShownFile extends Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'size'> {
  /** What is known of it beside its name. */
  about?: string;
}

type Read = (fileId: string, signal: AbortSignal) => PromiseLike<Blob>;

interface FileState {
  busy?: boolean;
  problem?: Words;
  photo?: HTMLCanvasElement;
}

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export class CaseFiles implements ReactiveController {
  readonly #states = new Map<string, FileState>();
  readonly #host: Host;
  readonly #read: Read;
  #controller = new AbortController();

  constructor(host: Host, read: Read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Forgets all photos, as another case is shown. */
  clear(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#states.clear();
  }

  /** Shows the photos among the files without being asked. */
  showPhotos(files: readonly ShownFile[]): void {
    for (const file of files) if (isPhoto(file)) void this.#view(file);
  }

  render(files: readonly ShownFile[]): TemplateResult | typeof nothing {
    if (files.length === 0) return nothing;
    return html`<ul class="files" aria-label=${caseMessages[this.#host.locale].files}>
      ${files.map((file) => this.#item(file))}
    </ul>`;
  }

  #item(file: ShownFile): TemplateResult {
    const { locale } = this.#host;
    const words = caseMessages[locale];
    const { busy = false, problem, photo } = this.#states.get(file.id) ?? {};
    photo?.setAttribute('aria-label', words.photo(file.name));
    return html`<li class="file">
      <span class="file-name"
        >${icon(isPhoto(file) ? 'image' : 'file')}<span
          >${file.name}
          <span class="small muted"
            >${[file.about, formatBytes(file.size, locale)].filter(Boolean).join(' · ')}</span
          ></span
        ></span
      >
      <span class="file-actions no-print">
        ${
          isPhoto(file) && !photo
            ? this.#button(words.viewShort, words.view(file.name), busy, () => this.#view(file))
            : nothing
        }
        ${this.#button(words.downloadShort, words.download(file.name), busy, () => this.#download(file))}
      </span>
      ${busy ? html`<span class="small muted" role="status">${words.fileLoading}</span>` : nothing}
      ${problem ? html`<span class="field-error" role="alert">${problem(locale)}</span>` : nothing}
      ${photo ? html`<div class="photo">${photo}</div>` : nothing}
    </li>`;
  }

  #button(text: string, name: string, busy: boolean, act: () => Promise<void>): TemplateResult {
    return html`<button
      type="button"
      class="button button-secondary button-small"
      aria-label=${name}
      aria-disabled=${busy}
      @click=${() => (busy ? undefined : void act())}
    >
      ${text}
    </button>`;
  }

  #view(file: ShownFile): Promise<void> {
    return this.#use(file, async (blob) => {
      try {
        return { photo: await drawPhoto(blob) };
      } catch {
        return { problem: (locale) => caseMessages[locale].imageUnreadable };
      }
    });
  }

  #download(file: ShownFile): Promise<void> {
    const { photo } = this.#states.get(file.id) ?? {};
    return this.#use(file, (blob) => {
      save(blob, file.name);
      return Promise.resolve(photo ? { photo } : {});
    });
  }

  async #use({ id }: ShownFile, work: (blob: Blob) => Promise<FileState>): Promise<void> {
    const { signal } = this.#controller;
    this.#change(id, { ...this.#states.get(id), busy: true });
    try {
      const state = await work(await this.#read(id, signal));
      if (!signal.aborted) this.#change(id, state);
    } catch (error) {
      if (!signal.aborted) this.#change(id, { problem: failureOf(error, this.#host.locale).words });
    }
  }

  #change(id: string, state: FileState): void {
    this.#states.set(id, state);
    this.#host.requestUpdate();
  }
}

const isPhoto = ({ mediaType }: ShownFile): boolean => mediaType.startsWith('image/');
