/** The SQL of books and of the photos of published ones. */
import * as z from 'zod/mini';
import { type Book, BOOK_STATUSES, bookBody, modelPhoto } from '@gd/contract';
import { type Db, statement } from '../database/database.js';
import { frozenBook } from './frozen.js';

const bookRow = z.object({
  tenant_id: z.string(),
  book_id: z.string(),
  status: z.enum(BOOK_STATUSES),
  draft: bookBody(),
  version: z.int(),
  published_at: z.nullable(z.string()),
  changed_at: z.string(),
  /** Of the snapshot. */
  cover: z.nullable(modelPhoto()),
});
export type BookRow = z.output<typeof bookRow>;
export type Draft = BookRow['draft'];
const COLUMNS = `tenant_id, book_id, status, draft, version, published_at, changed_at, snapshot -> 'cover' as cover`;

const find = statement(
  'book_find',
  bookRow,
  `select ${COLUMNS} from books where tenant_id = $1 and book_id = $2`,
);
const lock = statement(
  'book_lock',
  bookRow,
  `select ${COLUMNS} from books where tenant_id = $1 and book_id = $2 for no key update`,
);
const all = statement(
  'book_all',
  bookRow,
  `select ${COLUMNS} from books where tenant_id = $1 order by changed_at desc, book_id`,
);
const published = statement(
  'book_published',
  bookRow,
  `select ${COLUMNS} from books where tenant_id = $1 and status = 'published' order by published_at desc, book_id`,
);
const readSnapshot = statement(
  'book_snapshot',
  z.object({ snapshot: frozenBook(), published_at: z.string() }),
  `select snapshot, published_at from books where tenant_id = $1 and book_id = $2 and status = 'published'`,
);
const publication = z.object({
  tenant_id: z.string(),
  book_id: z.string(),
  /** As they are stored, with whatever is in them. */
  draft: z.unknown(),
  snapshot: z.unknown(),
  published_at: z.string(),
  commitment: z.string(),
  salt: z.string(),
});
/** What was published, as the log has it. */
export type Publication = z.output<typeof publication>;
const publications = statement(
  'book_publications',
  publication,
  `select ${Object.keys(publication.shape).join(', ')} from books
   where tenant_id = $1 and book_id = any($2::uuid[]) and status = 'published'`,
);
const insert = statement(
  'book_insert',
  z.object({}),
  `insert into books (tenant_id, book_id, status, draft, version, created_at, changed_at)
   values ($1, $2, 'draft', $3, 1, $4, $4) on conflict do nothing`,
);
const change = statement(
  'book_change',
  bookRow,
  `update books set status = $3, draft = $4, version = version + 1, changed_at = $5
   where tenant_id = $1 and book_id = $2 returning ${COLUMNS}`,
);
const freeze = statement(
  'book_freeze',
  bookRow,
  `update books set status = 'published', draft = $3, snapshot = $4, published_at = $5, commitment = $6, salt = $7,
     version = version + 1, changed_at = $5
   where tenant_id = $1 and book_id = $2 returning ${COLUMNS}`,
);
const photoRow = z.object({
  photo_id: z.string(),
  media_type: z.string(),
  size: z.int(),
  blob: z.string(),
  card_blob: z.nullable(z.string()),
  card_size: z.nullable(z.int()),
});
export type BookPhotoRow = z.output<typeof photoRow>;
const PHOTO_COLUMNS = Object.keys(photoRow.shape).join(', ');
const keepPhotos = statement(
  'book_photos_keep',
  z.object({}),
  `insert into book_photos (tenant_id, book_id, ${PHOTO_COLUMNS})
   select tenant_id, $2, file_id, media_type, size, blob, card_blob, card_size
   from model_files where tenant_id = $1 and file_id = any($3::uuid[])`,
);
const photosOfBook = statement(
  'book_photos_of',
  photoRow,
  `select ${PHOTO_COLUMNS} from book_photos where tenant_id = $1 and book_id = $2`,
);
const publicPhoto = statement(
  'book_photo_one',
  z.extend(z.omit(photoRow, { photo_id: true }), { file_id: z.string() }),
  `select ${PHOTO_COLUMNS.replace('photo_id', 'photo_id as file_id')} from book_photos where tenant_id = $1 and photo_id = $2 limit 1`,
);
const photosOfModels = statement(
  'book_photos_of_models',
  z.object({ photo_id: z.string(), media_type: z.string(), blob: z.string() }),
  `select file_id as photo_id, media_type, blob from model_files
   where tenant_id = $1 and model_id = any($2::uuid[]) and is_photo`,
);

