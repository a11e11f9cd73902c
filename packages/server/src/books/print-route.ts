/** The pages for print, on the API's own origin: of a published book for everybody, of a draft for officers. */
import { BOOK_PAGE_SIZES, books, id, tenant } from '@gd/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { admit, type Doorkeeper } from '../http/access.js';
import { sendPage } from '../pages/page.js';
import { ProblemError } from '../problem-error.js';
import { isScriptName, SCRIPTS } from './assets.js';
import { printPage, printPolicy } from './print.js';
import { bookSource, type BookSource } from './render.js';
import { findBook } from './store.js';

const address = z.extend(tenant(), { bookId: id() });
const query = z.object({ size: z.prefault(z.enum(BOOK_PAGE_SIZES), 'a5') });

const NOT_FOUND = {
  status: 404,
  title: { vi: 'Không tìm thấy tập sách', en: 'The book was not found' },
  text: {
    vi: 'Tập sách này không có, hoặc chưa xuất bản. Cán bộ xem bản thảo sau khi đăng nhập.',
    en: 'There is no such book, or it is not published yet. Officers see drafts after signing in.',
  },
};

/** Whether an officer of the tenant asks, who may read drafts. */
async function isReader(door: Doorkeeper, request: FastifyRequest, tenantId: string): Promise<boolean> {
  try {
    const admitted = await admit(door, { roles: books.open.access.roles }, request);
    return admitted.tenant === tenantId;
  } catch (error) {
    // Whoever may not see it is told what everybody is told.
    if (error instanceof ProblemError && error.code !== 'rate_limited') return false;
    throw error;
  }
}

async function sourceFor(door: Doorkeeper, request: FastifyRequest): Promise<BookSource | undefined> {
  const { services } = door;
  const asked = address.safeParse(request.params);
  if (!asked.success) return undefined;
  const { tenant, bookId } = asked.data;
  const row = await findBook(services.database, tenant, bookId);
  if (!row) return undefined;
  // Asked first: the models of a draft are many queries.
  const isOpen = row.status === 'published' || (await isReader(door, request, tenant));
  return isOpen ? bookSource(services.database, services, tenant, bookId) : undefined;
}

export function addBookPages(app: FastifyInstance, door: Doorkeeper): void {
  app.get('/books/:file', (request, reply) => {
    const { file } = request.params as { file: string };
    if (!isScriptName(file)) throw new ProblemError('not_found');
    return reply
      .header('Cache-Control', 'public, max-age=300')
      .header('Cross-Origin-Resource-Policy', 'same-origin')
      .type('text/javascript; charset=utf-8')
      .send(SCRIPTS[file]());
  });

  app.get('/books/:tenant/:bookId/print', async (request, reply) => {
    // Hundreds of models laid out at once are counted as the file of the same is.
    await door.limits.countCall('books.download', request);
    const asked = query.safeParse(request.query);
    const source = asked.success ? await sourceFor(door, request) : undefined;
    if (!asked.success || !source) return sendPage(request, reply, NOT_FOUND);
    const { size } = asked.data;
    const { tenant } = request.params as { tenant: string };
    const html = printPage(source.book, size, {
      photo: ({ id }) => source.photos.file(id) && `/v1/open-data/${tenant}/model-photos/${id}?size=full`,
      script: (name) => `/books/${name}`,
      size: (one) => `?size=${one}`,
    });
    return reply
      .header('Content-Security-Policy', printPolicy(size))
      .header('Cross-Origin-Resource-Policy', 'same-origin')
      .header('Cache-Control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
  });
}
