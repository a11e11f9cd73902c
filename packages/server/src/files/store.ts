import * as z from 'zod/mini';
import type { StoredFile } from '@gd/contract';
import { type Db, statement } from '../database/database.js';

const fileRow = z.object({
  tenant_id: z.string(),
  file_id: z.string(),
  name: z.string(),
  media_type: z.string(),
  size: z.int(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  blob: z.string(),
  /** Of the bytes as stored, hexadecimal. */
  sha256: z.string(),
  event_seq: z.nullable(z.int()),
});
export type FileRow = z.output<typeof fileRow>;
const COLUMNS = 'tenant_id, file_id, name, media_type, size, width, height, blob, sha256, event_seq';

const insert = statement(
  'file_insert',
  z.object({}),
  `insert into files (tenant_id, file_id, uploaded_by, name, media_type, size, width, height, blob, sha256, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const attach = statement(
  'file_attach',
  fileRow,
  `update files set case_id = $4, event_seq = $5, position = wanted.position
   from unnest($3::uuid[]) with ordinality as wanted (file_id, position)
   where files.tenant_id = $1 and files.file_id = wanted.file_id and files.case_id is null
     and files.uploaded_by like $2
   returning ${COLUMNS.split(', ')
     .map((column) => `files.${column}`)
     .join(', ')}`,
);
const ofCase = statement(
  'file_of_case',
  fileRow,
  `select ${COLUMNS} from files where tenant_id = $1 and case_id = $2 order by event_seq, position`,
);
const one = statement(
  'file_one',
  fileRow,
  `select ${COLUMNS} from files where tenant_id = $1 and file_id = $3 and case_id = $2`,
);
const removeUnattached = statement(
  'file_remove_unattached',
  z.object({ blob: z.string() }),
  'delete from files where tenant_id = $1 and case_id is null and created_at < $2 returning blob',
);
const knownBlobs = statement(
  'file_known_blobs',
  z.object({ blob: z.string() }),
  `select blob from files where tenant_id = $1 and blob = any($2::text[])
   union all select blob from publication_photos where tenant_id = $1 and blob = any($2::text[])
   union all select blob from model_files where tenant_id = $1 and blob = any($2::text[])
   union all select card_blob from model_files where tenant_id = $1 and card_blob = any($2::text[])
   union all select blob from book_photos where tenant_id = $1 and blob = any($2::text[])
   union all select card_blob from book_photos where tenant_id = $1 and card_blob = any($2::text[])
   union all select blob from book_exports where tenant_id = $1 and blob = any($2::text[])
   union all select blob from imports where tenant_id = $1 and blob = any($2::text[])`,
);
const removeOfCase = statement(
  'file_remove_of_case',
  z.object({}),
  'delete from files where tenant_id = $1 and case_id = $2',
);

export const insertFile = (
  db: Db,
  row: Omit<FileRow, 'event_seq'> & { uploaded_by: string },
  now: Date,
): Promise<number> =>
  db.run(insert, [
    row.tenant_id,
    row.file_id,
    row.uploaded_by,
    row.name,
    row.media_type,
    row.size,
    row.width,
    row.height,
    row.blob,
    row.sha256,
    now,
  ]);

export interface Attachment {
  tenant: string;
  /** Pattern of who may have uploaded the files: `site:%`, or one officer's key. */
  uploadedBy: string;
  fileIds: readonly string[];
  caseId: string;
  seq: number;
}

/** Attaches those of the files that are there, free and from the right sender, and returns them. */
export const attachRows = (
  db: Db,
  { tenant, uploadedBy, fileIds, caseId, seq }: Attachment,
): Promise<FileRow[]> => db.all(attach, [tenant, uploadedBy, fileIds, caseId, seq]);
export const filesOfCase = (db: Db, tenant: string, caseId: string): Promise<FileRow[]> =>
  db.all(ofCase, [tenant, caseId]);
export const findFile = (
  db: Db,
  tenant: string,
  caseId: string,
  fileId: string,
): Promise<FileRow | undefined> => db.one(one, [tenant, caseId, fileId]);
/** Forgets the files of a case; what no row names any more is removed by the next upkeep. */
export const removeFilesOfCase = (db: Db, tenant: string, caseId: string): Promise<number> =>
  db.run(removeOfCase, [tenant, caseId]);
/** Returns the blobs of the rows it removed. */
export const removeUnattachedFiles = async (db: Db, tenant: string, before: Date): Promise<string[]> =>
  (await db.all(removeUnattached, [tenant, before])).map(({ blob }) => blob);
export const findBlobs = async (db: Db, tenant: string, blobs: readonly string[]): Promise<Set<string>> =>
  new Set((await db.all(knownBlobs, [tenant, blobs])).map(({ blob }) => blob));

export const storedFileOf = (row: FileRow): StoredFile => ({
  id: row.file_id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  width: row.width,
  height: row.height,
  sha256: row.sha256,
});
