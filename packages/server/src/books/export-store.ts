/** The SQL of the files that are made of books: a row is the job, and then the file. */
import * as z from 'zod/mini';
import { BOOK_FORMATS, type BookFormat } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const exportRow = z.object({
  tenant_id: z.string(),
  export_id: z.string(),
  book_id: z.string(),
  format: z.enum(BOOK_FORMATS),
  is_final: z.boolean(),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  size: z.nullable(z.int()),
  blob: z.nullable(z.string()),
  attempts: z.int(),
  created_at: z.string(),
});
export type ExportRow = z.output<typeof exportRow>;
const COLUMNS = Object.keys(exportRow.shape).join(', ');

/** After that many a file cannot be made, and somebody should look why. */
export const MOST_ATTEMPTS = 3;

const insert = statement(
  'book_export_insert',
  z.object({}),
  `insert into book_exports (tenant_id, export_id, book_id, format, is_final, status, done, total, attempts, created_at)
   values ($1, $2, $3, $4, $5, 'waiting', 0, $6, 0, $7) on conflict do nothing`,
);
const find = statement(
  'book_export_find',
  exportRow,
  `select ${COLUMNS} from book_exports where tenant_id = $1 and book_id = $2 and export_id = $3`,
);
const findFinal = statement(
  'book_export_final',
  exportRow,
  `select ${COLUMNS} from book_exports where tenant_id = $1 and book_id = $2 and format = $3 and is_final`,
);
const again = statement(
  'book_export_again',
  z.object({}),
  `update book_exports set status = 'waiting', attempts = 0, done = 0
   where tenant_id = $1 and export_id = $2 and status = 'failed'`,
);
// A job whose server died is taken up again when its lease is over.
const claim = statement(
  'book_export_claim',
  exportRow,
  `update book_exports set status = 'running', attempts = attempts + 1, done = 0, lease_until = $3
   where tenant_id = $1 and export_id = (
     select export_id from book_exports
     where tenant_id = $1 and attempts < ${MOST_ATTEMPTS}
       and (status = 'waiting' or (status = 'running' and lease_until < $2))
     order by created_at limit 1 for update skip locked)
   returning ${COLUMNS}`,
);
const giveUpStale = statement(
  'book_export_give_up',
  z.object({}),
  `update book_exports set status = 'failed', lease_until = null
   where tenant_id = $1 and status = 'running' and lease_until < $2 and attempts >= ${MOST_ATTEMPTS}`,
);
/** The attempt is the fence: who was taken for dead writes nothing. */
const OWN = `export_id = $2 and status = 'running' and attempts = $3`;
const progress = statement(
  'book_export_progress',
  z.object({}),
  `update book_exports set done = $4, lease_until = $5 where tenant_id = $1 and ${OWN}`,
);
const finish = statement(
  'book_export_finish',
  z.object({}),
  `update book_exports set status = 'done', done = total, size = $4, blob = $5, lease_until = null where tenant_id = $1 and ${OWN}`,
);
const fail = statement(
  'book_export_fail',
  z.object({}),
  `update book_exports set status = case when attempts >= ${MOST_ATTEMPTS} then 'failed' else 'waiting' end,
     lease_until = null where tenant_id = $1 and ${OWN}`,
);
const release = statement(
  'book_export_release',
  z.object({}),
  `update book_exports set status = 'waiting', attempts = attempts - 1, lease_until = null where tenant_id = $1 and ${OWN}`,
);
const forget = statement(
  'book_export_forget',
  z.object({}),
  `delete from book_exports where tenant_id = $1 and not is_final and created_at < $2`,
);

export interface NewExport {
  id: string;
  bookId: string;
  format: BookFormat;
  isFinal: boolean;
  total: number;
}

/** Returns whether it was written: the id may be taken, or the file of the published book asked for before. */
export const insertExport = async (
  db: Db,
  tenant: string,
  { id, bookId, format, isFinal, total }: NewExport,
  now: Date,
): Promise<boolean> => (await db.run(insert, [tenant, id, bookId, format, isFinal, total, now])) > 0;

export const findExport = (
  db: Db,
  tenant: string,
  bookId: string,
  exportId: string,
): Promise<ExportRow | undefined> => db.one(find, [tenant, bookId, exportId]);

/** The file of a published book. */
export const findFinalExport = (
  db: Db,
  tenant: string,
  bookId: string,
  format: BookFormat,
): Promise<ExportRow | undefined> => db.one(findFinal, [tenant, bookId, format]);

/** Tries once more what has failed. */
export const retryExport = (db: Db, { tenant_id, export_id }: ExportRow): Promise<number> =>
  db.run(again, [tenant_id, export_id]);

/** Takes the oldest job that waits, or whose server has died, and gives up what failed too often. */
export async function claimExport(
  db: Db,
  tenant: string,
  now: Date,
  leaseUntil: Date,
): Promise<ExportRow | undefined> {
  const claimed = await db.one(claim, [tenant, now, leaseUntil]);
  if (!claimed) await db.run(giveUpStale, [tenant, now]);
  return claimed;
}

const ownOf = ({ tenant_id, export_id, attempts }: ExportRow) => [tenant_id, export_id, attempts] as const;

/** Returns whether the job is still this server's. */
export const noteProgress = async (
  db: Db,
  job: ExportRow,
  done: number,
  leaseUntil: Date,
): Promise<boolean> => (await db.run(progress, [...ownOf(job), done, leaseUntil])) > 0;
export const finishExport = async (db: Db, job: ExportRow, size: number, blob: string): Promise<boolean> =>
  (await db.run(finish, [...ownOf(job), size, blob])) > 0;
/** Another attempt follows, or none. */
export const failExport = (db: Db, job: ExportRow): Promise<number> => db.run(fail, ownOf(job));
/** For another server, as if it had not begun. */
export const releaseExport = (db: Db, job: ExportRow): Promise<number> => db.run(release, ownOf(job));

/** Forgets the files of drafts made before a time; their bytes go with the blobs that no row names. */
export const forgetDraftExports = (db: Db, tenant: string, before: Date): Promise<number> =>
  db.run(forget, [tenant, before]);
