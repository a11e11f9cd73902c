import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findFirefox } from './firefox.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gd-firefox-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} says */
function program(name, says) {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, 0o755);
  return file;
}

it('takes the one that is installed and answers', async () => {
  program('firefox', 'a wrapper that wants to be installed');
  const file = program('firefox-esr', 'Mozilla Firefox 140.5.0esr');
  expect(await findFirefox({ env: { PATH: folder } })).toBe(file);
});

it('finds none where there is none', async () => {
  expect(await findFirefox({ env: { PATH: '/nowhere' } })).toBeUndefined();
});

it('says when the chosen one does not answer', async () => {
  await expect(findFirefox({ env: { FIREFOX_PATH: '/nowhere/firefox' } })).rejects.toThrow('FIREFOX_PATH');
});
