/** Files of a book, asked for by officers. */
import type { OperationOf } from '@gd/contract';
import { ProblemError } from '../problem-error.js';
import type { Context, UseCase } from '../use-case.js';
import { chosenIn } from './draft.js';
import { type ExportRow, findExport, findFinalExport, insertExport, retryExport } from './export-store.js';
import { foundBook } from './find.js';
import { downloadOfExport } from './public.js';
import { exportView } from './views.js';

async function found({ db, tenant }: Context, bookId: string, exportId: string): Promise<ExportRow> {
  const row = await findExport(db, tenant, bookId, exportId);
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** Of a published book there is one file of each format: who asks again is shown that one, under its own id. */
export const makeExport: UseCase<OperationOf<'books.makeExport'>> = async (context, { params, body }) => {
  const { db, tenant, now } = context;
  const { book_id: bookId, draft, status } = await foundBook(context, params.bookId);
  const { id, format } = body;
  const isFinal = status === 'published';
  const total = chosenIn(draft).length;
  if (total === 0) throw new ProblemError('book_not_ready');
  const isNew = await insertExport(db, tenant, { id, bookId, format, isFinal, total }, now);
  const row = isFinal
    ? await findFinalExport(db, tenant, bookId, format)
    : await findExport(db, tenant, bookId, id);
  if (!row || (!isFinal && !isNew)) throw new ProblemError('already_exists');
  if (row.status === 'failed') await retryExport(db, row);
  return {
    body: exportView(await found(context, bookId, row.export_id)),
    location: `/v1/register/books/${bookId}/exports/${row.export_id}`,
  };
};

export const readExport: UseCase<OperationOf<'books.readExport'>> = async (context, { params }) => ({
  body: exportView(await found(context, params.bookId, params.exportId)),
});

export const exportFile: UseCase<OperationOf<'books.exportFile'>> = async (context, { params }) => {
  const { draft } = await foundBook(context, params.bookId);
  const row = await found(context, params.bookId, params.exportId);
  return { body: downloadOfExport(context, row, draft.title) };
};
