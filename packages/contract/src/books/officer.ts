/** The committee's work on books. */
import * as z from 'zod/mini';
import { MODEL_FIELDS } from '@gd/rules';
import { id } from '../common.js';
import type { Operation } from '../operation.js';
import { BOOK_FORMATS, bookId, bookSummary } from './book.js';
import { bookBalance, bookBody, bookCandidate, bookExport, newBookBody, officerBook } from './desk.js';

const READERS = ['model-reviewer', 'committee', 'auditor'] as const;
const COMMITTEE = ['committee'] as const;
const change = {
  method: 'POST',
  access: { roles: COMMITTEE },
  params: bookId,
  body: () => z.strictObject({}),
  status: 200,
  response: officerBook,
  idempotent: true,
  ifMatch: true,
} as const;

export const officerBooks = {
  all: {
    id: 'books.all',
    method: 'GET',
    path: '/v1/register/books',
    summary: { vi: 'Mọi tập sách, cả bản thảo', en: 'All books, drafts too' },
    access: { roles: READERS },
    status: 200,
    response: () => z.object({ items: z.array(bookSummary()) }),
  },
  create: {
    id: 'books.create',
    method: 'POST',
    path: '/v1/register/books',
    summary: { vi: 'Lập một tập sách', en: 'Begin a book' },
    access: { roles: COMMITTEE },
    body: newBookBody,
    status: 201,
    response: officerBook,
    idempotent: true,
  },
  open: {
    id: 'books.open',
    method: 'GET',
    path: '/v1/register/books/{bookId}',
    summary: { vi: 'Mở một tập sách để biên tập', en: 'Open a book to work on' },
    access: { roles: READERS },
    params: bookId,
    status: 200,
    response: officerBook,
  },
  candidates: {
    id: 'books.candidates',
    method: 'GET',
    path: '/v1/register/books/{bookId}/candidates',
    summary: { vi: 'Mô hình có thể chọn, điểm cao trước', en: 'Models to choose from, best score first' },
    access: { roles: READERS },
    params: bookId,
    query: () =>
      z.object({
        q: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(200))),
        field: z.optional(z.enum(MODEL_FIELDS)),
        cursor: z.optional(z.string().check(z.maxLength(500))),
        limit: z.prefault(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
      }),
    status: 200,
    response: () =>
      z.object({
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
    params: bookId,
    status: 200,
    response: () => z.object({ items: z.array(bookCandidate()), balance: bookBalance() }),
  },
  edit: {
    id: 'books.edit',
    method: 'PATCH',
    path: '/v1/register/books/{bookId}',
    summary: { vi: 'Sửa bản thảo', en: 'Change the draft' },
    access: { roles: COMMITTEE },
    params: bookId,
    body: bookBody,
    status: 200,
    response: officerBook,
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
    params: bookId,
    body: () => z.strictObject({ id: id(), format: z.enum(BOOK_FORMATS) }),
    status: 201,
    response: bookExport,
    idempotent: true,
  },
  readExport: {
    id: 'books.readExport',
    method: 'GET',
    path: '/v1/register/books/{bookId}/exports/{exportId}',
    summary: { vi: 'Tệp đang tạo đến đâu', en: 'How far a file is' },
    access: { roles: READERS },
    params: () => z.extend(bookId(), { exportId: id() }),
    status: 200,
    response: bookExport,
  },
  exportFile: {
    id: 'books.exportFile',
    method: 'GET',
    path: '/v1/register/books/{bookId}/exports/{exportId}/file',
    summary: { vi: 'Tải tệp đã tạo', en: 'Download a file that was made' },
    access: { roles: READERS },
    params: () => z.extend(bookId(), { exportId: id() }),
    status: 200,
    response: 'binary',
  },
} as const satisfies Record<string, Operation>;
