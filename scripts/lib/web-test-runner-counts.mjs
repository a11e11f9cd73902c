import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countSessions } from './test-counts.mjs';

/**
 * A reporter for @web/test-runner that writes how many tests passed and failed.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function webTestRunnerCounts(file) {
  return {
    stop({ sessions }) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}
