import path from 'node:path';
import { paths } from '../lib/paths.mjs';
import { chooseSteps, STEPS } from '../lib/test-steps.mjs';

/**
 * @typedef {import('../lib/test-steps.mjs').Step} Step
 * @typedef {import('../lib/test-counts.mjs').Counts & { title: string, seconds: number }} Result
 */

/**
 * Runs the tests and ends with the line `N passed, N failed`.
 * @param {string[]} names of steps, such as "node components"; all where none is named
 * @returns {Promise<number>} the exit code
 */
export async function run(names) {
  const chosen = chooseSteps(names);
  const lane = (/** @type {Step['lane']} */ name) => chosen.filter((step) => STEPS[step]?.lane === name);
  return summarise(
    [
      ...(await Promise.all([runInTurn(lane('checks'), runQuietly), runInTurn(lane('build'), runStep)])),
      await runInTurn(lane('tests'), runStep),
      ...(await Promise.all([runInTurn(lane('pages'), runQuietly), runInTurn(lane('journeys'), runStep)])),
    ].flat(),
  );
}

/**
 * @param {string[]} names
 * @param {(step: Step) => Promise<Result>} runOne
 */
async function runInTurn(names, runOne) {
  const results = [];
  for (const name of names) {
    const step = STEPS[name];
    if (step) results.push(await runOne(step));
  }
  return results;
}

/** @param {Step} step */
function runStep(step) {
  printHeading(step);
  return timed(step);
}

/** Keeps the output together until the end, for a step beside others. @param {Step} step */
async function runQuietly(step) {
  /** @type {Buffer[]} */
  const output = [];
  const result = await timed(step, (chunk) => output.push(chunk));
  printHeading(step);
  process.stdout.write(Buffer.concat(output));
  return result;
}

/** @param {Step} step */
function printHeading({ title }) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}`);
}

/**
 * @param {Step} step
 * @param {(chunk: Buffer) => void} [onOutput]
 * @returns {Promise<Result>}
 */
async function timed(step, onOutput) {
  const start = performance.now();
  const counts = await step.run(onOutput);
  return { title: step.title, ...counts, seconds: (performance.now() - start) / 1000 };
}

/** @param {Result[]} results */
function summarise(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log();
  for (const { title, passed, failed, names = [], seconds } of results) {
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
    );
    // Here, since the end is what is read where a log is long.
    for (const name of names) console.log(`    ✗ ${path.relative(paths.root, name)}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
