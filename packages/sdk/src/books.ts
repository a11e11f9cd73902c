import {
  books,
  type Answer,
  type Body,
  type BookBody,
  type BookExport,
  type BookFormat,
  type BookSummary,
  type OfficerBook,
} from '@gd/contract';
import type { CommandOptions } from './cases.js';
import { newId } from './ids.js';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import { publicBooksResource, type PublicBooksResource } from './public-books.js';
import type { PublicUrl } from './public-url.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export type BookCandidateQuery = QueryOf<typeof books.candidates>;
export type BookCandidatePage = Answer<typeof books.candidates>;
export type BookProposal = Answer<typeof books.propose>;
/** Title and size of a new book; the id is made when absent. */
export type NewBook = Omit<Body<typeof books.create>, 'id'> & { id?: string };

/** A step of a book; it answers with the book as it is afterwards, with its new etag. */
type Step = (bookId: string, options: CommandOptions) => GdPromise<OfficerBook>;

/** Published books, and how a committee makes them. */
export interface BooksResource extends PublicBooksResource {
  /** All books, drafts too; the last changed first. */
  all(options?: CallOptions): GdPromise<BookSummary[]>;
  create(book: NewBook, options?: KeyedOptions): GdPromise<OfficerBook>;
  /** A book to work on; `.withResponse()` gives the etag that changes take. */
  open(bookId: string, options?: CallOptions): GdPromise<OfficerBook>;
  /** Models to choose from, the best score first. */
  candidates(bookId: string, query?: BookCandidateQuery, options?: CallOptions): GdList<BookCandidatePage>;
  /** What score and balance of fields and units would choose. Nothing is changed by it. */
  propose(bookId: string, options?: CallOptions): GdPromise<BookProposal>;
  /** Gives all of the draft again. */
  edit(bookId: string, body: BookBody, options: CommandOptions): GdPromise<OfficerBook>;
  /** Draft to agreed. */
  agree: Step;
  /** Agreed back to draft. */
  reopen: Step;
  /** Agreed to published: it stays as it is that day. */
  publish: Step;
  /** Has a file of the book made; follow it with {@link readExport}. */
  makeExport(bookId: string, format: BookFormat, options?: KeyedOptions): GdPromise<BookExport>;
  readExport(bookId: string, exportId: string, options?: CallOptions): GdPromise<BookExport>;
  /** The file, once it is `done`. */
  exportFile(bookId: string, exportId: string, options?: CallOptions): GdPromise<Blob>;
}

const step = (bookId: string, options: CommandOptions) => ({ ...options, params: { bookId }, body: {} });

export const booksResource = (request: Requester, publicUrl: PublicUrl): BooksResource => ({
  ...publicBooksResource(request, publicUrl),
  all: (options) => request(books.all, { ...options }).map(({ items }) => items),
  create: (book, options) => request(books.create, { ...options, body: { ...book, id: book.id ?? newId() } }),
  open: (bookId, options) => request(books.open, { ...options, params: { bookId } }),
  candidates: (bookId, query, options) =>
    listOf((cursor) =>
      request(books.candidates, {
        ...options,
        params: { bookId },
        query: { ...query, ...(cursor && { cursor }) },
      }),
    ),
  propose: (bookId, options) => request(books.propose, { ...options, params: { bookId } }),
  edit: (bookId, body, options) => request(books.edit, { ...options, params: { bookId }, body }),
  agree: (...call) => request(books.agree, step(...call)),
  reopen: (...call) => request(books.reopen, step(...call)),
  publish: (...call) => request(books.publish, step(...call)),
  makeExport: (bookId, format, options) =>
    request(books.makeExport, { ...options, params: { bookId }, body: { id: newId(), format } }),
  readExport: (bookId, exportId, options) =>
    request(books.readExport, { ...options, params: { bookId, exportId } }),
  exportFile: (bookId, exportId, options) =>
    request(books.exportFile, { ...options, params: { bookId, exportId } }),
});
