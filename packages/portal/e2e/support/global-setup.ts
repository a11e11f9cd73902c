/** Runs the demo once for all journeys, exactly as `npm start` does, on a folder and on ports of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    portal: string;
    api: string;
    dataFolder: string;
  }
}

const portalFolder = join(import.meta.dirname, '../..');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // As root the database runs under another account, which must be able to reach the folder.
  const dataFolder = await mkdtemp(join(tmpdir(), 'gd-e2e-'));
  await chmod(dataFolder, 0o755);
  const demo = spawn(process.execPath, ['start.mjs'], {
    cwd: portalFolder,
    env: { ...process.env, GD_DATA_DIR: dataFolder, PORT: '0', GD_PORT: '0', GD_RATE_LIMIT_SUBMIT: '1000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (demo.exitCode === null) {
      demo.kill('SIGTERM');
      await once(demo, 'exit');
    }
    await rm(dataFolder, { recursive: true, force: true });
  };
  for await (const line of createInterface(demo.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    const home = await (await fetch(address)).text();
    project.provide('portal', address.replace(/\/$/, ''));
    project.provide('api', new URL(/src="(http[^"]+gd-all\.js)"/.exec(home)![1]!).origin);
    project.provide('dataFolder', dataFolder);
    return stop;
  }
  await stop();
  throw new Error('The demo ended before it printed its address.');
}
