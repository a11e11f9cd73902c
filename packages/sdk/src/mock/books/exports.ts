/** Files of a book. The mock sets no pages: in every format the file holds the book as data. */
import type { Book, BookExport, BookFormat } from '@gd/contract';

const MEDIA_TYPES: Readonly<Record<BookFormat, string>> = {
  epub: 'application/epub+zip',
  json: 'application/json',
  print: 'text/html',
};

export const exportBlob = (book: Book, format: BookFormat): Blob =>
  new Blob([JSON.stringify(book)], { type: MEDIA_TYPES[format] });

/** Each look finds it a third further. */
export function advanced(one: BookExport, size: number): BookExport {
  if (one.status === 'done') return one;
  const done = Math.min(one.total, one.done + Math.ceil(one.total / 3));
  return done < one.total ? { ...one, status: 'running', done } : { ...one, status: 'done', done, size };
}
