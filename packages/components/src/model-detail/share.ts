/** Passing a model on: the device's own way of sharing where it has one, and the link to copy. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { copyText } from '../base/copy.js';
import { icon } from '../base/icons.js';
import { modelDetailMessages } from './messages.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export interface Shared {
  title: string;
  url: string;
}

export class Share {
  readonly #host: Host;
  #copied: 'yes' | 'no' | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Another model is shown. */
  reset(): void {
    this.#copied = undefined;
  }

  render(shared: Shared): TemplateResult {
    const words = modelDetailMessages[this.#host.locale];
    return html`<div class="share no-print">
      ${
        'share' in navigator
          ? html`<button
              type="button"
              class="button button-secondary"
              @click=${() => void this.#share(shared)}
            >
              ${words.share}
            </button>`
          : nothing
      }
      <button type="button" class="button button-secondary" @click=${() => void this.#copy(shared)}>
        ${words.copyLink}
      </button>
      <button type="button" class="button button-secondary" @click=${() => print()}>
        ${icon('file')}${words.print}
      </button>
      <p role="status">
        ${this.#copied === 'yes' ? words.linkCopied : nothing}
        ${this.#copied === 'no' ? html`${words.linkNotCopied} <a href=${shared.url}>${shared.url}</a>` : nothing}
      </p>
    </div>`;
  }

  async #share(shared: Shared): Promise<void> {
    try {
      await navigator.share(shared);
    } catch {
      // The reader changed their mind, or the device shares nothing: the link can still be copied.
    }
  }

  async #copy({ url }: Shared): Promise<void> {
    this.#copied = await copyText(url);
    this.#host.requestUpdate();
  }
}
