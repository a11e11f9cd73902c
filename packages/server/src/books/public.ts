/** Published books, for everybody. */
import { Readable } from 'node:stream';
import type { BookFormat, OperationOf } from '@gd/contract';
import { fold } from '@gd/units/text';
import { ProblemError } from '../problem-error.js';
import type { Context, Download, UseCase } from '../use-case.js';
import { type ExportRow, findFinalExport, retryExport } from './export-store.js';
import { findBook, findSnapshot, publishedBooks } from './store.js';
import { summaryOf } from './views.js';

export const listBooks: UseCase<OperationOf<'books.list'>> = async ({ db, tenant }) => ({
  body: {
    items: await Promise.all((await publishedBooks(db, tenant)).map((row) => summaryOf(db, row))),
  },
});

export const readBook: UseCase<OperationOf<'books.read'>> = async ({ db, tenant }, { params }) => {
  const found = await findSnapshot(db, tenant, params.bookId);
  if (!found) throw new ProblemError('not_found');
  return { body: found.snapshot };
};

const FILES: Readonly<Record<BookFormat, { mediaType: string; ending: string }>> = {
  epub: { mediaType: 'application/epub+zip', ending: '.epub' },
  json: { mediaType: 'application/json; charset=utf-8', ending: '.json' },
  print: { mediaType: 'application/zip', ending: '-in.zip' },
};

const LONGEST_NAME = 80;
/** `100-mo-hinh-dan-van-kheo-tieu-bieu.epub`. */
function nameOf(title: string, format: BookFormat): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return `${words === '' ? 'sach' : words}${FILES[format].ending}`;
}

/** The file of an export that is done. */
export function downloadOfExport({ services }: Context, row: ExportRow, title: string): Download {
  if (row.status !== 'done' || row.blob === null || row.size === null) throw new ProblemError('not_found');
  return {
    name: nameOf(title, row.format),
    mediaType: FILES[row.format].mediaType,
    size: row.size,
    content: services.blobs.read(row.blob),
  };
}

const RETRY_SECONDS = '5';
/** A published book stays as it is. */
const KEPT = 'public, max-age=86400, immutable';

/** The JSON is what is stored; the other files were ordered when it was published, and are shared with officers. */
export const download: UseCase<OperationOf<'books.download'>> = async (context, { params }) => {
  const { db, tenant } = context;
  const { bookId, format } = params;
  const row = await findBook(db, tenant, bookId);
  if (row?.status !== 'published') throw new ProblemError('not_found');
  if (format === 'json') {
    const found = await findSnapshot(db, tenant, bookId);
    const content = Readable.from([JSON.stringify(found?.snapshot)]);
    const name = nameOf(row.draft.title, format);
    return { body: { name, mediaType: FILES.json.mediaType, content, cacheControl: KEPT } };
  }
  const file = await findFinalExport(db, tenant, bookId, format);
  if (file?.status === 'done')
    return { body: { ...downloadOfExport(context, file, row.draft.title), cacheControl: KEPT } };
  if (file?.status === 'failed') await retryExport(db, file);
  throw new ProblemError('unavailable', { headers: { 'Retry-After': RETRY_SECONDS } });
};
