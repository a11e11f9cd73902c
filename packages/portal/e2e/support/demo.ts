/** Runs the demo exactly as `npm start` does, on a folder and on ports of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const portalFolder = join(import.meta.dirname, '../..');

export interface Demo {
  portal: string;
  api: string;
  /** Passwords of the officers' accounts, by login. */
  accounts: Record<string, string>;
  /** All that it printed. */
  printed: () => string;
  stop(): Promise<void>;
}

/** A new folder for a demo's data. As root the database runs under another account, which must reach it. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gd-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Starts the demo; ports are any that are free unless given. @throws {Error} when it ends without an address */
export async function startDemo(dataFolder: string, env: Record<string, string> = {}): Promise<Demo> {
  const demo = spawn(process.execPath, ['start.mjs'], {
    cwd: portalFolder,
    env: { ...process.env, GD_DATA_DIR: dataFolder, PORT: '0', GD_PORT: '0', ISSUER_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  demo.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  // The accounts come last, and an empty line ends them.
  while (!/^ {4}\S+ .*\n\n/m.test(printed)) {
    if (demo.exitCode !== null) throw new Error('The demo ended before it printed its addresses.');
    await setTimeout(50);
  }
  const [portal = '', api = ''] = printed.match(/http:\/\/\S+/g) ?? [];
  const accounts = [...printed.matchAll(/^ {4}(\S+) +([a-z2-9]{12}) /gm)];
  return {
    portal: new URL(portal).origin,
    api: new URL(api).origin,
    accounts: Object.fromEntries(accounts.map(([, login, password]) => [login!, password!])),
    printed: () => printed,
    async stop() {
      if (demo.exitCode !== null) return;
      demo.kill('SIGTERM');
      await once(demo, 'exit');
    },
  };
}
