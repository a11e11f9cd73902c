import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paths } from './paths.mjs';

const libFile = (/** @type {string} */ name) =>
  pathToFileURL(path.join(paths.root, 'scripts/lib', name)).href;

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gd giám sát '));
});
afterEach(() => {
  for (const name of ['npm', 'shell', 'supervisor', 'server', 'database']) {
    const pid = pidOf(name);
    if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true });
});

/** A program that notes its pid under a name and does not end by itself. */
const noted = (/** @type {string} */ name) =>
  `import { writeFileSync } from 'node:fs';
  writeFileSync(${JSON.stringify(path.join(folder, name))}, String(process.pid));
  setInterval(() => {}, 1000);`;

/**
 * npm, which runs a shell, which runs a supervisor, which runs a server, which runs a database.
 * @param {{ onStop?: string, options?: string }} [how] the server's own answer to SIGTERM
 */
function startAll({ onStop = '', options = '{ leaderFirst: true }' } = {}) {
  const file = (/** @type {string} */ name, /** @type {string} */ code) => {
    const target = path.join(folder, `${name}.mjs`);
    writeFileSync(target, code);
    return target;
  };
  const database = file('database', noted('database'));
  const server = file(
    'server',
    `import { spawn } from 'node:child_process';
    const database = spawn(process.execPath, [${JSON.stringify(database)}], { stdio: 'ignore' });
    ${onStop}
    ${noted('server')}`,
  );
  const preload = `'--import', ${JSON.stringify(libFile('leave-with-parent.mjs'))},`;
  const supervisor = file(
    'supervisor',
    `${noted('supervisor').replace('setInterval(() => {}, 1000);', '')}
    import { supervise } from ${JSON.stringify(libFile('supervise.mjs'))};
    const { code } = await supervise(process.execPath, [${preload} ${JSON.stringify(server)}], ${options});
    process.exitCode = code;`,
  );
  // "; true" keeps the shell in place, as one that does not replace itself by its last command.
  const command = `"${process.execPath}" "${supervisor}"; true`;
  file(
    'npm',
    `import { spawn } from 'node:child_process';
    const shell = spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'ignore' });
    writeFileSync(${JSON.stringify(path.join(folder, 'shell'))}, String(shell.pid));
    ${noted('npm')}`,
  );
  spawn(process.execPath, [path.join(folder, 'npm.mjs')], { stdio: 'ignore' });
}

/** @param {string} name */
function pidOf(name) {
  try {
    return Number(readFileSync(path.join(folder, name), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // A zombie that nobody has collected yet is gone; its name may hold spaces and brackets.
    return !/\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

async function everyoneRuns() {
  const names = ['npm', 'shell', 'supervisor', 'server', 'database'];
  await vi.waitFor(() => expect(names.map(pidOf)).not.toContain(undefined), { timeout: 15_000 });
  return Object.fromEntries(names.map((name) => [name, pidOf(name) ?? 0]));
}

/** @param {Record<string, number>} pids */
function nobodyStays(pids) {
  const alive = () => ['supervisor', 'server', 'database'].filter((name) => isAlive(pids[name] ?? 0));
  return vi.waitFor(() => expect(alive()).toEqual([]), { timeout: 18_000 });
}

const GRACEFUL = `process.on('SIGTERM', () => { database.on('exit', () => process.exit(0)); database.kill(); });
  process.on('SIGINT', () => process.emit('SIGTERM'));
  process.on('SIGHUP', () => process.emit('SIGTERM'));`;

it.each(/** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))(
  'a supervisor that gets %s stops everyone',
  async (signal) => {
    startAll({ onStop: GRACEFUL });
    const pids = await everyoneRuns();
    process.kill(pids.supervisor ?? 0, signal);
    await nobodyStays(pids);
  },
);

it.each([
  ['shell', 'SIGTERM'],
  ['shell', 'SIGKILL'],
  ['npm', 'SIGKILL'],
])('where the %s dies of %s, everyone goes', async (name, signal) => {
  startAll({ onStop: GRACEFUL });
  const pids = await everyoneRuns();
  process.kill(pids[name] ?? 0, signal);
  await nobodyStays(pids);
});

it.each([
  ['stops gracefully', GRACEFUL],
  ['has no handler', ''],
])('a supervisor that is killed takes a server with it that %s', async (_, onStop) => {
  startAll({ onStop });
  const pids = await everyoneRuns();
  process.kill(pids.supervisor ?? 0, 'SIGKILL');
  await nobodyStays(pids);
});

it('a server that is killed leaves no database behind', async () => {
  startAll({ onStop: GRACEFUL });
  const pids = await everyoneRuns();
  process.kill(pids.server ?? 0, 'SIGKILL');
  await nobodyStays(pids);
});

it('a server that ignores every request is killed after the grace', async () => {
  startAll({ onStop: "process.on('SIGTERM', () => {});", options: '{ leaderFirst: true, graceMs: 100 }' });
  const pids = await everyoneRuns();
  process.kill(pids.supervisor ?? 0, 'SIGTERM');
  await nobodyStays(pids);
});

it('a second request does not wait for the grace', async () => {
  startAll({
    onStop: "process.on('SIGTERM', () => {});",
    options: '{ leaderFirst: true, graceMs: 600_000 }',
  });
  const pids = await everyoneRuns();
  process.kill(pids.supervisor ?? 0, 'SIGTERM');
  const again = setInterval(
    () => isAlive(pids.supervisor ?? 0) && process.kill(pids.supervisor ?? 0, 'SIGTERM'),
    200,
  );
  await nobodyStays(pids).finally(() => clearInterval(again));
});