export const findBook = (db: Db, tenant: string, bookId: string): Promise<BookRow | undefined> =>
  db.one(find, [tenant, bookId]);
/** Reads a book and keeps others from changing it until the transaction ends. */
export const lockBook = (db: Db, tenant: string, bookId: string): Promise<BookRow | undefined> =>
  db.one(lock, [tenant, bookId]);
/** Last changed first. */
export const allBooks = (db: Db, tenant: string): Promise<BookRow[]> => db.all(all, [tenant]);
/** Newest first. */
export const publishedBooks = (db: Db, tenant: string): Promise<BookRow[]> => db.all(published, [tenant]);

/** A published book as it was frozen. */
export const findSnapshot = (
  db: Db,
  tenant: string,
  bookId: string,
): Promise<z.output<(typeof readSnapshot)['row']> | undefined> => db.one(readSnapshot, [tenant, bookId]);

export const findPublications = (
  db: Db,
  tenant: string,
  bookIds: readonly string[],
): Promise<Publication[]> => db.all(publications, [tenant, bookIds]);

/** Returns whether it was written: its id may be taken. */
export const insertBook = async (
  db: Db,
  tenant: string,
  bookId: string,
  draft: Draft,
  now: Date,
): Promise<boolean> => (await db.run(insert, [tenant, bookId, draft, now])) > 0;

function written(row: BookRow | undefined): BookRow {
  if (!row) throw new Error('A book is never removed');
  return row;
}

/** Writes a locked book with its next version. */
export const changeBook = async (
  db: Db,
  { tenant_id, book_id, status, draft }: Pick<BookRow, 'tenant_id' | 'book_id' | 'status' | 'draft'>,
  now: Date,
): Promise<BookRow> => written(await db.one(change, [tenant_id, book_id, status, draft, now]));

export type FrozenBook = Pick<Publication, 'tenant_id' | 'book_id' | 'draft' | 'published_at'> & {
  snapshot: Book;
  commitment: string;
  salt: string;
};

/** Publishes a locked book: what it says stays as it is, with its photos. */
export async function freezeBook(
  db: Db,
  { tenant_id, book_id, draft, snapshot, published_at, commitment, salt }: FrozenBook,
  photoIds: readonly string[],
): Promise<BookRow> {
  await db.send(keepPhotos, [tenant_id, book_id, photoIds]);
  const values = [tenant_id, book_id, draft, snapshot, published_at, commitment, salt];
  return written(await db.one(freeze, values));
}

export const photosOfPublished = (db: Db, tenant: string, bookId: string): Promise<BookPhotoRow[]> =>
  db.all(photosOfBook, [tenant, bookId]);

/** A photo that any published book shows, as it is shown of a model. */
export const findPublishedPhoto = (
  db: Db,
  tenant: string,
  photoId: string,
): Promise<z.output<(typeof publicPhoto)['row']> | undefined> => db.one(publicPhoto, [tenant, photoId]);

/** Photos of models as they are now. */
export const photosNow = (
  db: Db,
  tenant: string,
  modelIds: readonly string[],
): Promise<z.output<(typeof photosOfModels)['row']>[]> => db.all(photosOfModels, [tenant, modelIds]);
