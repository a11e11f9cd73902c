/** Files of a form: a real file input, a drop zone around it, and the list of what was chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@gd/contract';
import { fieldError } from '../base/field.js';
import { formatBytes } from '../base/format.js';
import { icon, type IconName } from '../base/icons.js';
import { baseMessages } from '../base/messages.js';
import { filesHint } from './accept-files.js';
import type { ChosenFiles } from './chosen-files.js';
import { fileMessages } from './messages.js';
import { statusWords } from './status-words.js';
import type { Upload } from './uploads.js';

export interface FilesFieldView {
  error: string | undefined;
  locale: Locale;
  /** On the button. */
  add: string;
  icon: IconName;
  /** Names the list. */
  label: string;
  /** More that a person should know before choosing. */
  note?: string;
  /** Names of files that a reload cut off. */
  unfinished: readonly string[];
  /** What is asked about each file, below it. */
  about?: (upload: Upload) => unknown;
}

export function filesField(chosen: ChosenFiles, view: FilesFieldView): TemplateResult {
  const { error, locale, add, label, note, unfinished } = view;
  const { id, items, refused, limits } = chosen;
  const words = fileMessages[locale];
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    chosen.choose([...(input.files ?? [])]);
    // The same file may be chosen again after it was removed or refused.
    input.value = '';
  };
  return html`<div class="field ${error ? 'field-invalid' : ''}">
    <p class="hint" id="${id}-hint">${filesHint(limits, locale)}</p>
    ${note ? html`<p class="hint">${note}</p>` : nothing} ${fieldError(id, error, locale)}
    <div role="alert" class="refused">
      ${refused.map((reason) => html`<p class="field-error">${icon('alert')} ${reason(locale)}</p>`)}
    </div>
    ${
      unfinished.length > 0 && items.every((upload) => upload.id !== undefined)
        ? html`<p class="notice notice-warning">${words.unfinished(unfinished.join(', '))}</p>`
        : nothing
    }
    <div
      class="drop"
      @dragover=${onDrag}
      @dragleave=${onDrag}
      @drop=${(event: DragEvent) => onDrop(event, chosen)}
    >
      <input
        class="visually-hidden"
        type="file"
        id=${id}
        multiple
        accept=${limits.mediaTypes.join(',')}
        aria-describedby="${id}-hint ${id}-count${error ? ` ${id}-error` : ''}"
        @change=${onChange}
      />
      <label class="button button-secondary" for=${id}>${icon(view.icon)} ${add}</label>
      <span class="muted" id="${id}-count">${words.filesChosen(items.length)}</span>
    </div>
    ${
      items.length > 0
        ? html`<ul class="files" aria-label=${label}>
            ${items.map((upload) => fileItem(upload, chosen, view))}
          </ul>`
        : nothing
    }
  </div>`;
}

function onDrag(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.toggle('drop-over', event.type === 'dragover');
}

function onDrop(event: DragEvent, chosen: ChosenFiles): void {
  onDrag(event);
  chosen.choose([...(event.dataTransfer?.files ?? [])]);
}

function fileItem(upload: Upload, chosen: ChosenFiles, { locale, about }: FilesFieldView): TemplateResult {
  const { key, name, size, status, progress, preview } = upload;
  const words = fileMessages[locale];
  return html`<li class="file">
    <span class="file-picture" aria-hidden="true">${preview ?? icon('file')}</span>
    <span class="file-text">
      <span class="file-name">${name}</span>
      <span class=${status === 'failed' ? 'field-error' : 'muted'}
        >${size > 0 ? `${formatBytes(size, locale)} · ` : ''}${statusWords(upload, locale)}</span
      >
      ${
        status === 'uploading' || status === 'preparing'
          ? html`<progress max="1" .value=${progress} aria-label=${words.uploadingName(name)}></progress>`
          : nothing
      }
    </span>
    <span class="file-actions">
      ${
        status === 'failed' || status === 'waiting'
          ? html`<button
              type="button"
              class="button button-secondary"
              aria-label=${words.retryName(name)}
              @click=${() => chosen.retry(key)}
            >
              ${baseMessages[locale].retry}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button button-secondary"
        id="remove-${key}"
        aria-label=${words.removeName(name)}
        @click=${() => chosen.takeOut(key)}
      >
        ${words.remove}
      </button>
    </span>
    ${about?.(upload) ?? nothing}
  </li>`;
}
