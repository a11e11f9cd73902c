/** Removes what was uploaded and never sent with a case, and blobs that no row names. */
import type { Database } from '../database/database.js';
import type { BlobStore } from './blob-store.js';
import { findBlobs, removeUnattachedFiles } from './store.js';

const DAY_MS = 24 * 60 * 60_000;
const BATCH = 500;

async function removeOrphans(
  database: Database,
  blobs: BlobStore,
  tenant: string,
  names: string[],
): Promise<void> {
  const known = await findBlobs(database, tenant, names);
  for (const name of names) if (!known.has(name)) await blobs.remove(name);
}

/** A file has a day to be sent with a case; a server that died between blob and row leaves an orphan. */
export async function cleanUpFiles(
  database: Database,
  blobs: BlobStore,
  tenant: string,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - DAY_MS);
  for (const blob of await removeUnattachedFiles(database, tenant, before)) await blobs.remove(blob);
  await blobs.removeDrafts(before);
  let batch: string[] = [];
  for await (const name of blobs.list(tenant, before)) {
    batch.push(name);
    if (batch.length < BATCH) continue;
    await removeOrphans(database, blobs, tenant, batch);
    batch = [];
  }
  await removeOrphans(database, blobs, tenant, batch);
}
