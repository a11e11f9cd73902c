import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unpackChromium } from './packed-chromium.mjs';

/**
 * @typedef {object} Browser A Chromium to test in, for puppeteer's and Playwright's `launch`.
 * @property {string} executablePath
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env the whole environment to launch it with
 * @property {number} pages How many pages may run tests at once: a full Chromium slows the one that is not in front,
 *   and loses tests; a headless shell does not.
 */

/** Quiet, without network of its own; /dev/shm is small in containers. */
const ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/** The light headless shells first. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Finds a browser that really starts: CHROME_PATH, else an installed one, else Playwright's, else the one
 * that comes with the dependencies (Linux on x64).
 * @param {{ env?: NodeJS.ProcessEnv, programs?: string[], cacheFolder?: string }} [machine] for tests
 * @returns {Promise<Browser>}
 * @throws {Error} when CHROME_PATH does not start, or there is none; the message says what to run
 */
export async function findBrowser(machine = {}) {
  const {
    env = process.env,
    programs = installedPrograms(env),
    cacheFolder = playwrightFolder(env),
  } = machine;
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (await starts(chosen, env)) return browser(chosen, env, isShell(chosen));
    throw new Error(`CHROME_PATH is ${chosen}, which does not answer --version.`);
  }
  for (const program of [...programs, ...playwrightPrograms(cacheFolder)]) {
    if (await starts(program, env)) return browser(program, env, isShell(program));
  }
  const packed = await unpackChromium(env);
  if (packed && (await starts(packed.executablePath, packed.env))) {
    return browser(packed.executablePath, packed.env, true);
  }
  throw new Error(
    'No Chrome, Chromium or Edge was found for the tests. Install one with\n' +
      '  npx --yes playwright-core@1.65.1 install --with-deps --only-shell chromium\n' +
      'or set CHROME_PATH to the program of one.',
  );
}

/**
 * @param {string} executablePath
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isHeadlessShell
 * @returns {Browser}
 */
function browser(executablePath, env, isHeadlessShell) {
  // Chromium's sandbox refuses root, and containers of CI systems forbid it.
  const needsNoSandbox = process.getuid?.() === 0 || Boolean(env.CI);
  const args = needsNoSandbox ? ['--no-sandbox', ...ARGS] : ARGS;
  return { executablePath, args, env, pages: isHeadlessShell ? 2 : 1 };
}

/** @param {string} program */
function isShell(program) {
  return /headless.?shell/i.test(program);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
async function starts(program, env) {
  if (!existsSync(program)) return false;
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { env, timeout: 20_000 });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function installedPrograms(env) {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => path.join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightFolder(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright');
  return path.join(env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/**
 * Playwright keeps `chromium_headless_shell-1234/<platform>/<program>`; the newest comes first.
 * @param {string} cacheFolder
 * @returns {string[]}
 */
function playwrightPrograms(cacheFolder) {
  if (!existsSync(cacheFolder)) return [];
  const revision = (/** @type {string} */ name) => Number(name.split('-').at(-1));
  return readdirSync(cacheFolder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => {
      const folder = path.join(cacheFolder, name);
      return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) =>
          playwrightProgramNames().map((program) => path.join(folder, entry.name, program)),
        );
    });
}

function playwrightProgramNames() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [`chrome-headless-shell${suffix}`, `headless_shell${suffix}`, `chrome${suffix}`, ...MAC_APPS];
}
