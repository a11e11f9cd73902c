/** What is wrong with a draft, at the control that mends it. */
import {
  bookBody,
  fieldErrors,
  fieldErrorText,
  type BookBody,
  type FieldErrorDetail,
  type Locale,
} from '@gd/contract';
import { fieldWords } from '../base/field-words.js';
import type { Words } from '../base/messages.js';
import type { DeskPart, Messages } from './context.js';
import { bodyOf, type Draft, type DraftChapter } from './draft.js';

export const infoId = (name: string): string => `info-${name}`;
export const COVER = 'cover';
export const CHAPTERS = 'chapters-title';
export const chapterFieldId = ({ key }: DraftChapter, name: 'title' | 'text'): string =>
  `chapter-${name}-${key}`;
export const removeId = (modelId: string): string => `remove-${modelId}`;

/** The control that a JSON Pointer of the body means. */
function controlOf(pointer: string, { chapters }: Draft): string {
  const [, first = '', at, part, index] = pointer.split('/');
  if (first === 'coverPhotoId') return COVER;
  if (first !== 'chapters') return infoId(first);
  const chapter = chapters[Number(at)];
  if (at === undefined || !chapter) return CHAPTERS;
  if (part === 'title' || part === 'text') return chapterFieldId(chapter, part);
  const model = chapter.models[Number(index)];
  return model ? removeId(model.id) : CHAPTERS;
}

export const partOf = (control: string): DeskPart =>
  control === COVER || control.startsWith('info-') ? 'info' : 'models';

interface Found {
  pointer: string;
  words: Words;
}

const messagesOf = (draft: Draft, errors: readonly Found[]): Messages => {
  const messages: Record<string, Words> = {};
  for (const { pointer, words } of errors) messages[controlOf(pointer, draft)] ??= words;
  return messages;
};

function isEmpty(body: object, pointer: string): boolean {
  let value: unknown = body;
  for (const part of pointer.split('/').slice(1))
    value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' && value.trim() === '';
}

/** What is wrong with a body, by the same schema as on the server. */
export function checkBody(body: BookBody): Found[] {
  const parsed = bookBody().safeParse(body, { reportInput: true });
  if (parsed.success) return [];
  return fieldErrors(parsed.error).map((error) => ({
    pointer: error.pointer,
    // An empty field is missing, not too short.
    words: (locale) => fieldErrorText(isEmpty(body, error.pointer) ? { code: 'required' } : error, locale),
  }));
}

export const checkDraft = (draft: Draft): Messages => messagesOf(draft, checkBody(bodyOf(draft)));

export const serverMessages = (
  errors: readonly FieldErrorDetail[],
  draft: Draft,
  answeredIn: Locale,
): Messages =>
  messagesOf(
    draft,
    errors.map((error) => ({ pointer: error.pointer, words: fieldWords(error, answeredIn) })),
  );
