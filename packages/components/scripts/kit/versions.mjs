/**
 * The kit as a folder to serve: a folder for each version, whose files never change, and beside them the files of the
 * newest under names that stay.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The files that a page may name, and check by hash. */
export const ENTRIES = ['gd.js', 'gd-form.js', 'gd-all.js', 'gd-desk.js', 'gd-cloak.css'];

/**
 * @typedef {{ latest: string, versions: Record<string, { files: Record<string, string> }> }} Versions by the name of the
 * folder: of each file that a page may name its `integrity`
 */

const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/**
 * The name of the folder: the version, and a hash of what is inside, since it must not change even between releases.
 * @param {string} version @param {string} folder
 */
export function nameOfVersion(version, folder) {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return `${version}-${hash.digest('hex').slice(0, 8)}`;
}

/** @param {string} algorithm @param {string} file */
export const integrityOf = (algorithm, file) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;

/** @param {string} folder of one version */
export const filesOfVersion = (folder) => ({
  files: Object.fromEntries(ENTRIES.map((name) => [name, integrityOf('sha384', join(folder, name))])),
});

/** Smaller than a server would make them on the fly; it sends `name.br` or `name.gz` where the browser allows. */
export function compress(/** @type {string} */ folder) {
  for (const file of filesIn(folder)) {
    if (!/\.(js|json|css)$/.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/**
 * Puts a built kit into a folder that a server serves, and keeps the versions that are there: pages name them, and open
 * pages still load from them.
 * @param {string} from @param {string} to
 */
export function publish(from, to) {
  mkdirSync(to, { recursive: true });
  const built = readVersions(from);
  const present = existsSync(join(to, 'versions.json')) ? readVersions(to).versions : {};
  // The version first: what names it comes when it is there.
  for (const name of Object.keys(built.versions)) {
    if (existsSync(join(to, name))) continue;
    const arriving = join(to, `.${name}`);
    rmSync(arriving, { recursive: true, force: true });
    cpSync(join(from, name), arriving, { recursive: true });
    renameSync(arriving, join(to, name));
  }
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !Object.keys(built.versions).some((name) => path.startsWith(join(from, name))),
  });
  writeVersions(to, { latest: built.latest, versions: { ...present, ...built.versions } });
}

/** @param {string} folder @returns {Versions} */
const readVersions = (folder) => JSON.parse(readFileSync(join(folder, 'versions.json'), 'utf8'));

/** @param {string} folder @param {Versions} versions */
export function writeVersions(folder, versions) {
  const text = `${JSON.stringify(versions, null, 2)}\n`;
  writeFileSync(join(folder, 'versions.json'), text);
  writeFileSync(join(folder, 'versions.json.br'), brotliCompressSync(text));
  writeFileSync(join(folder, 'versions.json.gz'), gzipSync(text, { level: 9 }));
}
