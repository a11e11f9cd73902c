import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, stampMatches, writeStamp } from './stamps.mjs';

/** @type {string} */
let folder;
const write = (/** @type {string} */ name, /** @type {string} */ text) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gd dấu '));
  write('package.json', '{}');
  write('src/a.ts', 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['a changed file', () => write('src/a.ts', 'b')],
  ['a new file', () => write('src/b.ts', '')],
  ['a deleted file', () => rmSync(path.join(folder, 'src/a.ts'))],
  ['a renamed file', () => renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/c.ts'))],
  ['content that moves to another file', () => (write('src/a.ts', ''), write('src/b.ts', 'a'))],
])('notices %s', (_, change) => {
  const before = hashOf([folder]);
  change();
  expect(hashOf([folder])).not.toBe(before);
});

it.each(['node_modules/x/index.js', '.data/db', 'tsconfig.tsbuildinfo', 'debug.log', 'dist/a.js'])(
  'does not look at %s',
  (name) => {
    const before = hashOf([folder], { without: ['dist'] });
    write(name, 'x');
    expect(hashOf([folder], { without: ['dist'] })).toBe(before);
  },
);

it('notices a missing file that appears, and other words', () => {
  const lockfile = path.join(folder, 'lock.yaml');
  const before = hashOf([lockfile], { and: ['v20'] });
  expect(hashOf([lockfile], { and: ['v22'] })).not.toBe(before);
  write('lock.yaml', '');
  expect(hashOf([lockfile], { and: ['v20'] })).not.toBe(before);
});

it('a stamp matches the hash that was written, once it was', () => {
  const stamp = path.join(folder, 'stamps/build');
  expect(stampMatches(stamp, 'abc')).toBe(false);
  writeStamp(stamp, 'abc');
  expect(stampMatches(stamp, 'abc')).toBe(true);
  expect(stampMatches(stamp, 'abd')).toBe(false);
});
