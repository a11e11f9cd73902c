/** A book as the bytes of a file. */
import { Readable } from 'node:stream';
import type { BookFormat } from '@gd/contract';
import type { Db } from '../database/database.js';
import type { BlobStore } from '../files/blob-store.js';
import type { Units } from '../units.js';
import { chosenIn } from './draft.js';
import { type BookInput, epubEntries } from './epub.js';
import { photoFiles } from './photos.js';
import { printEntries } from './print.js';
import { findBook, findSnapshot, photosNow, photosOfPublished } from './store.js';
import { bookOfDraft } from './views.js';
import { zipOf } from './zip.js';

export type BookSource = Omit<BookInput, 'progress'>;

/** A published book as it was frozen; a draft as its models are now. Undefined where there is none. */
export async function bookSource(
  db: Db,
  { units, blobs }: { units: Units; blobs: BlobStore },
  tenant: string,
  bookId: string,
): Promise<BookSource | undefined> {
  const row = await findBook(db, tenant, bookId);
  if (!row) return undefined;
  const frozen = await findSnapshot(db, tenant, bookId);
  if (frozen) {
    const photos = photoFiles(await photosOfPublished(db, tenant, bookId), blobs);
    return { book: frozen.snapshot, modified: new Date(frozen.published_at), photos };
  }
  const photos = photoFiles(await photosNow(db, tenant, chosenIn(row.draft)), blobs);
  return { book: await bookOfDraft(db, units, row), modified: new Date(row.changed_at), photos };
}

export function renderBook(
  source: BookSource,
  format: BookFormat,
  progress: BookInput['progress'],
): Readable {
  if (format === 'json') return Readable.from([JSON.stringify(source.book)]);
  const input = { ...source, progress };
  return zipOf(format === 'epub' ? epubEntries(input) : printEntries(input));
}
