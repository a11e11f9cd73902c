/** Photos with what is said about each, and documents with their titles. */
import { html, type TemplateResult } from 'lit';
import { controlId } from '../../base/form/inputs.js';
import { heading, type HeadingLevel } from '../../base/heading.js';
import { baseMessages } from '../../base/messages.js';
import { lineInput, type TextFieldView } from '../../base/text-field.js';
import { filesField } from '../../files/files-field.js';
import { fileMessages } from '../../files/messages.js';
import type { AttachedDocument, AttachedPhoto } from '../draft.js';
import { lineField } from '../fields.js';
import { messages } from '../messages.js';
import type { NominationFlow } from '../nomination-flow.js';

export function filesView(flow: NominationFlow): TemplateResult {
  const { draft, errors, locale, photos, documents } = flow;
  const level = Math.min(flow.level + 1, 6) as HeadingLevel;
  const words = messages[locale];
  const title = (text: string, id: string): TemplateResult =>
    heading(
      level,
      html`${text} <span class="optional">${baseMessages[locale].optional}</span>`,
      `heading-${id}`,
    );
  return html`
    ${title(words.photos, 'photos')}
    ${filesField(photos, {
      error: errors.photos?.(locale),
      locale,
      add: words.addPhotos,
      icon: 'image',
      label: words.photoList,
      note: `${fileMessages[locale].photoPrivacy} ${words.photosPublic}`,
      unfinished: draft.unfinishedPhotos,
      about: ({ key }) => aboutPhoto(flow, key),
    })}
    ${title(words.documents, 'documents')}
    ${filesField(documents, {
      error: errors.documents?.(locale),
      locale,
      add: words.addDocuments,
      icon: 'file',
      label: words.documentList,
      note: words.documentsPublic,
      unfinished: draft.unfinishedDocuments,
      about: ({ key }) => aboutDocument(flow, key),
    })}
  `;
}

/** The file of a list in the draft with this key; a removed one is there for no more than a moment. */
const withKey = <T extends { key: string }>(files: readonly T[], key: string): T | undefined =>
  files.find((file) => file.key === key);

const changed = <T extends { key: string }>(files: readonly T[], key: string, part: Partial<T>): T[] =>
  files.map((file) => (file.key === key ? { ...file, ...part } : file));

function aboutPhoto(flow: NominationFlow, key: string): unknown {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  const photo = withKey(draft.photos, key);
  if (!photo) return '';
  const line = (part: 'alt' | 'caption', hint: string | undefined): TemplateResult => {
    const name = lineField('photos', key, part);
    return lineInput({
      id: controlId(name),
      label: words[part],
      hint,
      error: errors[name]?.(locale),
      optional: part === 'caption',
      locale,
      value: photo[part],
      required: part === 'alt',
      maxLength: 300,
      onInput: (text) =>
        flow.change({ photos: changed<AttachedPhoto>(flow.draft.photos, key, { [part]: text }) }),
      onChange: () => flow.recheck(name),
    });
  };
  return html`<div class="about-file" role="group" aria-label=${words.photoOf(photo.name)}>
    ${line('alt', words.altHint)} ${line('caption', undefined)}
  </div>`;
}

function aboutDocument(flow: NominationFlow, key: string): unknown {
  const { draft, errors, locale } = flow;
  const words = messages[locale];
  const document = withKey(draft.documents, key);
  if (!document) return '';
  const line = (part: 'title' | 'number' | 'date', view: Partial<TextFieldView>): TemplateResult => {
    const name = lineField('documents', key, part);
    return lineInput({
      ...{ label: '', maxLength: 200, optional: part !== 'title' },
      ...view,
      id: controlId(name),
      error: errors[name]?.(locale),
      locale,
      value: document[part],
      required: part === 'title',
      onInput: (text) =>
        flow.change({ documents: changed<AttachedDocument>(flow.draft.documents, key, { [part]: text }) }),
      onChange: () => flow.recheck(name),
    });
  };
  return html`<div class="about-file" role="group" aria-label=${words.documentOf(document.name)}>
    ${line('title', { label: words.documentTitle })}
    ${line('number', { label: words.documentNumber, maxLength: 80 })}
    ${line('date', { label: words.documentDate, hint: words.documentDateHint, maxLength: 40 })}
  </div>`;
}
