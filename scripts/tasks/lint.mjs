import { run as test } from './test.mjs';

/** The checks of the sources alone, without a test. */
export function run() {
  return test(['types', 'lint']);
}
