import type { Locale } from '@gd/contract';
import { fileMessages } from './messages.js';
import type { Upload } from './uploads.js';

/** How far a file is. */
export function statusWords({ status, progress, reason }: Upload, locale: Locale): string {
  const words = fileMessages[locale];
  switch (status) {
    case 'preparing':
      return words.preparing;
    case 'uploading':
      return words.uploading(Math.round(progress * 100));
    case 'done':
      return words.uploaded;
    case 'waiting':
      return words.uploadWaits;
    case 'failed':
      return words.uploadFailed(reason?.(locale) ?? '');
  }
}
