/** Where the bytes of files lie. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isOlder, removeOldFiles } from './old-files.js';

export interface BlobStore {
  /** A path on this machine for a file that is still being received. */
  draftPath(): Promise<string>;
  /** Takes a received file in and returns its name. It is safe on disk when this returns. */
  put(tenant: string, draft: string): Promise<string>;
  read(name: string): Readable;
  remove(name: string): Promise<void>;
  /** Names of what was put before a time. */
  list(tenant: string, before: Date): AsyncIterable<string>;
  /** Removes drafts that were begun before a time and never put. */
  removeDrafts(before: Date): Promise<void>;
}

/** Makes a rename durable: without it the name may be gone after a power cut although the bytes are there. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and writes names through by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Blobs in a folder, named `<tenant>/<2 hex>/<32 hex>`: nothing of a person's file name is in a path. */
export function folderBlobs(folder: string): BlobStore {
  const drafts = join(folder, 'incoming');
  const pathOf = (name: string) => join(folder, ...name.split('/'));
  return {
    async draftPath() {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      return join(drafts, randomBytes(16).toString('hex'));
    },
    async put(tenant, draft) {
      const id = randomBytes(16).toString('hex');
      const name = `${tenant}/${id.slice(0, 2)}/${id}`;
      const target = pathOf(name);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await syncFile(draft);
      await rename(draft, target);
      await syncFolder(dirname(target));
      // A new folder is as durable as its own name is.
      if (made !== undefined) for (const parent of [join(folder, tenant), folder]) await syncFolder(parent);
      return name;
    },
    read: (name) => createReadStream(pathOf(name)),
    remove: (name) => rm(pathOf(name), { force: true }),
    async *list(tenant, before) {
      // Folder by folder: all names at once would be too many.
      for (const part of await readdir(join(folder, tenant)).catch(() => []))
        for (const id of await readdir(join(folder, tenant, part)).catch(() => [])) {
          const name = `${tenant}/${part}/${id}`;
          if (await isOlder(pathOf(name), before)) yield name;
        }
    },
    removeDrafts: (before) => removeOldFiles(drafts, before),
  };
}
