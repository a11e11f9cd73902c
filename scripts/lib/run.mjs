import path from 'node:path';
import { supervise } from './supervise.mjs';
import { paths } from './paths.mjs';

/** A step that failed in a way its own output has explained: the message alone is shown, without a stack. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'StepError';
    this.exitCode = exitCode;
  }
}

/** Somebody asked for the end: no later step may begin. */
export class StoppedError extends StepError {}

/**
 * Runs a command to its end. Throws only when somebody stopped it, so that no later step begins.
 * @param {string} command
 * @param {string[]} args
 * @param {import('./supervise.mjs').Options} [options] `cwd` is the root by default
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(command, args, options = {}) {
  const { code, stopped } = await supervise(command, args, { cwd: paths.root, ...options });
  if (stopped) throw new StoppedError('Stopped.', code || 130);
  return code;
}

/**
 * Runs a file with this Node; by its path, so that it works without a shell and in folders with any name.
 * @param {string} file from the root, such as "node_modules/typescript/bin/tsc"
 * @param {string[]} args
 * @param {import('./supervise.mjs').Options} [options]
 */
export function runNode(file, args = [], options = {}) {
  return runCommand(process.execPath, [path.join(paths.root, file), ...args], options);
}

/**
 * Runs a script of a package's manifest, as `npm run` would, without npm's start-up.
 * @param {import('./workspace.mjs').WorkspacePackage} pkg
 * @param {string} name
 * @param {string[]} [args] words without spaces or quotes
 */
export async function runScript(pkg, name, args = []) {
  const bins = [path.join(pkg.dir, 'node_modules/.bin'), path.join(paths.modules, '.bin')];
  const env = { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter) };
  const script = pkg.scripts[name];
  if (script === undefined) throw new StepError(`${pkg.name} has no script "${name}".`);
  const line = [script, ...args].join(' ');
  const code = await runCommand(line, [], { cwd: pkg.dir, env, shell: true });
  if (code !== 0) throw new StepError(`${pkg.name}: "${name}" failed (exit code ${code}).`, code);
}
