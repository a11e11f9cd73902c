/** Room on the disk where files lie: on a full one nothing can be written at all, and an embedded database stops. */
import { statfs } from 'node:fs/promises';
import { ProblemError } from '../problem-error.js';

/** Room comes back when old drafts go, or somebody makes some; nobody knows when that is. */
const RETRY_AFTER = { 'Retry-After': '600' };

/** The server has no room at present, whoever asks. */
export const storageFull = (): ProblemError => new ProblemError('storage_full', { headers: RETRY_AFTER });

export interface Disk {
  /**
   * Asked before bytes are taken.
   * @param bytes as many as will come
   * @throws {ProblemError} `storage_full` where less than the least would be left after them
   */
  ensureRoom(bytes: number): Promise<void>;
}

/** @param least bytes that stay free */
export const diskOf = (folder: string, least: number): Disk => ({
  async ensureRoom(bytes) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize - bytes < least) throw storageFull();
  },
});
