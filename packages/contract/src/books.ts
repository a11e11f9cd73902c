/** Books of chosen models, such as the Book of 100: built by a committee, read and downloaded by everybody. */
import * as z from 'zod/mini';
import { MODEL_FIELDS } from '@gd/rules';
import { id, instant, text, unitRef } from './common.js';
import { tenant } from './log.js';
import { model, modelDetail, modelPhoto } from './models/index.js';
import type { Operation } from './operation.js';

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

const bookText = {
  title: text(3, 200),
  subtitle: z.prefault(text(0, 200), ''),
  /** Who publishes it, as the cover says. */
  publisher: z.prefault(text(0, 200), ''),
  /** The years that it is about, such as `2021–2025`. */
  period: z.prefault(text(0, 40), ''),
  foreword: z.prefault(text(0, 20_000), ''),
  /** How many models it is to have. */
  size: z.prefault(z.int().check(z.minimum(1), z.maximum(BOOK_LIMITS.models)), 100),
};

const chapterParts = { title: text(1, 200), text: z.prefault(text(0, 10_000), '') };

/** A new book, or all of a book again: title, chapters with their models in order, cover. */
export const bookBody = () =>
  z
    .strictObject({
      ...bookText,
      /** A photo of one of the models. */
      coverPhotoId: z.prefault(z.nullable(id()), null),
      chapters: z.prefault(
        z
          .array(z.strictObject({ ...chapterParts, modelIds: z.prefault(z.array(id()), []) }))
          .check(z.maxLength(BOOK_LIMITS.chapters)),
        [],
      ),
    })
    .check(
      z.refine(
        ({ chapters }) => {
          const chosen = chapters.flatMap(({ modelIds }) => modelIds);
          return new Set(chosen).size === chosen.length;
        },
        { error: 'duplicate', path: ['chapters'] },
      ),
      z.refine(({ chapters }) => chapters.flatMap(({ modelIds }) => modelIds).length <= BOOK_LIMITS.models, {
        error: 'too_many',
        path: ['chapters'],
      }),
    );
export type BookBody = z.input<ReturnType<typeof bookBody>>;
export const newBookBody = () => z.strictObject({ id: id(), title: bookText.title, size: bookText.size });

const bookHead = {
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
};

export const bookSummary = () => z.object(bookHead);
export type BookSummary = z.infer<ReturnType<typeof bookSummary>>;

/** A book with its models in full, as it is read and printed. A published book keeps the words of that day. */
export const book = () =>
  z.object({
    ...bookHead,
    foreword: z.string(),
    chapters: z.array(z.object({ title: z.string(), text: z.string(), models: z.array(modelDetail()) })),
  });
export type Book = z.infer<ReturnType<typeof book>>;

/** Shares of chosen models beside shares of all candidates, by field and by unit. */
const balanceRow = {
  candidates: z.int(),
  chosen: z.int(),
  /** What an even choice would take. */ even: z.number(),
};
export const bookBalance = () =>
  z.object({
    byField: z.array(z.object({ field: z.enum(MODEL_FIELDS), ...balanceRow })),
    byUnit: z.array(z.object({ unit: z.nullable(unitRef()), ...balanceRow })),
  });
export type BookBalance = z.infer<ReturnType<typeof bookBalance>>;

export const bookCandidate = () =>
  z.object({ model: model(), score: z.nullable(z.number()), chosen: z.boolean() });
export type BookCandidate = z.infer<ReturnType<typeof bookCandidate>>;

export const officerBook = () =>
  z.object({
    ...bookHead,
    foreword: z.string(),
    coverPhotoId: z.nullable(id()),
    chapters: z.array(z.object({ title: z.string(), text: z.string(), models: z.array(model()) })),
    balance: bookBalance(),
    /** What this officer may do with it now. */
    allowed: z.array(z.enum(['edit', 'agree', 'reopen', 'publish', 'export'])),
    changedAt: instant(),
  });
export type OfficerBook = z.infer<ReturnType<typeof officerBook>>;

export const bookExport = () =>
  z.object({
    id: id(),
    format: z.enum(BOOK_FORMATS),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Models set, of all. */
    done: z.int(),
    total: z.int(),
    /** Bytes, when done. */
    size: z.nullable(z.int()),
    at: instant(),
  });
export type BookExport = z.infer<ReturnType<typeof bookExport>>;

const bookId = () => z.object({ bookId: id() });
const READERS = ['model-reviewer', 'committee', 'auditor'] as const;
const COMMITTEE = ['committee'] as const;
const change = {
  method: 'POST',
  access: { roles: COMMITTEE },
  params: bookId(),
  body: z.strictObject({}),
  status: 200,
  response: officerBook(),
  idempotent: true,
  ifMatch: true,
} as const;

