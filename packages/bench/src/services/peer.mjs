/** Peers that are too heavy for the workspace (Parse Server: 450 packages, 190 MB): installed when first measured. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}/`, import.meta.url));

const lockOf = (/** @type {string} */ place) => readFile(`${place}package-lock.json`, 'utf8').catch(() => '');

/**
 * Installs `peers/<name>` into `.cache/peers/<name>`, exactly as its lock file has it and without install scripts.
 * @param {string} name
 * @returns {Promise<string>} where
 */
export async function installPeer(name) {
  const [from, to] = [folder(`peers/${name}`), folder(`.cache/peers/${name}`)];
  if ((await lockOf(to)) === (await lockOf(from))) return to;
  console.log(`Installing the peer ${name} …`);
  const draft = folder(`.cache/peers/${name}.new`);
  for (const place of [draft, to]) await rm(place, { recursive: true, force: true });
  await cp(from, draft, { recursive: true });
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: draft,
    // npm is a .cmd file on Windows, which needs a shell.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error(`npm ci of the peer ${name} ended with ${code}`);
  await rename(draft, to);
  return to;
}
