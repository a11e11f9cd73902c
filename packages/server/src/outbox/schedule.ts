/** When a message is tried again. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after each failed attempt, about three days in all, as Standard Webhooks advises ("Deliverability and reliability"). */
export const WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Up to a fifth more or less, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * Milliseconds to wait after an attempt that failed, or undefined when it was the last.
 * @param attempts how many were made, 1 after the first
 * @param random a number from 0 up to 1
 */
export function waitAfter(attempts: number, random: number): number | undefined {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}
