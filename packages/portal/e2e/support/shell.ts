import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const curl = join(import.meta.dirname, 'curl.mjs');

/**
 * Runs commands of the guides in a shell, on the data of the running demo, and gives what they print.
 * `curl` is one of ours: a machine that has Node alone may have none.
 * @throws when a command fails
 */
export async function runShell(commands: string, cwd: string): Promise<string> {
  const script = `curl() { "${process.execPath}" "${curl}" "$@"; }\n${commands}`;
  const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', script], {
    cwd,
    env: { ...process.env, GD_DATA_DIR: inject('dataFolder') },
  });
  return stdout;
}
