/** Photos and documents: a real file input, a drop zone around it, and the list of what was chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../base/field.js';
import { formatBytes } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { icon } from '../../base/icons.js';
import { baseMessages } from '../../base/messages.js';
import { filesHint } from '../../files/accept-files.js';
import { fileMessages } from '../../files/messages.js';
import { statusWords } from '../../files/status-words.js';
import type { Upload } from '../../files/uploads.js';
import { controlId } from '../fields.js';
import type { FormContext } from '../form-context.js';
import { messages } from '../messages.js';

export function filesView(context: FormContext): TemplateResult {
  const { site, draft, errors, locale, level, uploads, refused } = context;
  const words = messages[locale];
  const fileWords = fileMessages[locale];
  const id = controlId('files');
  const error = errors.files?.(locale);
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    context.addFiles([...(input.files ?? [])]);
    // The same file may be chosen again after it was removed or refused.
    input.value = '';
  };
  return html`<section aria-labelledby="photos">
    ${heading(
      level,
      html`${words.photos} <span class="optional">${baseMessages[locale].optional}</span>`,
      'photos',
    )}
    <div class="field ${error ? 'field-invalid' : ''}">
      <p class="hint" id="${id}-hint">${filesHint(site.files, locale)}</p>
      <p class="hint">${words.photoPrivacy}</p>
      ${fieldError(id, error, locale)}
      <div role="alert" class="refused">
        ${refused.map((reason) => html`<p class="field-error">${icon('alert')} ${reason(locale)}</p>`)}
      </div>
      ${
        draft.unfinished.length > 0 && uploads.every((upload) => upload.id !== undefined)
          ? html`<p class="notice notice-warning">${words.unfinished(draft.unfinished.join(', '))}</p>`
          : nothing
      }
      <div
        class="drop"
        @dragover=${onDrag}
        @dragleave=${onDrag}
        @drop=${(event: DragEvent) => onDrop(event, context)}
      >
        <input
          class="visually-hidden"
          type="file"
          id=${id}
          multiple
          accept=${site.files.mediaTypes.join(',')}
          aria-describedby="${id}-hint ${id}-count${error ? ` ${id}-error` : ''}"
          @change=${onChange}
        />
        <label class="button button-secondary" for=${id}>${icon('image')} ${fileWords.addFiles}</label>
        <span class="muted" id="${id}-count">${words.filesChosen(uploads.length)}</span>
      </div>
      ${
        uploads.length > 0
          ? html`<ul class="files" aria-label=${fileWords.fileList}>
              ${uploads.map((upload) => fileItem(upload, context))}
            </ul>`
          : nothing
      }
    </div>
  </section>`;
}

function onDrag(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.toggle('drop-over', event.type === 'dragover');
}

function onDrop(event: DragEvent, context: FormContext): void {
  onDrag(event);
  context.addFiles([...(event.dataTransfer?.files ?? [])]);
}

function fileItem(upload: Upload, context: FormContext): TemplateResult {
  const { locale } = context;
  const { key, name, size, status, progress, preview } = upload;
  const words = messages[locale];
  const fileWords = fileMessages[locale];
  return html`<li class="file">
    <span class="file-picture" aria-hidden="true">${preview ?? icon('file')}</span>
    <span class="file-text">
      <span class="file-name">${name}</span>
      <span class=${status === 'failed' ? 'field-error' : 'muted'}
        >${formatBytes(size, locale)} · ${statusWords(upload, locale)}</span
      >
      ${
        status === 'uploading' || status === 'preparing'
          ? html`<progress max="1" .value=${progress} aria-label=${words.uploadingName(name)}></progress>`
          : nothing
      }
    </span>
    <span class="file-actions">
      ${
        status === 'failed'
          ? html`<button
              type="button"
              class="button button-secondary"
              aria-label=${fileWords.retryName(name)}
              @click=${() => context.retryFile(key)}
            >
              ${baseMessages[locale].retry}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button button-secondary"
        id="remove-${key}"
        aria-label=${fileWords.removeName(name)}
        @click=${() => context.removeFile(key)}
      >
        ${fileWords.remove}
      </button>
    </span>
  </li>`;
}
