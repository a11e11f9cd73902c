import { ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf } from '../use-case.js';
import { type BookRow, findBook, lockBook } from './store.js';

/** @throws {ProblemError} `not_found` */
export async function foundBook({ db, tenant }: Context, bookId: string): Promise<BookRow> {
  const row = await findBook(db, tenant, bookId);
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** Books are built by the committee of the province; that of a commune reads. */
export function builderOf(context: Context): Officer {
  const officer = officerOf(context);
  if (officer.sees !== 'tenant') throw new ProblemError('forbidden');
  return officer;
}

/** Scores of all units' models stand beside candidates: the officer of one unit reads those of its own. */
export function checkReadsScores(context: Context): void {
  if (officerOf(context).sees !== 'tenant') throw new ProblemError('forbidden');
}

/** The book on the version that the officer has read, locked. @throws {ProblemError} `not_found` or `etag_stale` */
export async function lockedBook(
  { db, tenant }: Pick<Context, 'db' | 'tenant'>,
  bookId: string,
  ifMatch: number | 'any' | undefined,
): Promise<BookRow> {
  const row = await lockBook(db, tenant, bookId);
  if (!row) throw new ProblemError('not_found');
  if (ifMatch !== 'any' && ifMatch !== row.version) throw new ProblemError('etag_stale');
  return row;
}
