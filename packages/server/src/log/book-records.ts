/** What the leaves of published books commit to, read again from the rows as they are now, for an auditor. */
import * as z from 'zod/mini';
import { bookContent, leafOfBook } from '../books/publish.js';
import { findPublications } from '../books/store.js';
import { statement } from '../database/database.js';
import { type RecordSource, UUID } from './record-source.js';

const outside = statement(
  'log_books_outside',
  z.object({ id: z.string() }),
  `select book.book_id as id from books as book
   where book.tenant_id = $1 and book.book_id > $2::uuid and book.status = 'published'
     and not exists (
       select from log_leaves as leaf
       where leaf.tenant_id = $1 and leaf.leaf_id = 'book/' || book.book_id || '/1'
         and leaf.leaf_index is not null
     )
   order by book.book_id limit $3`,
);

export const BOOK_RECORDS: RecordSource = {
  async records(db, _units, tenant, leafIds) {
    const ids = leafIds.map((leafId) => leafId.split('/')).filter(([kind]) => kind === 'book');
    const bookIds = ids.map(([, id]) => id ?? '').filter((id) => UUID.test(id));
    if (bookIds.length === 0) return new Map();
    const books = await findPublications(db, tenant, bookIds);
    return new Map(
      books.map((row) => {
        const leaf = { ...leafOfBook(row), commitment: row.commitment };
        return [leaf.id, { leaf, salt: row.salt, content: bookContent(row) }];
      }),
    );
  },
  outside: async (db, tenant, { id }, limit) =>
    (await db.all(outside, [tenant, id, limit])).map((row) => ({ id: row.id, seq: 1 })),
  leafIdOf: ({ id, seq }) => `book/${id}/${seq}`,
};
