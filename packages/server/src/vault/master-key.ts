/** The master key: from the settings, or in a file of the data folder that is made at the first start. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES } from './cipher.js';

const FILE = 'master.key';

/** A master key that is missing or is another one: the person who starts the server can mend it. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

export const masterKeyPath = (dataFolder: string): string => join(dataFolder, FILE);

/** The key of the file, or undefined where there is none. @throws {VaultError} */
export async function readMasterKey(dataFolder: string): Promise<Buffer | undefined> {
  const path = masterKeyPath(dataFolder);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw new VaultError(`${path} is no master key: it must hold 32 bytes in base64.`);
  return key;
}

/** Makes the file. It appears whole or not at all; where another server was first, its key is taken. */
export async function makeMasterKey(dataFolder: string): Promise<Buffer> {
  await mkdir(dataFolder, { recursive: true });
  const path = masterKeyPath(dataFolder);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const key = await readMasterKey(dataFolder);
  if (!key) throw new VaultError(`${path} was removed while the server started.`);
  return key;
}
