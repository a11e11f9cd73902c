import { type Db } from '../database/database.js';
import { invalid } from '../problem-error.js';
import { type Attachment, attachRows, type FileRow } from './store.js';

/**
 * Attaches uploaded files to an event of a case, in the order they are named.
 * @throws {ProblemError} `validation_failed` naming each file that is unknown, attached already or somebody else's
 */
export async function attachFiles(db: Db, attachment: Attachment): Promise<FileRow[]> {
  const { fileIds } = attachment;
  if (fileIds.length === 0) return [];
  const rows = new Map((await attachRows(db, attachment)).map((row) => [row.file_id, row]));
  const missing = fileIds.flatMap((id, i) =>
    rows.has(id) ? [] : [{ pointer: `/fileIds/${i}`, code: 'file_unknown' as const }],
  );
  if (missing.length > 0) throw invalid(...missing);
  return fileIds.flatMap((id) => rows.get(id) ?? []);
}
