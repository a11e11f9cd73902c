import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [names] of what failed, where it has a name
 */

/**
 * A step never counts as good on its exit code or its counts alone: a crash without a failed test, and a run
 * without any test, are failures.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withExitCode({ passed, failed, names = [] }, exitCode) {
  const silentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed, names };
}

/**
 * @typedef {object} VitestReport of which this is read
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 *   one for each file
 */

/**
 * @param {string} file written by vitest's json reporter
 * @returns {Counts}
 */
export function readVitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const names = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      // A file that cannot be loaded, or whose beforeAll fails, has no failed test of its own.
      if (failed.length === 0) return [name];
      return failed.map(({ fullName }) => `${name}: ${fullName}`);
    });
  return { passed: report.numPassedTests, failed: names.length, names };
}

/**
 * @param {string} file written by `webTestRunnerCounts`
 * @returns {Counts}
 */
export function readWebTestRunnerCounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
}

/**
 * Counts the sessions of @web/test-runner: each test, and each file that failed otherwise (it did not load, or
 * an error escaped).
 * @param {Pick<import('@web/test-runner').TestSession, 'passed' | 'testResults' | 'testFile'>[]} sessions
 * @returns {Counts}
 */
export function countSessions(sessions) {
  const names = [];
  let passed = 0;
  for (const { testFile, testResults, passed: isGood } of sessions) {
    const tests = testsOf(testResults).filter((test) => !test.skipped);
    const failed = tests.filter((test) => !test.passed);
    passed += tests.length - failed.length;
    if (failed.length === 0 && !isGood) names.push(testFile);
    names.push(...failed.map(({ name }) => `${testFile}: ${name}`));
  }
  return { passed, failed: names.length, names };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
