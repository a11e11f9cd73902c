import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Never an input of a step nor its kept output. */
const NOT_COUNTED = /^(node_modules|\.git|\.data|\.cache|coverage|screenshots|.*\.tsbuildinfo|.*\.log)$/;

/**
 * A hash over names and contents. A folder counts with everything in it.
 * @param {string[]} entries files and folders; a missing one counts as missing
 * @param {{ without?: string[], and?: string[] }} [options] folder names left out; further words to hash
 */
export function hashOf(entries, { without = [], and = [] } = {}) {
  const hash = createHash('sha256');
  for (const word of and) hash.update(`${word}\0`);
  /**
   * @param {string} entry
   * @param {string} label
   */
  const add = (entry, label) => {
    const kind = existsSync(entry) ? 'file' : 'missing';
    hash.update(`${label}\0${kind}\0`);
    if (kind === 'file') hash.update(readFileSync(entry));
  };
  /**
   * @param {string} folder
   * @param {string} label
   */
  const walk = (folder, label) => {
    const children = readdirSync(folder, { withFileTypes: true });
    children.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const child of children) {
      if (NOT_COUNTED.test(child.name) || without.includes(child.name)) continue;
      const entry = path.join(folder, child.name);
      if (child.isDirectory()) walk(entry, `${label}/${child.name}`);
      else if (child.isFile()) add(entry, `${label}/${child.name}`);
    }
  };
  for (const entry of entries) {
    if (statSync(entry, { throwIfNoEntry: false })?.isDirectory()) walk(entry, path.basename(entry));
    else add(entry, path.basename(entry));
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function stampMatches(file, hash) {
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
