/**
 * The one door to every root command: `node scripts/bootstrap.mjs <task> [arguments]`.
 * Needs Node alone: it installs the rest first, so what it imports at the top imports nothing but `node:`.
 */
import { cleanEnvironment } from './lib/environment.mjs';
import { generate } from './lib/generate.mjs';
import { install } from './lib/install.mjs';
import { findProblemWithNode } from './lib/node-version.mjs';
import { StepError } from './lib/run.mjs';

const TASKS = ['start', 'test', 'build', 'bench', 'docs', 'storybook', 'lint', 'format'];

/** @returns {Promise<number>} the exit code */
async function main() {
  const [task = '', ...args] = process.argv.slice(2);
  if (!TASKS.includes(task)) {
    console.error(`Usage: node scripts/bootstrap.mjs <${TASKS.join('|')}> [arguments]`);
    return 2;
  }
  const problem = findProblemWithNode();
  if (problem) {
    console.error(problem);
    return 1;
  }
  cleanEnvironment(process.env);
  await install();
  await generate();
  const { run } = await import(`./tasks/${task}.mjs`);
  return run(args);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof StepError) console.error(`\n${error.message}`);
  else console.error(error);
  process.exitCode = error instanceof StepError ? error.exitCode : 1;
}
