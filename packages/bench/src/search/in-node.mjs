import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const child = fileURLToPath(new URL('node-child.mjs', import.meta.url));

/** @param {string[]} args */
async function run(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, ...args]);
  return JSON.parse(stdout);
}

/**
 * Node, each measurement in a fresh process.
 * @param {(name: string) => string} fileOf the docs of a scope
 * @returns {import('./search.mjs').Place}
 */
export const inNode = (fileOf) => ({
  latency: (scope, rounds) => run('latency', scope, fileOf(scope), String(rounds)),
  ready: (engine, scope) => run('ready', scope, fileOf(scope), engine),
});
