import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import { newId, type PublicClient } from '@gd/sdk';
import { failureOf } from '../base/failure.js';
import type { Words } from '../base/messages.js';
import { prepareFile } from '../photos/prepare.js';
import { tooLarge } from './accept-files.js';

/** A file that is stored and not yet sent with anything. */
export interface UploadedFile {
  id: string;
  name: string;
  /** Bytes; 0 where that is not known yet. */
  size: number;
}

/** `waiting`: there is no network, and it goes along with what is sent later. */
export type UploadStatus = 'preparing' | 'uploading' | 'done' | 'waiting' | 'failed';

/** One file of the list. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  /** Bytes of what is sent. */
  readonly size: number;
  readonly status: UploadStatus;
  /** 0 to 1. */
  readonly progress: number;
  /** Of the stored file, once it is there. */
  readonly id?: string;
  /** Why it failed. */
  readonly reason?: Words;
  readonly preview?: HTMLCanvasElement | undefined;
}

/** A file as it is sent; again under the same key, so that it is stored once. */
export interface PreparedFile {
  readonly blob: Blob;
  readonly name: string;
  readonly preview: HTMLCanvasElement | undefined;
  readonly idempotencyKey: string;
}

interface Task {
  readonly controller: AbortController;
  readonly work: Promise<void>;
}

interface UploadsHost extends ReactiveControllerHost {
  readonly locale: Locale;
}

interface UploadsOptions {
  /** The client to upload with, asked for at each upload. */
  client: () => PublicClient;
  /** What the site takes for one file. */
  maxBytes: () => number;
  /** The list changed; with the file that was uploaded or failed, where one is settled. */
  changed: (settled?: Upload) => void;
  /** Whether what cannot be uploaded now may go along with what is sent later; never unless given. */
  later?: () => boolean;
}

/** The files of a draft: prepared and uploaded at once, so that sending later takes no time. */
export class Uploads implements ReactiveController {
  #items: readonly Upload[] = [];
  #count = 0;
  readonly #host: UploadsHost;
  readonly #options: UploadsOptions;
  readonly #files = new Map<string, File>();
  readonly #tasks = new Map<string, Task>();
  readonly #prepared = new Map<string, PreparedFile>();

  constructor(host: UploadsHost, options: UploadsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get items(): readonly Upload[] {
    return this.#items;
  }

  get pending(): boolean {
    return this.#items.some(({ status }) => status === 'preparing' || status === 'uploading');
  }

  /** Some could not be uploaded for want of a network. */
  get waits(): boolean {
    return this.#items.some(({ status }) => status === 'waiting');
  }

  /** The files of this page, as they are sent later; those that came back with a draft are only known by id. */
  get forLater(): (PreparedFile & { id?: string })[] {
    return this.#items.flatMap(({ key, id }) => {
      const prepared = this.#prepared.get(key);
      return prepared ? [{ ...prepared, ...(id === undefined ? {} : { id }) }] : [];
    });
  }

  get failed(): boolean {
    return this.#items.some(({ status }) => status === 'failed');
  }

  /** The uploaded files, as the draft keeps them. */
  get stored(): UploadedFile[] {
    return this.#items.flatMap(({ id, name, size }) => (id === undefined ? [] : [{ id, name, size }]));
  }

  /** Names of files that are not uploaded yet. */
  get unfinished(): string[] {
    return this.#items.filter(({ id }) => id === undefined).map(({ name }) => name);
  }

  /** An element that was moved within the page goes on with what its removal cut off. */
  hostConnected(): void {
    for (const { key, status } of this.#items)
      if (status === 'preparing' || status === 'uploading') this.#start(key);
  }

  hostDisconnected(): void {
    for (const { controller } of this.#tasks.values()) controller.abort();
    this.#tasks.clear();
  }

  /** Takes up the files of a stored draft. */
  restore(files: readonly UploadedFile[]): void {
    this.#items = files.map((file) => ({ ...file, key: file.id, status: 'done', progress: 1 }));
    this.#host.requestUpdate();
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const key = `new-${(this.#count += 1)}`;
      this.#files.set(key, file);
      const name = file.name.normalize('NFC');
      this.#items = [...this.#items, { key, name, size: file.size, status: 'preparing', progress: 0 }];
      this.#start(key);
    }
    this.#options.changed();
  }

  retry(key: string): void {
    this.#start(key);
    this.#options.changed();
  }

  remove(key: string): void {
    this.#tasks.get(key)?.controller.abort();
    this.#tasks.delete(key);
    this.#files.delete(key);
    this.#prepared.delete(key);
    this.#items = this.#items.filter((item) => item.key !== key);
    this.#options.changed();
  }

  /** Moves a file by so many places in the list. */
  move(key: string, by: number): void {
    const from = this.#items.findIndex((item) => item.key === key);
    const moved = this.#items.filter((item) => item.key === key);
    const others = this.#items.filter((item) => item.key !== key);
    this.#items = [...others.slice(0, from + by), ...moved, ...others.slice(from + by)];
    this.#options.changed();
  }

  /** What a stored file turned out to be, once it was read. */
  describe(key: string, found: Pick<Upload, 'size' | 'preview'>): void {
    this.#change(key, found);
  }

  clear(): void {
    for (const { key } of this.#items) this.remove(key);
  }

  /** Resolves when no upload is under way; never rejects. */
  async settled(): Promise<void> {
    while (this.#tasks.size > 0) await Promise.all([...this.#tasks.values()].map(({ work }) => work));
  }

  #start(key: string): void {
    const file = this.#files.get(key);
    if (!file) return;
    const controller = new AbortController();
    this.#change(key, { status: 'preparing', progress: 0 });
    this.#tasks.set(key, { controller, work: this.#run(key, file, controller.signal) });
  }

  async #run(key: string, file: File, signal: AbortSignal): Promise<void> {
    try {
      const prepared = this.#prepared.get(key) ?? { ...(await prepareFile(file)), idempotencyKey: newId() };
      if (signal.aborted) return;
      const { blob, name, preview, idempotencyKey } = prepared;
      const limit = this.#options.maxBytes();
      if (blob.size > limit) {
        this.#settle(key, { status: 'failed', reason: tooLarge(name, blob.size, limit) });
        return;
      }
      this.#prepared.set(key, prepared);
      this.#change(key, { name, size: blob.size, preview, status: 'uploading' });
      const stored = await this.#options.client().files.upload(blob, {
        name,
        signal,
        idempotencyKey,
        onProgress: ({ loaded, total }) => {
          this.#change(key, { progress: total > 0 ? loaded / total : 0 });
        },
      });
      if (signal.aborted) return;
      this.#settle(key, { id: stored.id, name: stored.name, size: stored.size, status: 'done', progress: 1 });
      this.#files.delete(key);
      // A server removes what is not sent within a day, so what may be sent later keeps its files.
      if (!this.#options.later) this.#prepared.delete(key);
    } catch (error) {
      if (signal.aborted) return;
      const { state, words } = failureOf(error, this.#host.locale);
      const waits = state === 'offline' && this.#prepared.has(key) && this.#options.later?.();
      this.#settle(key, { status: waits ? 'waiting' : 'failed', reason: words });
    }
  }

  #change(key: string, change: Partial<Upload>): void {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, ...change } : item));
    this.#host.requestUpdate();
  }

  #settle(key: string, change: Partial<Upload>): void {
    this.#tasks.delete(key);
    this.#change(key, change);
    this.#options.changed(this.#items.find((item) => item.key === key));
  }
}
