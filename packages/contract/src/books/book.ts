/** Books of chosen models as everybody reads them. */
import * as z from 'zod/mini';
import { id, instant } from '../common.js';
import { modelDetail, modelPhoto } from '../models/model.js';

export const BOOK_STATUSES = ['draft', 'agreed', 'published'] as const;
export type BookStatus = (typeof BOOK_STATUSES)[number];

/** A book has at most 300 models in at most 30 chapters. */
export const BOOK_LIMITS = { models: 300, chapters: 30 } as const;

/** What can be taken away: the file for reading devices, data, and the pages for print as one file. */
export const BOOK_FORMATS = ['epub', 'json', 'print'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

/** A5 for the printed book, A4 for an office printer. */
export const BOOK_PAGE_SIZES = ['a5', 'a4'] as const;
export type BookPageSize = (typeof BOOK_PAGE_SIZES)[number];

export const bookId = () => z.object({ bookId: id() });

export const bookHead = () => ({
  id: id(),
  title: z.string(),
  subtitle: z.string(),
  publisher: z.string(),
  period: z.string(),
  size: z.int(),
  status: z.enum(BOOK_STATUSES),
  /** How many models are in it. */
  models: z.int(),
  cover: z.nullable(modelPhoto()),
  publishedAt: z.nullable(instant()),
});

export const bookSummary = () => z.object(bookHead());
export type BookSummary = z.infer<ReturnType<typeof bookSummary>>;

/** A book with its models in full, as it is read and printed. A published book keeps the words of that day. */
export const book = () =>
  z.object({
    ...bookHead(),
    foreword: z.string(),
    chapters: z.array(z.object({ title: z.string(), text: z.string(), models: z.array(modelDetail()) })),
  });
export type Book = z.infer<ReturnType<typeof book>>;
