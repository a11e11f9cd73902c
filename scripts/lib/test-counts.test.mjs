import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countSessions, readVitestCounts, readWebTestRunnerCounts, withExitCode } from './test-counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'gd-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['tests that passed', 5, 0, 0, { passed: 5, failed: 0 }],
  ['tests that failed', 5, 2, 1, { passed: 5, failed: 2 }],
  ['a crash after tests that passed', 5, 0, 1, { passed: 5, failed: 1 }],
  ['no test at all', 0, 0, 0, { passed: 0, failed: 1 }],
])('counts %s', (_, passed, failed, exitCode, counts) => {
  expect(withExitCode({ passed, failed }, exitCode)).toEqual(counts);
});

it('counts a test file that vitest could not load, or not set up, as a failure', () => {
  const file = path.join(folder, 'vitest.json');
  const passed = { status: 'passed' };
  const testResults = [
    { status: 'passed', assertionResults: [passed, passed] },
    { status: 'failed', assertionResults: [passed, { status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'skipped' }] },
  ];
  writeFileSync(file, JSON.stringify({ numPassedTests: 3, numFailedTests: 1, testResults }));
  expect(readVitestCounts(file)).toEqual({ passed: 3, failed: 3 });
});

it('counts nothing where a runner left no result', () => {
  expect(readVitestCounts(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
  expect(readWebTestRunnerCounts(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
});

it('counts tests of nested suites, not the skipped ones, and files that failed as a whole', () => {
  const test = (/** @type {boolean} */ passed, skipped = false) => ({ name: 'a', passed, skipped });
  const inner = { name: 'inner', suites: [], tests: [test(true), test(false), test(false, true)] };
  const testResults = { name: '', suites: [inner], tests: [test(true)] };
  const sessions = [{ passed: false, testResults }, { passed: false }, { passed: true }];
  expect(countSessions(sessions)).toEqual({ passed: 2, failed: 2 });
});
