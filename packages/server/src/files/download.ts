import { ProblemError } from '../problem-error.js';
import type { Context, Download } from '../use-case.js';
import { findFile } from './store.js';

/** A file of a case that the caller may read. @throws {ProblemError} `not_found` */
export async function downloadOf(
  { db, tenant, services }: Context,
  caseId: string,
  fileId: string,
): Promise<Download> {
  const file = await findFile(db, tenant, caseId, fileId);
  if (!file) throw new ProblemError('not_found');
  return {
    name: file.name,
    mediaType: file.media_type,
    size: file.size,
    content: services.blobs.read(file.blob),
  };
}
