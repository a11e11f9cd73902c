/** Other processes: each subject has its own, so that none shares an event loop with the client that measures it. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} [signal] */
async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/**
 * A bench that fails or is interrupted leaves nobody behind.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 */
function endWithUs(child) {
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @param {string} file @returns {Promise<never>} */
async function endedTooEarly(child, file) {
  const [code] = await once(child, 'exit');
  throw new Error(`${file} ended with ${code} before it was ready`);
}

/**
 * Starts a program and waits for its first line.
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
export async function startProgram(file, args, env) {
  const child = endWithUs(
    spawn(process.execPath, [file, ...args], {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const lines = createInterface(child.stdout);
  const [first] = await Promise.race([once(lines, 'line'), endedTooEarly(child, file)]);
  return { first: String(first), close: () => end(child, 'SIGTERM') };
}

/**
 * Runs a program to its end. Returns what it wrote.
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
export async function runProgram(file, args, env) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${errors}`);
  return out.trim();
}

/**
 * Starts one of our own modules, which sends a message when it is ready and answers each question with one.
 * @param {URL} file
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export async function startModule(file, { cwd, env } = {}) {
  const child = endWithUs(
    fork(file, {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      // Its chatter is of no interest, its errors are.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const [first] = await Promise.race([once(child, 'message'), endedTooEarly(child, file.pathname)]);
  return {
    first: /** @type {unknown} */ (first),
    async ask(/** @type {string} */ question) {
      const answer = once(child, 'message');
      child.send(question);
      return /** @type {unknown} */ ((await answer)[0]);
    },
    close: () => end(child),
  };
}
