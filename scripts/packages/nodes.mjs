/** Releases of Node on this machine beside the one that runs. */
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Folders in which version managers keep a folder for each release. */
const managed = (env = process.env) => [
  path.join(env['NVM_DIR'] ?? path.join(os.homedir(), '.nvm'), 'versions/node'),
  path.join(env['FNM_DIR'] ?? path.join(os.homedir(), '.local/share/fnm'), 'node-versions'),
  path.join(os.homedir(), '.volta/tools/image/node'),
];

/**
 * The program of a major release: the running one, a version manager's, or `node<major>` on the PATH.
 * @param {number} major
 * @returns {string | undefined}
 */
export function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const releases = managed().flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.replace(/^v/, '').startsWith(`${major}.`))
      .flatMap((name) => ['bin/node', 'installation/bin/node'].map((bin) => path.join(folder, name, bin))),
  );
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, `node${major}`));
  return [...releases, ...onPath].find((program) => existsSync(program));
}
