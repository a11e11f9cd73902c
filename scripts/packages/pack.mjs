/** What somebody gets who installs the public packages: their tarballs, unpacked beside each other. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { paths } from '../lib/paths.mjs';

const run = promisify(execFile);

/** In the order in which they use each other. */
export const PUBLIC_PACKAGES = ['units', 'rules', 'contract', 'receipts', 'sdk', 'components'];

/**
 * @typedef {object} PackedPackage
 * @property {string} name
 * @property {string} dir where it is unpacked
 * @property {string} tarball
 * @property {{ exports: Record<string, unknown>, dependencies?: Record<string, string> } & Record<string, unknown>} manifest
 */

/**
 * Packs them as they would be published and puts them into `node_modules` of a new folder, each with what its own
 * manifest names and nothing else, from this workspace's store: a dependency that is missing in the manifest is missing
 * here too, and no network is needed.
 * @returns {Promise<{ folder: string, packages: PackedPackage[] }>}
 */
export async function packAndUnpack() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gd-packed-'));
  const { packageManager } = JSON.parse(readFileSync(paths.manifest, 'utf8'));
  const filters = PUBLIC_PACKAGES.flatMap((name) => ['--filter', `@gd/${name}`]);
  const args = ['--yes', '--offline', packageManager, ...filters, 'pack', '--pack-destination', folder];
  await run('npx', args, { cwd: paths.root, shell: process.platform === 'win32' });
  const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  const packages = PUBLIC_PACKAGES.map((name) => unpacked(folder, name, tarballs));
  await Promise.all(packages.map(({ tarball, dir }) => unpack(tarball, dir)));
  return {
    folder,
    packages: packages.map((one, i) => {
      const manifest = JSON.parse(readFileSync(path.join(one.dir, 'package.json'), 'utf8'));
      linkDependencies(one.dir, manifest, path.join(paths.packages, PUBLIC_PACKAGES[i] ?? ''));
      return { ...one, manifest };
    }),
  };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string[]} tarballs
 */
function unpacked(folder, name, tarballs) {
  const tarball = tarballs.find((file) => file.startsWith(`gd-${name}-`));
  if (!tarball) throw new Error(`@gd/${name} was not packed.`);
  const dir = path.join(folder, 'node_modules', '@gd', name);
  return { name: `@gd/${name}`, dir, tarball: path.join(folder, tarball) };
}

/**
 * @param {string} tarball
 * @param {string} dir
 */
async function unpack(tarball, dir) {
  mkdirSync(dir, { recursive: true });
  // In Windows too, tar is there and knows gzip.
  await run('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1']);
}

/**
 * @param {string} dir
 * @param {{ dependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} manifest
 * @param {string} source the package in the workspace
 */
function linkDependencies(dir, { dependencies, peerDependencies }, source) {
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    if (name.startsWith('@gd/')) continue;
    const from = path.join(source, 'node_modules', name);
    // An optional peer that the workspace has not either.
    if (!existsSync(from) && peerDependencies?.[name] !== undefined) continue;
    const to = path.join(dir, 'node_modules', name);
    mkdirSync(path.dirname(to), { recursive: true });
    symlinkSync(realpathSync(from), to, 'junction');
  }
}

/**
 * The addresses of all modules of a package, patterns filled with the files that are there.
 * @param {PackedPackage} pkg
 * @returns {string[]}
 */
export function modulesOf({ name, dir, manifest }) {
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    const file = typeof target === 'string' ? target : target && Reflect.get(target, 'default');
    if (typeof file !== 'string' || !file.endsWith('.js')) return [];
    const address = name + subpath.slice(1);
    if (!file.includes('*')) return [address];
    const [before = '', after = ''] = file.split('*');
    return readdirSync(path.join(dir, path.dirname(`${before}x`)))
      .filter((entry) => entry.endsWith(after))
      .map((entry) => address.replace('*', entry.slice(0, entry.length - after.length)));
  });
}
