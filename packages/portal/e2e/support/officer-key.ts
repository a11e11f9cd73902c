import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const cli = join(import.meta.dirname, '../../../server/dist/cli.js');

/** A key made by the command line while the server runs, as an administrator makes it. */
export async function officerKey(role: string, unit: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'key', 'create', '--tenant', '37', '--role', role, '--unit', unit, '--name', 'Cán bộ thử'],
    { env: { ...process.env, GD_DATA_DIR: inject('dataFolder') } },
  );
  return stdout.trim();
}
