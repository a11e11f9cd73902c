import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { failureOf } from '../base/failure.js';
import type { Words } from '../base/messages.js';
import { prepareFile } from '../photos/prepare.js';
import { tooLarge } from './accept-files.js';

/** A file that is stored and not yet sent with anything. */
export interface UploadedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

export type UploadStatus = 'preparing' | 'uploading' | 'done' | 'failed';

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
}

/** The files of a draft: prepared and uploaded at once, so that sending later takes no time. */
export class Uploads implements ReactiveController {
  #items: readonly Upload[] = [];
  #count = 0;
  readonly #host: UploadsHost;
  readonly #options: UploadsOptions;
  readonly #files = new Map<string, File>();
  readonly #tasks = new Map<string, Task>();

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
    this.#items = this.#items.filter((item) => item.key !== key);
    this.#options.changed();
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
      const { blob, name, preview } = await prepareFile(file);
      if (signal.aborted) return;
      const limit = this.#options.maxBytes();
      if (blob.size > limit) {
        this.#settle(key, { status: 'failed', reason: tooLarge(name, blob.size, limit) });
        return;
      }
      this.#change(key, { name, size: blob.size, preview, status: 'uploading' });
      const stored = await this.#options.client().files.upload(blob, {
        name,
        signal,
        onProgress: ({ loaded, total }) => {
          this.#change(key, { progress: total > 0 ? loaded / total : 0 });
        },
      });
      if (signal.aborted) return;
      this.#settle(key, { id: stored.id, name: stored.name, size: stored.size, status: 'done', progress: 1 });
      this.#files.delete(key);
    } catch (error) {
      if (signal.aborted) return;
      this.#settle(key, { status: 'failed', reason: failureOf(error, this.#host.locale).words });
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
