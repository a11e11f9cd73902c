/** Published books. A module of its own: pages of readers carry no operation of officers. */
import * as z from 'zod/mini';
import { id } from '../common.js';
import { tenant } from '../log.js';
import type { Operation } from '../operation.js';
import { book, BOOK_FORMATS, bookId, bookSummary } from './book.js';

export const publicBooks = {
  list: {
    id: 'books.list',
    method: 'GET',
    path: '/v1/books',
    summary: { vi: 'Các tập sách mô hình đã xuất bản', en: 'Published books of models' },
    access: { site: true },
    status: 200,
    response: () => z.object({ items: z.array(bookSummary()) }),
  },
  read: {
    id: 'books.read',
    method: 'GET',
    path: '/v1/books/{bookId}',
    summary: { vi: 'Đọc một tập sách đã xuất bản', en: 'Read a published book' },
    access: { site: true },
    params: bookId,
    status: 200,
    response: book,
  },
  download: {
    id: 'books.download',
    method: 'GET',
    path: '/v1/open-data/{tenant}/books/{bookId}/{format}',
    summary: { vi: 'Tải một tập sách đã xuất bản', en: 'Download a published book' },
    access: { public: true },
    params: () => z.extend(tenant(), { bookId: id(), format: z.enum(BOOK_FORMATS) }),
    status: 200,
    response: 'binary',
  },
} as const satisfies Record<string, Operation>;
