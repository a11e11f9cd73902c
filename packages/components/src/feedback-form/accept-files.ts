/** Which chosen files are taken, and why the others are not, before anything is uploaded. */
import type { Locale, Site } from '@gd/contract';
import { formatBytes } from '../base/format.js';
import { messages } from './messages.js';

export interface FileChoice {
  taken: File[];
  /** A sentence for each refused file, with the limit in words. */
  refused: string[];
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
export const typeNames = (mediaTypes: readonly string[]): string =>
  mediaTypes.map((type) => TYPE_NAMES[type] ?? type).join(', ');

/** @param present how many files the draft has already */
export function chooseFiles(
  files: readonly File[],
  present: number,
  limits: Site['files'],
  locale: Locale,
): FileChoice {
  const words = messages[locale];
  const taken: File[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const name = file.name.normalize('NFC');
    if (file.size === 0) refused.push(words.fileEmpty(name));
    else if (file.size > limits.maxBytes)
      refused.push(
        words.fileTooLarge(name, formatBytes(file.size, locale), formatBytes(limits.maxBytes, locale)),
      );
    // A file without a type is left to the server, which looks at the bytes; a system that knows no docx gives none.
    else if (file.type && !limits.mediaTypes.includes(file.type))
      refused.push(words.fileType(name, typeNames(limits.mediaTypes)));
    else if (present + taken.length >= limits.maxCount)
      refused.push(words.tooManyFiles(name, limits.maxCount));
    else taken.push(file);
  }
  return { taken, refused };
}
