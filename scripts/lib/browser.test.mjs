import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'gd trình duyệt '));
const nowhere = path.join(folder, 'nowhere');
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string} script
 */
function program(name, script) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  const good = program('google-chrome', 'echo Google Chrome 150.0.1.2');
  const shell = program('chromium-headless-shell', 'echo Chromium 150.0.1.2');
  const broken = program('chromium', 'echo cannot open shared object file >&2; exit 127');
  const wrapper = program('chromium-browser', 'echo requires the chromium snap to be installed');

  it('takes CHROME_PATH before all others', async () => {
    const found = await findBrowser({ env: { CHROME_PATH: good }, programs: [shell], cacheFolder: nowhere });
    expect(found.executablePath).toBe(good);
  });

  it('says so when CHROME_PATH does not start, and looks no further', async () => {
    const search = findBrowser({ env: { CHROME_PATH: broken }, programs: [shell], cacheFolder: nowhere });
    await expect(search).rejects.toThrow(`CHROME_PATH is ${broken}`);
  });

  it('passes over programs that do not answer', async () => {
    const found = await findBrowser({
      env: {},
      programs: [nowhere, broken, wrapper, good],
      cacheFolder: nowhere,
    });
    expect(found.executablePath).toBe(good);
  });

  it('looks in PATH, for a headless shell first', async () => {
    const found = await findBrowser({ env: { PATH: folder }, cacheFolder: nowhere });
    expect(found.executablePath).toBe(process.platform === 'linux' ? shell : expect.any(String));
  });

  it("takes the newest of Playwright's", async () => {
    const cacheFolder = path.join(folder, 'ms-playwright');
    program('ms-playwright/chromium-99/chrome-linux/chrome', 'echo Chromium 99.0');
    const newest = program(
      'ms-playwright/chromium_headless_shell-1234/chrome-linux/headless_shell',
      'echo Chromium 150.0',
    );
    program('ms-playwright/firefox-2000/firefox/firefox', 'echo Firefox 150.0');
    const found = await findBrowser({ env: {}, programs: [], cacheFolder });
    expect(found.executablePath).toBe(newest);
  });

  it('lets two pages run in a headless shell alone', async () => {
    const chromePath = (/** @type {string} */ file) => findBrowser({ env: { CHROME_PATH: file } });
    expect((await chromePath(good)).pages).toBe(1);
    expect((await chromePath(shell)).pages).toBe(2);
  });

  it('turns the sandbox off for root and in CI only', async () => {
    const { args } = await findBrowser({ env: { CHROME_PATH: good } });
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect((await findBrowser({ env: { CHROME_PATH: good, CI: 'true' } })).args).toContain('--no-sandbox');
  });
});
