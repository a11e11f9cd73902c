/** Writes each checkpoint to a folder off the database, where whoever changes the database cannot reach. */
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Db } from '../database/database.js';
import { type CheckpointRow, checkpointsAfter } from './tree-store.js';

export interface Publisher {
  /** Writes the checkpoints of a tenant that are not in the folder yet. Returns how many. */
  publish(db: Db, tenant: string): Promise<number>;
}

const BATCH = 100;
/** Sizes with leading zeros, so that names sort. */
const fileOf = (size: number): string => `${String(size).padStart(16, '0')}.txt`;

async function latestIn(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => /^\d{16}\.txt$/.test(name));
  return Math.max(0, ...names.map((name) => Number.parseInt(name, 10)));
}

/** Writes a file whole or not at all, and never over one that is there. */
async function writeOnce(folder: string, { size, note }: CheckpointRow): Promise<void> {
  const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(note);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(folder, fileOf(size)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/** @param root one folder for all tenants; servers may share it */
export function folderPublisher(root: string): Publisher {
  const published = new Map<string, number>();
  return {
    async publish(db, tenant) {
      const folder = join(root, tenant);
      let size = published.get(tenant);
      if (size === undefined) {
        await mkdir(folder, { recursive: true });
        size = await latestIn(folder);
        published.set(tenant, size);
      }
      let count = 0;
      for (;;) {
        const rows = await checkpointsAfter(db, tenant, size, BATCH);
        for (const row of rows) {
          await writeOnce(folder, row);
          size = row.size;
          published.set(tenant, size);
          count += 1;
        }
        if (rows.length < BATCH) return count;
      }
    },
  };
}
