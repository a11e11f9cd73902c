import { waitUntil as waitAtMost } from '@open-wc/testing';

type Waiting = typeof waitAtMost;

/**
 * As `waitUntil` of `@open-wc/testing`, which gives up after a second: on a busy machine an element may well need more,
 * and how long it takes is no test.
 */
export const waitUntil: Waiting = (predicate, message, options) =>
  waitAtMost(predicate, message, { timeout: 8000, ...options });
