/** A book is published with the leaf that commits to it: who downloads it later gets what was agreed on. */
import type { Leaf } from '@gd/receipts';
import type { Db } from '../database/database.js';
import { appendLeaf } from '../log/append.js';
import { digestOf } from '../log/digest.js';
import { type BookRow, freezeBook, type FrozenBook, type Publication } from './store.js';

/** A book is published once. */
export const leafOfBook = ({
  book_id,
  published_at,
}: Pick<Publication, 'book_id' | 'published_at'>): Omit<Leaf, 'commitment'> => ({
  kind: 'book.published',
  id: `book/${book_id}/1`,
  time: published_at,
});

/** What the leaf commits to: the book by its hash, and the draft that lists still show its title of. */
export const bookContent = ({
  book_id,
  published_at,
  draft,
  snapshot,
}: Pick<Publication, 'book_id' | 'published_at' | 'draft' | 'snapshot'>): Record<string, unknown> => ({
  bookId: book_id,
  publishedAt: published_at,
  draft: digestOf(draft),
  snapshot: digestOf(snapshot),
});

/** Publishes a locked book. */
export async function publish(
  db: Db,
  book: Omit<FrozenBook, 'commitment' | 'salt'>,
  photoIds: readonly string[],
): Promise<BookRow> {
  const { leaf, salt } = await appendLeaf(db, {
    tenant: book.tenant_id,
    ...leafOfBook(book),
    content: bookContent(book),
  });
  return freezeBook(db, { ...book, commitment: leaf.commitment, salt }, photoIds);
}
