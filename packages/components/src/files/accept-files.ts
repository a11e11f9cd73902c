/** Which chosen files are taken, and why the others are not, before anything is uploaded. */
import type { Locale, Site } from '@gd/contract';
import { formatBytes } from '../base/format.js';
import type { Words } from '../base/messages.js';
import { isPhoto, PHOTO_MAX_BYTES } from '../photos/prepare.js';
import { fileMessages } from './messages.js';

export interface FileChoice {
  taken: File[];
  /** Why each of the others was refused, with the limit. */
  refused: Words[];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
};

/** The accepted types as people know them: `JPG, PNG, PDF`. */
const typeNames = (mediaTypes: readonly string[]): string =>
  mediaTypes.map((type) => TYPE_NAMES[type] ?? type).join(', ');

/** The limits in words. */
export function filesHint({ maxCount, maxBytes, mediaTypes }: Site['files'], locale: Locale): string {
  const words = fileMessages[locale];
  const hint = words.filesHint(maxCount, formatBytes(maxBytes, locale), typeNames(mediaTypes));
  const photo = formatBytes(Math.max(maxBytes, PHOTO_MAX_BYTES), locale);
  return mediaTypes.some((type) => type.startsWith('image/')) ? `${hint} ${words.largePhotos(photo)}` : hint;
}

/** @param present how many files the draft has already */
export function chooseFiles(files: readonly File[], present: number, limits: Site['files']): FileChoice {
  const taken: File[] = [];
  const refused: Words[] = [];
  for (const file of files) {
    const reason =
      problemOf(file, limits) ??
      (present + taken.length >= limits.maxCount
        ? (locale) => fileMessages[locale].tooManyFiles(nameOf(file), limits.maxCount)
        : undefined);
    if (reason) refused.push(reason);
    else taken.push(file);
  }
  return { taken, refused };
}

/** Why a file cannot be sent however it is prepared. A photo over the limit is made smaller before it is measured. */
function problemOf(file: File, { maxBytes, mediaTypes }: Site['files']): Words | undefined {
  const { size, type } = file;
  const name = nameOf(file);
  if (size === 0) return (locale) => fileMessages[locale].fileEmpty(name);
  // A file without a type is left to the server, which looks at the bytes; a system that knows no docx gives none.
  if (type && !mediaTypes.includes(type))
    return (locale) => fileMessages[locale].fileType(name, typeNames(mediaTypes));
  if (!isPhoto(file)) return size > maxBytes ? tooLarge(name, size, maxBytes) : undefined;
  const most = Math.max(maxBytes, PHOTO_MAX_BYTES);
  if (size <= most) return undefined;
  return (locale) =>
    fileMessages[locale].photoTooLarge(name, formatBytes(size, locale), formatBytes(most, locale));
}

/** @param size of what would be sent */
export const tooLarge =
  (name: string, size: number, limit: number): Words =>
  (locale) =>
    fileMessages[locale].fileTooLarge(name, formatBytes(size, locale), formatBytes(limit, locale));

const nameOf = ({ name }: File): string => name.normalize('NFC');
