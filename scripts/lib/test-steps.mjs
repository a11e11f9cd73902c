import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run as build } from '../tasks/build.mjs';
import { paths } from './paths.mjs';
import { runNode, StepError, StoppedError } from './run.mjs';
import { readVitestCounts, readWebTestRunnerCounts, withExitCode } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {(chunk: Buffer) => void} OnOutput
 * @typedef {object} Step
 * @property {string} title
 * @property {(onOutput?: OnOutput) => Promise<Counts>} run
 * @property {'checks' | 'build' | 'tests' | 'pages' | 'journeys'} lane The checks use one core and write nothing, so
 *   they run beside the build; the tests in Node use all cores; of journeys much is waiting, so pages are tested meanwhile
 * @property {string} [needs] a step that must have been run before
 * @property {string} [where] the step exists where this does
 */

const TSC = 'node_modules/typescript/bin/tsc';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const LIT_ANALYZER = 'node_modules/@jackolope/lit-analyzer/cli.mjs';
const VITEST = 'node_modules/vitest/vitest.mjs';
const WEB_TEST_RUNNER = 'node_modules/@web/test-runner/dist/bin.js';

/** Strict, but: it cannot read CSS made of fragments, and our elements are registered in define/, not by import. */
const LIT_ANALYZER_RULES = ['--strict', '--rules.no-invalid-css', 'off', '--rules.no-missing-import', 'off'];

/** In the order in which they run. @type {Record<string, Step>} */
export const STEPS = {
  lint: {
    title: 'Lint',
    lane: 'checks',
    run: inTurn(
      check(ESLINT, ['--max-warnings=0', '.']),
      check(PRETTIER, ['--check', '--log-level=warn', '.']),
      check(LIT_ANALYZER, [...LIT_ANALYZER_RULES, '--maxWarnings=0', 'packages/components/src/**/*.ts']),
    ),
  },
  build: { title: 'Build', lane: 'build', run: checkBuild },
  types: {
    title: 'Types of tests, stories and scripts',
    lane: 'build',
    run: check(TSC, ['--project', 'tsconfig.tests.json']),
  },
  node: {
    title: 'Tests in Node',
    lane: 'tests',
    run: vitest('node', ['--project=node', '--project=server', '--project=scripts', '--project=docs']),
  },
  components: { title: 'Tests in a browser', lane: 'pages', run: testInBrowser },
  stories: {
    title: 'Stories as tests',
    lane: 'pages',
    where: '.storybook/main.ts',
    run: vitest('stories', ['--config=vitest.stories.config.ts']),
  },
  e2e: {
    title: 'Journeys through the whole system',
    lane: 'journeys',
    where: 'packages/portal/e2e',
    needs: 'build',
    run: vitest('e2e', ['--project=e2e']),
  },
};

/**
 * The steps asked for, in order, with those that they need.
 * @param {string[]} names none: all
 * @returns {string[]}
 */
export function chooseSteps(names) {
  const all = Object.keys(STEPS).filter(exists);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new StepError(`No such tests: ${unknown.join(', ')}. There are: ${all.join(', ')}`, 2);
  const needed = names.map((name) => STEPS[name]?.needs);
  return all.filter((name) => names.length === 0 || names.includes(name) || needed.includes(name));
}

/** @param {string} name */
function exists(name) {
  const where = STEPS[name]?.where;
  return where === undefined || existsSync(path.join(paths.root, where));
}

/**
 * One command that is good or not: it counts as one test.
 * @param {string} file
 * @param {string[]} args
 * @returns {Step['run']}
 */
function check(file, args) {
  return async (onOutput) => {
    const code = await runNode(file, args, { onOutput });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/**
 * @param {Step['run'][]} runs
 * @returns {Step['run']}
 */
function inTurn(...runs) {
  return async (onOutput) => {
    const total = { passed: 0, failed: 0 };
    for (const run of runs) {
      const { passed, failed } = await run(onOutput);
      total.passed += passed;
      total.failed += failed;
    }
    return total;
  };
}

/** @returns {Promise<Counts>} */
async function checkBuild() {
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof StepError) || error instanceof StoppedError) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Step['run']}
 */
function vitest(name, args) {
  return async (onOutput) => {
    const file = resultFile(name);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runNode(
      VITEST,
      ['run', '--allowOnly=false', '--silent=passed-only', ...args, ...reporters],
      { onOutput },
    );
    return withExitCode(readVitestCounts(file), code);
  };
}

/** @type {Step['run']} */
async function testInBrowser(onOutput) {
  const file = resultFile('components');
  const env = { ...process.env, GD_TEST_COUNTS: file };
  const code = await runNode(WEB_TEST_RUNNER, [], { env, onOutput });
  return withExitCode(readWebTestRunnerCounts(file), code);
}

/** A result of an earlier run must never be counted. @param {string} name */
function resultFile(name) {
  const file = path.join(paths.cache, 'test', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
