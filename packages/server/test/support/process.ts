/** The command line as processes of their own, from the sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  // No variable of the test run may reach the server.
  const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
  return spawn(process.execPath, [inject('programs').cli, ...args], {
    cwd: PACKAGE,
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one command to its end. */
export async function gdServer(args: readonly string[], env: Record<string, string>): Promise<Finished> {
  const child = start(args, env);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

export interface Serving {
  url: string;
  child: ChildProcess;
  ended: Promise<unknown>;
}

/** Starts a server and waits for its address. */
export async function serve(env: Record<string, string>): Promise<Serving> {
  const child = start(['serve'], { GD_PORT: '0', GD_LOG_LEVEL: 'warn', ...env });
  const ended = once(child, 'exit');
  let err = '';
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => reject(new Error(`The server ended: ${err}`)));
  });
  return { url, child, ended };
}

/** Whether a process of this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
