/** Files that go with a reply or an answer: chosen, checked, uploaded at once, and removable until they are sent. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { FILE_LIMITS, FILE_TYPES, type Locale } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import { fieldError } from '../base/field.js';
import { formatBytes } from '../base/format.js';
import { icon } from '../base/icons.js';
import { baseMessages, type Words } from '../base/messages.js';
import { chooseFiles, filesHint } from '../files/accept-files.js';
import { fileMessages } from '../files/messages.js';
import { statusWords } from '../files/status-words.js';
import { Uploads, type Upload } from '../files/uploads.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

const LIMITS = { ...FILE_LIMITS, mediaTypes: [...FILE_TYPES] };

export class Attachments {
  readonly #host: Host;
  readonly #uploads: Uploads;
  #refused: readonly Words[] = [];

  constructor(host: Host, client: () => PublicClient) {
    this.#host = host;
    this.#uploads = new Uploads(host, {
      client,
      maxBytes: () => LIMITS.maxBytes,
      changed: () => host.requestUpdate(),
    });
  }

  get fileIds(): string[] {
    return this.#uploads.stored.map(({ id }) => id);
  }

  /** Why the files cannot be sent, or undefined when all are stored. */
  get problem(): Words | undefined {
    return this.#uploads.failed ? (locale) => fileMessages[locale].filesNotReady : undefined;
  }

  /** Resolves when nothing is being uploaded any more. */
  settled(): Promise<void> {
    return this.#uploads.settled();
  }

  clear(): void {
    this.#refused = [];
    this.#uploads.clear();
  }

  /** @param id of the file input, for labels and the error summary */
  render(id: string, label: string, error: string | undefined): TemplateResult {
    const { locale } = this.#host;
    const words = fileMessages[locale];
    const problem = [error, ...this.#refused.map((words) => words(locale))].filter(Boolean).join(' ');
    return html`
      <div class="field ${problem ? 'field-invalid' : ''}">
        <label for=${id}>${label} <span class="optional">${baseMessages[locale].optional}</span></label>
        <p class="hint" id="${id}-hint">${filesHint(LIMITS, locale)}</p>
        ${fieldError(id, problem || undefined, locale)}
        <input
          id=${id}
          class="file-input visually-hidden"
          type="file"
          multiple
          accept=${LIMITS.mediaTypes.join(',')}
          aria-describedby="${id}-hint ${problem ? `${id}-error` : ''}"
          @change=${this.#chosen}
        />
        <label class="button button-secondary" for=${id}>${icon('file')}${words.addFiles}</label>
        ${this.#list()}
      </div>
    `;
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { items } = this.#uploads;
    const { taken, refused } = chooseFiles([...(input.files ?? [])], items.length, LIMITS);
    this.#refused = refused;
    this.#uploads.add(taken);
    // The list below says what is chosen; the input must be free to take the same file again after a removal.
    input.value = '';
    this.#host.requestUpdate();
  };

  #list(): TemplateResult | typeof nothing {
    const { items } = this.#uploads;
    if (items.length === 0) return nothing;
    const words = fileMessages[this.#host.locale];
    return html`<ul class="files chosen" aria-label=${words.fileList}>
      ${items.map((item) => this.#item(item))}
    </ul>`;
  }

  #item(item: Upload): TemplateResult {
    const { locale } = this.#host;
    const words = fileMessages[locale];
    return html`<li class="file">
      <span class="file-name"
        >${icon('file')}<span
          >${item.name} <span class="small muted">${formatBytes(item.size, locale)}</span></span
        ></span
      >
      <span class="small" role="status">${statusWords(item, locale)}</span>
      <span class="file-actions">
        ${
          item.status === 'failed'
            ? html`<button
                type="button"
                class="button button-secondary button-small"
                aria-label=${words.retryName(item.name)}
                @click=${() => this.#uploads.retry(item.key)}
              >
                ${baseMessages[locale].retry}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="button button-secondary button-small"
          aria-label=${words.removeName(item.name)}
          @click=${(event: Event) => this.#remove(event, item.key)}
        >
          ${words.remove}
        </button>
      </span>
    </li>`;
  }

  #remove(event: Event, key: string): void {
    // The button goes with its file; focus goes to the input, from where the list follows.
    const input = (event.currentTarget as Element).closest('.field')?.querySelector('input');
    this.#uploads.remove(key);
    input?.focus();
  }
}
