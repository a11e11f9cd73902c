import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const isOlder = async (path: string, before: Date): Promise<boolean> => {
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() === true && status.mtime < before;
};

/** Removes the files of a folder that were last written before a time, but not its folders. */
export async function removeOldFiles(folder: string, before: Date): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const path = join(folder, entry);
    if (await isOlder(path, before)) await rm(path, { force: true });
  }
}
