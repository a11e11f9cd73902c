import { publicBooks, type Book, type BookFormat, type BookSummary } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { PublicUrl } from './public-url.js';
import type { CallOptions, Requester } from './request.js';

/** Published books, which anybody reads. */
export interface PublicBooksResource {
  /** Published books, the latest first. */
  list(options?: CallOptions): GdPromise<BookSummary[]>;
  /** A published book with its models in full, in the words of the day of publication. */
  read(bookId: string, options?: CallOptions): GdPromise<Book>;
  /** A published book as a file. A page links to {@link downloadUrl}. */
  download(tenant: string, bookId: string, format: BookFormat, options?: CallOptions): GdPromise<Blob>;
  /**
   * The address of a published book as a file, for a link.
   * @throws TypeError when the client has no site key
   */
  downloadUrl(bookId: string, format: BookFormat): string;
}

export const publicBooksResource = (request: Requester, publicUrl: PublicUrl): PublicBooksResource => ({
  list: (options) => request(publicBooks.list, { ...options }).map(({ items }) => items),
  read: (bookId, options) => request(publicBooks.read, { ...options, params: { bookId } }),
  download: (tenant, bookId, format, options) =>
    request(publicBooks.download, { ...options, params: { tenant, bookId, format } }),
  downloadUrl: (bookId, format) => publicUrl(publicBooks.download, { bookId, format }),
});
