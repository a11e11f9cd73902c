/** Photos of a model, listed or not: drawn on a canvas, since no image may have a blob: address. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Locale, ModelPhoto } from '@gd/contract';
import { failureOf } from '../../base/failure.js';
import type { Words } from '../../base/messages.js';
import { drawPhoto } from '../../photos/draw.js';
import { deskMessages } from '../messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export class ModelPhotos implements ReactiveController {
  readonly #shown = new Map<string, HTMLCanvasElement | Words>();
  readonly #host: Host;
  readonly #read: (fileId: string, signal: AbortSignal) => PromiseLike<Blob>;
  #controller = new AbortController();

  constructor(host: Host, read: (fileId: string, signal: AbortSignal) => PromiseLike<Blob>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Forgets all photos, as another model is shown. */
  clear(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#shown.clear();
  }

  show(photos: readonly ModelPhoto[]): void {
    for (const { id, alt } of photos) {
      const shown = this.#shown.get(id);
      if (shown === undefined) void this.#draw(id, alt);
      else if (shown instanceof HTMLCanvasElement) shown.setAttribute('aria-label', alt);
    }
  }

  async #draw(id: string, alt: string): Promise<void> {
    const { signal } = this.#controller;
    try {
      const canvas = await drawPhoto(await this.#read(id, signal));
      canvas.setAttribute('aria-label', alt);
      if (!signal.aborted) this.#shown.set(id, canvas);
    } catch (error) {
      if (!signal.aborted) this.#shown.set(id, failureOf(error, this.#host.locale).words);
    }
    this.#host.requestUpdate();
  }

  render(photos: readonly ModelPhoto[]): TemplateResult | typeof nothing {
    if (photos.length === 0) return nothing;
    const { locale } = this.#host;
    const words = deskMessages[locale];
    return html`<div class="photos">
      ${photos.map(({ id, caption, width, height }, i) => {
        const shown = this.#shown.get(id);
        return html`<figure>
          ${
            shown === undefined
              ? html`<p class="small muted">${words.photoLoading}</p>`
              : shown instanceof HTMLCanvasElement
                ? shown
                : html`<p class="field-error">${shown(locale)}</p>`
          }
          <figcaption class="small">
            ${caption || words.photo(i + 1)} <span class="muted">(${width} × ${height})</span>
          </figcaption>
        </figure>`;
      })}
    </div>`;
  }
}
