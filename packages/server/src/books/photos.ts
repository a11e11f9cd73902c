/** Photos as files of a book: EPUB readers and browsers all know JPEG and PNG. */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { BlobStore } from '../files/blob-store.js';

export interface PhotoFile {
  mediaType: 'image/jpeg' | 'image/png';
  /** `<id>.jpg` or `<id>.png`. */
  name: string;
}

export interface PhotoFiles {
  /** Undefined where the photo is gone. */
  file(photoId: string): PhotoFile | undefined;
  /** @throws {Error} when it cannot be read */
  read(photoId: string): Promise<Buffer>;
}

export interface PhotoRow {
  photo_id: string;
  media_type: string;
  blob: string;
}

/** WebP is encoded anew: older reading devices and print shops do not open it. */
export function photoFiles(rows: readonly PhotoRow[], blobs: Pick<BlobStore, 'read'>): PhotoFiles {
  const byId = new Map(rows.map((row) => [row.photo_id, row]));
  return {
    file(photoId) {
      const row = byId.get(photoId);
      if (!row) return undefined;
      return row.media_type === 'image/png'
        ? { mediaType: 'image/png', name: `${photoId}.png` }
        : { mediaType: 'image/jpeg', name: `${photoId}.jpg` };
    },
    async read(photoId) {
      const row = byId.get(photoId);
      if (!row) throw new Error(`The book has no photo ${photoId}`);
      const bytes = await buffer(blobs.read(row.blob));
      return row.media_type === 'image/webp' ? sharp(bytes).jpeg({ quality: 88 }).toBuffer() : bytes;
    },
  };
}
