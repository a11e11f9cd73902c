/**
 * Child processes that never outlive this one.
 *
 * npm starts a script through a shell that dies on SIGTERM without passing it on, and nothing at all is passed
 * on by a `kill -9` of npm. So a supervisor forwards signals *and* watches its parent, and each child leads
 * a process group of its own, which is emptied when the child has ended.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** @type {NodeJS.Signals[]} */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const hasGroups = process.platform !== 'win32';
/** Read once and early: after the parent's death it would be the process that adopts orphans. */
const parent = process.ppid;
/** npm puts a shell between itself and us, which outlives a `kill -9` of npm. */
const parentOfShell = isShellForOneCommand(parent) ? parentOf(parent) : undefined;

/**
 * Calls back once when the process that started this one has gone.
 * @param {() => void} callback
 * @param {number} [everyMs]
 * @returns {() => void} ends the watch
 */
export function onParentGone(callback, everyMs = 500) {
  const timer = setInterval(() => {
    if (process.ppid === parent && (parentOfShell === undefined || parentOf(parent) === parentOfShell))
      return;
    clearInterval(timer);
    callback();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Linux alone tells; elsewhere the shell replaces itself by its only command. @param {number} pid */
function isShellForOneCommand(pid) {
  const [, option] = readProcess(pid, 'cmdline').split('\0');
  return option === '-c';
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
function parentOf(pid) {
  // "pid (name) state ppid …"; a name may hold spaces and brackets.
  return Number(/^.*\) \S+ (\d+)/s.exec(readProcess(pid, 'stat'))?.[1]) || undefined;
}

/**
 * @param {number} pid
 * @param {string} file
 */
function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Signals a process group. Where there are none (Windows) the signal goes to the process alone.
 * @param {number} leader pid
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} whether anything was there
 */
export function signalGroup(leader, signal) {
  try {
    return process.kill(hasGroups ? -leader : leader, signal);
  } catch {
    return false;
  }
}

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [leaderFirst] A stop signal goes to the child alone, which stops its own children in its
 *   own order (a server, then its database). Otherwise the whole group gets it, as from a terminal.
 * @property {number} [graceMs] How long a stop may take before the group is killed.
 * @property {((chunk: Buffer) => void) | undefined} [onOutput] Takes standard output and error; without it both are inherited.
 * @property {boolean} [shell]
 */

/**
 * Runs a command to its end; never throws for a failing one.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, stopped: boolean }>} `code` is 128 + the signal's number where a signal ended
 *   the child, 127 where it could not start; `stopped` says that somebody asked for the end.
 */
export async function supervise(command, args, options = {}) {
  const { leaderFirst = false, graceMs = 10_000, onOutput, ...spawnOptions } = options;
  const output = onOutput ? 'pipe' : 'inherit';
  // Standard input stays closed: reading a terminal from a group in the background would suspend the child.
  const child = spawn(command, args, {
    ...spawnOptions,
    detached: hasGroups,
    stdio: ['ignore', output, output],
  });
  child.stdout?.on('data', (chunk) => onOutput?.(chunk));
  child.stderr?.on('data', (chunk) => onOutput?.(chunk));
  const { pid } = child;

  let stopped = false;
  /** @type {NodeJS.Timeout | undefined} */
  let deadline;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (pid === undefined) return;
    // Asked a second time: the caller does not want to wait.
    if (stopped) return void signalGroup(pid, 'SIGKILL');
    stopped = true;
    deadline = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    if (leaderFirst) child.kill(signal);
    else signalGroup(pid, signal);
  };
  const killOnExit = () => void (pid !== undefined && signalGroup(pid, 'SIGKILL'));
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  process.on('exit', killOnExit);
  const unwatch = onParentGone(() => stop('SIGTERM'));
  try {
    const code = await ended(child);
    if (pid !== undefined) await emptyGroup(pid);
    return { code, stopped };
  } finally {
    clearTimeout(deadline);
    unwatch();
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
    process.off('exit', killOnExit);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}

/**
 * Ends what a child left behind in its group: asked first, then killed.
 * @param {number} leader
 */
async function emptyGroup(leader) {
  if (!signalGroup(leader, 'SIGTERM')) return;
  for (let waited = 0; waited < 3000 && signalGroup(leader, 0); waited += 50) await sleep(50);
  signalGroup(leader, 'SIGKILL');
}
