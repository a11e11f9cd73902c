import { buffer } from 'node:stream/consumers';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Book } from '@gd/contract';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bookModel, bookOf, oddBook, photo } from '../../test/support/book.js';
import { photosOf } from './content.js';
import { epubEntries } from './epub.js';
import type { PhotoFiles } from './photos.js';
import { zipOf } from './zip.js';

const jpeg = await sharp({ create: { width: 16, height: 12, channels: 3, background: '#0d5c53' } })
  .jpeg()
  .toBuffer();
const photos: PhotoFiles = {
  file: (id) => ({ name: `${id}.jpg`, mediaType: 'image/jpeg' }),
  read: () => Promise.resolve(jpeg),
};
const modified = new Date('2026-03-02T02:00:00Z');

const epubOf = (book: Book, files = photos, progress: (done: number) => void = () => undefined) =>
  buffer(zipOf(epubEntries({ book, modified, photos: files, progress })));

async function complaintsOf(epub: Buffer): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages.map(
    ({ id, severity, message, location }) => `${severity} ${id} ${message} ${location?.path}`,
  );
}

describe('a book as EPUB', () => {
  it.each([
    ['with markup, quotes and emoji in every text, and parts left empty', oddBook()],
    [
      'without chapters, foreword and publisher',
      bookOf([], { foreword: '', publisher: '', period: '', subtitle: '' }),
    ],
    [
      'of 100 models with photos',
      bookOf(Array.from({ length: 100 }, (_, i) => bookModel(i, { photos: [photo()] }))),
    ],
  ])('passes the checker: %s', async (_what, book) => {
    expect(await complaintsOf(await epubOf(book))).toEqual([]);
  });

  it('is refused by the checker where a page of it is broken', async () => {
    const broken = function* () {
      for (const entry of epubEntries({ book: oddBook(), modified, photos, progress: () => undefined }))
        yield entry.path.endsWith('title.xhtml') ? { path: entry.path, content: '<p>' } : entry;
    };
    expect(await complaintsOf(await buffer(zipOf(broken())))).not.toEqual([]);
  });

  it('is the same bytes for the same book, with `mimetype` first and as it is', async () => {
    const book = oddBook();
    const [one, two] = [await epubOf(book), await epubOf(book)];
    expect(one.equals(two)).toBe(true);
    expect(one.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect(one.subarray(26, 30)).toEqual(Buffer.from([8, 0, 0, 0]));
  });

  it('holds each photo once, and leaves out one that is gone', async () => {
    const shared = photo();
    const gone = photo();
    const book = bookOf([bookModel(1, { photos: [shared, gone] }), bookModel(2, { photos: [shared] })], {
      cover: shared,
    });
    expect(photosOf(book).map(({ id }) => id)).toEqual([shared.id, gone.id]);
    const read: string[] = [];
    const files: PhotoFiles = {
      file: (id) => (id === gone.id ? undefined : photos.file(id)),
      read: (id) => {
        read.push(id);
        return photos.read(id);
      },
    };
    expect(await complaintsOf(await epubOf(book, files))).toEqual([]);
    expect(read).toEqual([shared.id]);
  });

  it('tells how far it is, and fails when a photo cannot be read', async () => {
    const book = bookOf([bookModel(1), bookModel(2, { photos: [photo()] })]);
    const seen: number[] = [];
    await epubOf(book, photos, (done) => seen.push(done));
    expect(seen).toEqual([0, 1]);
    await expect(epubOf(book, { ...photos, read: () => Promise.reject(new Error('gone')) })).rejects.toThrow(
      'gone',
    );
  });
});