export const books = {
  list: {
    id: 'books.list',
    method: 'GET',
    path: '/v1/books',
    summary: { vi: 'Các tập sách mô hình đã xuất bản', en: 'Published books of models' },
    access: { site: true },
    status: 200,
    response: z.object({ items: z.array(bookSummary()) }),
  },
  read: {
    id: 'books.read',
    method: 'GET',
    path: '/v1/books/{bookId}',
    summary: { vi: 'Đọc một tập sách đã xuất bản', en: 'Read a published book' },
    access: { site: true },
    params: bookId(),
    status: 200,
    response: book(),
  },
  download: {
    id: 'books.download',
    method: 'GET',
    path: '/v1/open-data/{tenant}/books/{bookId}/{format}',
    summary: { vi: 'Tải một tập sách đã xuất bản', en: 'Download a published book' },
    access: { public: true },
    params: z.extend(tenant(), { bookId: id(), format: z.enum(BOOK_FORMATS) }),
    status: 200,
    response: 'binary',
  },
  all: {
    id: 'books.all',
    method: 'GET',
    path: '/v1/register/books',
    summary: { vi: 'Mọi tập sách, cả bản thảo', en: 'All books, drafts too' },
    access: { roles: READERS },
    status: 200,
    response: z.object({ items: z.array(bookSummary()) }),
  },
  create: {
    id: 'books.create',
    method: 'POST',
    path: '/v1/register/books',
    summary: { vi: 'Lập một tập sách', en: 'Begin a book' },
    access: { roles: COMMITTEE },
    body: newBookBody(),
    status: 201,
    response: officerBook(),
    idempotent: true,
  },
  open: {
    id: 'books.open',
    method: 'GET',
    path: '/v1/register/books/{bookId}',
    summary: { vi: 'Mở một tập sách để biên tập', en: 'Open a book to work on' },
    access: { roles: READERS },
    params: bookId(),
    status: 200,
    response: officerBook(),
  },
  candidates: {
    id: 'books.candidates',
    method: 'GET',
    path: '/v1/register/books/{bookId}/candidates',
    summary: { vi: 'Mô hình có thể chọn, điểm cao trước', en: 'Models to choose from, best score first' },
    access: { roles: READERS },
    params: bookId(),
    query: z.object({
      q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
      field: z.optional(z.enum(MODEL_FIELDS)),
      cursor: z.optional(z.string().check(z.maxLength(500))),
      limit: z.prefault(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
    }),
    status: 200,
    response: z.object({
      items: z.array(bookCandidate()),
      nextCursor: z.nullable(z.string()),
      total: z.int(),
    }),
  },
  propose: {
    id: 'books.propose',
    method: 'GET',
    path: '/v1/register/books/{bookId}/proposal',
    summary: {
      vi: 'Đề xuất theo điểm và cân đối lĩnh vực, đơn vị',
      en: 'A proposal by score and balance of fields and units',
    },
    access: { roles: READERS },
    params: bookId(),
    status: 200,
    response: z.object({ items: z.array(bookCandidate()), balance: bookBalance() }),
  },
  edit: {
    id: 'books.edit',
    method: 'PATCH',
    path: '/v1/register/books/{bookId}',
    summary: { vi: 'Sửa bản thảo', en: 'Change the draft' },
    access: { roles: COMMITTEE },
    params: bookId(),
    body: bookBody(),
    status: 200,
    response: officerBook(),
    ifMatch: true,
  },
  agree: {
    ...change,
    id: 'books.agree',
    path: '/v1/register/books/{bookId}/agree',
    summary: { vi: 'Thống nhất bản thảo', en: 'Agree on the draft' },
  },
  reopen: {
    ...change,
    id: 'books.reopen',
    path: '/v1/register/books/{bookId}/reopen',
    summary: { vi: 'Mở lại bản thảo', en: 'Back to draft' },
  },
  publish: {
    ...change,
    id: 'books.publish',
    path: '/v1/register/books/{bookId}/publish',
    summary: { vi: 'Xuất bản', en: 'Publish' },
  },
  makeExport: {
    id: 'books.makeExport',
    method: 'POST',
    path: '/v1/register/books/{bookId}/exports',
    summary: { vi: 'Tạo tệp của tập sách', en: 'Make a file of the book' },
    access: { roles: READERS },
    params: bookId(),
    body: z.strictObject({ id: id(), format: z.enum(BOOK_FORMATS) }),
    status: 201,
    response: bookExport(),
    idempotent: true,
  },
  readExport: {
    id: 'books.readExport',
    method: 'GET',
    path: '/v1/register/books/{bookId}/exports/{exportId}',
    summary: { vi: 'Tệp đang tạo đến đâu', en: 'How far a file is' },
    access: { roles: READERS },
    params: z.extend(bookId(), { exportId: id() }),
    status: 200,
    response: bookExport(),
  },
  exportFile: {
    id: 'books.exportFile',
    method: 'GET',
    path: '/v1/register/books/{bookId}/exports/{exportId}/file',
    summary: { vi: 'Tải tệp đã tạo', en: 'Download a file that was made' },
    access: { roles: READERS },
    params: z.extend(bookId(), { exportId: id() }),
    status: 200,
    response: 'binary',
  },
} as const satisfies Record<string, Operation>;
