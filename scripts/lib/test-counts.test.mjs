import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countSessions, readVitestCounts, readWebTestRunnerCounts, withExitCode } from './test-counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'gd-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['tests that passed', 5, 0, 0, { passed: 5, failed: 0, names: [] }],
  ['tests that failed', 5, 2, 1, { passed: 5, failed: 2, names: [] }],
  ['a crash after tests that passed', 5, 0, 1, { passed: 5, failed: 1, names: [] }],
  ['no test at all', 0, 0, 0, { passed: 0, failed: 1, names: [] }],
])('counts %s', (_, passed, failed, exitCode, counts) => {
  expect(withExitCode({ passed, failed }, exitCode)).toEqual(counts);
});

it('counts and names a test file that vitest could not load, or not set up, as a failure', () => {
  const file = path.join(folder, 'vitest.json');
  const passed = { status: 'passed' };
  const testResults = [
    { name: 'a.test.ts', status: 'passed', assertionResults: [passed, passed] },
    {
      name: 'b.test.ts',
      status: 'failed',
      assertionResults: [passed, { status: 'failed', fullName: 'adds' }],
    },
    { name: 'c.test.ts', status: 'failed', assertionResults: [] },
    { name: 'd.test.ts', status: 'failed', assertionResults: [{ status: 'skipped' }] },
  ];
  writeFileSync(file, JSON.stringify({ numPassedTests: 3, testResults }));
  const names = ['b.test.ts: adds', 'c.test.ts', 'd.test.ts'];
  expect(readVitestCounts(file)).toEqual({ passed: 3, failed: 3, names });
});

it('counts nothing where a runner left no result', () => {
  expect(readVitestCounts(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
  expect(readWebTestRunnerCounts(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
});

it('counts tests of nested suites, not the skipped ones, and files that failed as a whole, and names what failed', () => {
  const test = (/** @type {boolean} */ passed, skipped = false) => ({ name: 'adds', passed, skipped });
  const inner = { name: 'inner', suites: [], tests: [test(true), test(false), test(false, true)] };
  const testResults = { name: '', suites: [inner], tests: [test(true)] };
  const sessions = [
    { testFile: 'a.test.ts', passed: false, testResults },
    { testFile: 'b.test.ts', passed: false },
    { testFile: 'c.test.ts', passed: true },
  ];
  expect(countSessions(sessions)).toEqual({ passed: 2, failed: 2, names: ['a.test.ts: adds', 'b.test.ts'] });
});
