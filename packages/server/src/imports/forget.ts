import type { Database } from '../database/database.js';
import type { BlobStore } from '../files/blob-store.js';
import { removeOldImports } from './store.js';

/** A file of a register has names in it; what was taken in is in the register, and what was not is with its sender. */
export async function forgetImports(
  database: Database,
  blobs: BlobStore,
  tenant: string,
  before: Date,
): Promise<void> {
  for (const blob of await removeOldImports(database, tenant, before)) await blobs.remove(blob);
}
