/** What a committee does with a book: draft → agreed → published. */
import type { BookStatus, LocalizedText, OfficerBook, OperationOf } from '@gd/contract';
import { newId } from '../ids.js';
import { filesOfModels } from '../models/file-store.js';
import { findModels, holdModels } from '../models/store.js';
import { invalid, ProblemError } from '../problem-error.js';
import { type Context, type Officer, officerOf, type Reply, type UseCase } from '../use-case.js';
import { photosOf } from './content.js';
import { chosenIn, listedModels } from './draft.js';
import { insertExport } from './export-store.js';
import { builderOf, foundBook, lockedBook } from './find.js';
import { publish } from './publish.js';
import { type BookRow, changeBook, type Draft, insertBook } from './store.js';
import { bookOfDraft, etagOfBook, officerBookView, summariesOf } from './views.js';

type Shown = Reply<OfficerBook>;

const show = async (context: Context, row: BookRow, officer: Officer): Promise<Shown> => ({
  body: await officerBookView(context, row, officer),
  etag: etagOfBook(row),
});

export const listAll: UseCase<OperationOf<'books.all'>> = async ({ db, tenant }) => ({
  body: { items: await summariesOf(db, tenant) },
});

export const openBook: UseCase<OperationOf<'books.open'>> = async (context, { params }) =>
  show(context, await foundBook(context, params.bookId), officerOf(context));

export const createBook: UseCase<OperationOf<'books.create'>> = async (context, { body }) => {
  const { db, tenant, now } = context;
  const officer = builderOf(context);
  const draft: Draft = {
    title: body.title,
    subtitle: '',
    publisher: '',
    period: '',
    foreword: '',
    size: body.size,
    coverPhotoId: null,
    chapters: [],
  };
  if (!(await insertBook(db, tenant, body.id, draft, now))) throw new ProblemError('already_exists');
  const row = await foundBook(context, body.id);
  return { ...(await show(context, row, officer)), location: `/v1/register/books/${row.book_id}` };
};

const STATES: Readonly<Record<BookStatus, LocalizedText>> = {
  draft: { vi: 'Tập sách đang là bản thảo.', en: 'The book is a draft.' },
  agreed: {
    vi: 'Tập sách đã thống nhất; muốn sửa phải mở lại.',
    en: 'The book is agreed on; reopen it to change it.',
  },
  published: { vi: 'Tập sách đã xuất bản nên giữ nguyên.', en: 'The book is published and stays as it is.' },
};

function checkStatus({ status }: BookRow, needed: BookStatus): void {
  if (status !== needed) throw new ProblemError('command_not_allowed', { detail: STATES[status] });
}

/** Only listed models, and the photo of one of them. @throws {ProblemError} `validation_failed` */
async function checkDraft({ db, tenant }: Context, draft: Draft): Promise<void> {
  const listed = await listedModels(db, tenant, chosenIn(draft));
  const unknown = draft.chapters.flatMap(({ modelIds }, i) =>
    modelIds.flatMap((id, j) =>
      listed.has(id) ? [] : [{ pointer: `/chapters/${i}/modelIds/${j}`, code: 'model_unknown' as const }],
    ),
  );
  if (unknown.length > 0) throw invalid(...unknown);
  if (draft.coverPhotoId === null) return;
  const files = await filesOfModels(db, tenant, [...listed.keys()]);
  if (!files.some(({ file_id, is_photo }) => is_photo && file_id === draft.coverPhotoId))
    throw invalid({ pointer: '/coverPhotoId', code: 'file_unknown' });
}

export const editBook: UseCase<OperationOf<'books.edit'>> = (context, { params, body, ifMatch }) => {
  const officer = builderOf(context);
  return context.services.database.transaction(async (db) => {
    const within = { ...context, db };
    const row = await lockedBook(within, params.bookId, ifMatch);
    checkStatus(row, 'draft');
    await checkDraft(within, body);
    return show(within, await changeBook(db, { ...row, draft: body }, context.now), officer);
  });
};

const EMPTY: LocalizedText = {
  vi: 'Mỗi chương cần ít nhất một mô hình, và sách cần ít nhất một chương.',
  en: 'Every chapter needs a model, and the book needs a chapter.',
};
const gone = (titles: readonly string[]): LocalizedText => ({
  vi: `Có mô hình đã ra khỏi danh sách: ${titles.join('; ')}. Hãy mở lại bản thảo và lưu để bỏ ra.`,
  en: `Models have left the register: ${titles.join('; ')}. Reopen the draft and save it without them.`,
});

/** @throws {ProblemError} `book_not_ready` with the reason */
async function checkReady({ db, tenant }: Context, { draft }: BookRow): Promise<void> {
  const { chapters } = draft;
  if (chapters.length === 0 || chapters.some(({ modelIds }) => modelIds.length === 0))
    throw new ProblemError('book_not_ready', { detail: EMPTY });
  const removed = (await findModels(db, tenant, chosenIn(draft))).filter(({ listed }) => !listed);
  if (removed.length > 0)
    throw new ProblemError('book_not_ready', { detail: gone(removed.map(({ title }) => title.vi)) });
}

export const agree: UseCase<OperationOf<'books.agree'>> = async (context, { params, ifMatch }) => {
  const officer = builderOf(context);
  const row = await lockedBook(context, params.bookId, ifMatch);
  checkStatus(row, 'draft');
  await checkReady(context, row);
  return show(context, await changeBook(context.db, { ...row, status: 'agreed' }, context.now), officer);
};

export const reopen: UseCase<OperationOf<'books.reopen'>> = async (context, { params, ifMatch }) => {
  const officer = builderOf(context);
  const row = await lockedBook(context, params.bookId, ifMatch);
  checkStatus(row, 'agreed');
  return show(context, await changeBook(context.db, { ...row, status: 'draft' }, context.now), officer);
};

/** Freezes the words and photos of the day, and has the files for everybody made. */
export const publishBook: UseCase<OperationOf<'books.publish'>> = async (context, { params, ifMatch }) => {
  const { db, tenant, now, services } = context;
  const officer = builderOf(context);
  const row = await lockedBook(context, params.bookId, ifMatch);
  checkStatus(row, 'agreed');
  // No model is edited or removed between the check and the snapshot.
  await holdModels(db, tenant, chosenIn(row.draft));
  await checkReady(context, row);
  const publishedAt = now.toISOString();
  const book = { ...(await bookOfDraft(db, services.units, row)), status: 'published' as const, publishedAt };
  const photoIds = photosOf(book).map(({ id }) => id);
  const published = await publish(db, { ...row, snapshot: book, published_at: publishedAt }, photoIds);
  for (const format of ['epub', 'print'] as const)
    await insertExport(
      db,
      tenant,
      { id: newId(), bookId: row.book_id, format, isFinal: true, total: book.models },
      now,
    );
  return show(context, published, officer);
};
