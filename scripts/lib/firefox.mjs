import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const PROGRAMS = ['firefox', 'firefox-esr'];

/**
 * Finds Firefox as a second engine for the tests of elements: FIREFOX_PATH, else one that is installed. None is needed.
 * @param {{ env?: NodeJS.ProcessEnv }} [machine] for tests
 * @returns {Promise<string | undefined>}
 * @throws {Error} when FIREFOX_PATH does not answer
 */
export async function findFirefox({ env = process.env } = {}) {
  const chosen = env.FIREFOX_PATH;
  if (chosen) {
    if (await answers(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH is ${chosen}, which does not answer --version.`);
  }
  for (const folder of (env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute)) {
    for (const name of PROGRAMS) {
      const program = path.join(folder, name);
      if (await answers(program)) return program;
    }
  }
  return undefined;
}

/** @param {string} program */
async function answers(program) {
  if (!existsSync(program)) return false;
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 20_000 });
    return /Firefox \d+/.test(stdout);
  } catch {
    return false;
  }
}
