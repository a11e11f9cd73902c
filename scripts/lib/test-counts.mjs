import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * A step never counts as good on its exit code or its counts alone: a crash without a failed test, and a run
 * without any test, are failures.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withExitCode({ passed, failed }, exitCode) {
  const silentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}

/**
 * @param {string} file written by vitest's json reporter
 * @returns {Counts}
 */
export function readVitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot be loaded, or whose beforeAll fails, has no failed test of its own.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
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
 * @param {Pick<import('@web/test-runner').TestSession, 'passed' | 'testResults'>[]} sessions
 * @returns {Counts}
 */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const tests = testsOf(session.testResults).filter((test) => !test.skipped);
    const failed = tests.filter((test) => !test.passed).length;
    counts.passed += tests.length - failed;
    counts.failed += failed === 0 && !session.passed ? 1 : failed;
  }
  return counts;
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
