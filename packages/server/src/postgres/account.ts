/** The system account PostgreSQL runs under, and the folder that account can reach. PostgreSQL refuses to run as root. */
import { createHash } from 'node:crypto';
import { chmod, lchown, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Account {
  uid: number;
  gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Accounts to try, the most particular first; `initdb` needs one that the system knows by name. */
const CANDIDATES = ['gd', 'postgres', 'nobody'];

async function findAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const line = lines.find(([login]) => login === name);
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) };
  }
  throw new Error(
    `The embedded PostgreSQL cannot run as root and found none of the accounts ${CANDIDATES.join(', ')}. Create one, run as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * The account for a database folder: none for an ordinary user, who runs PostgreSQL himself. An existing folder
 * keeps its owner, so that an account added later changes nothing.
 */
export async function accountFor(home: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const owner = await stat(home).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findAccount();
}

/** Where databases lie whose data folder the account cannot reach. */
const REACHABLE = '/var/lib/gd';

/** Whether every account may pass through a folder and all folders above it. */
async function isReachable(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isReachable(parent);
}

/**
 * The folder of the database for a data folder: `<data>/postgres`. For root, when other accounts cannot pass
 * (a clone under /root), `/var/lib/gd/<hash of the data folder>` instead; a note in the data folder says so.
 */
export async function databaseHome(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const data = await realpath(dataFolder);
  if (!isRoot() || (await isReachable(data))) return join(data, 'postgres');
  const home = join(REACHABLE, createHash('sha256').update(data).digest('hex').slice(0, 16));
  await mkdir(home, { recursive: true });
  // Whatever the umask is, the account has to pass.
  for (const folder of [REACHABLE, home]) await chmod(folder, 0o755);
  await writeFile(join(data, 'postgres-is-at.txt'), `${home}\n`);
  return join(home, 'postgres');
}

/** Gives a folder and all in it to an account. */
export async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (!account) return;
  await lchown(path, account.uid, account.gid);
  const entries = await readdir(path, { recursive: true });
  for (const entry of entries) await lchown(join(path, entry), account.uid, account.gid);
}
