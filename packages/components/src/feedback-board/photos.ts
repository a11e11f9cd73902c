/** Reviewed photos, drawn on a canvas when asked for: no image may have a blob: address, and data is dear. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Locale, Publication } from '@gd/contract';
import { drawPhoto } from '../photos/draw.js';
import { feedbackBoardMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}
type Read = (publicationId: string, photoId: string) => PromiseLike<Blob>;
interface Photo {
  canvas: HTMLCanvasElement;
  alt: string;
}
type Shown = 'loading' | 'failed' | readonly Photo[];

export class BoardPhotos implements ReactiveController {
  readonly #host: Host;
  readonly #read: Read;
  readonly #shown = new Map<string, Shown>();

  constructor(host: Host, read: Read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#shown.clear();
  }

  render(publication: Publication): TemplateResult | typeof nothing {
    const { photos, id } = publication;
    if (photos.length === 0) return nothing;
    const words = feedbackBoardMessages[this.#host.locale];
    const shown = this.#shown.get(id);
    if (typeof shown === 'object') {
      for (const { canvas, alt } of shown) canvas.setAttribute('aria-label', words.photo(alt));
      return html`<div class="photos">${shown.map(({ canvas }) => canvas)}</div>`;
    }
    return html`<p class="no-print">
      ${shown === 'failed' ? html`<span class="field-error" role="alert">${words.photoFailed}</span> ` : nothing}
      <button
        type="button"
        class="button button-link"
        aria-disabled=${shown === 'loading'}
        @click=${() => void this.#show(publication)}
      >
        ${words.showPhotos(photos.length)}
      </button>
    </p>`;
  }

  async #show({ id, photos }: Publication): Promise<void> {
    if (this.#shown.get(id) === 'loading') return;
    this.#change(id, 'loading');
    try {
      const drawn = photos.map(async ({ id: photoId, alt }): Promise<Photo> => ({
        canvas: await drawPhoto(await this.#read(id, photoId)),
        alt,
      }));
      this.#change(id, await Promise.all(drawn));
    } catch {
      this.#change(id, 'failed');
    }
  }

  #change(id: string, shown: Shown): void {
    this.#shown.set(id, shown);
    this.#host.requestUpdate();
  }
}
