/** Longest wait for a moment without work. */
const AT_MOST_MS = 500;

/**
 * Waits for a moment in which the browser has nothing to do, and gives how many milliseconds of it are left at each
 * asking. Safari has no such callback; the next task stands for it, with no time to spare.
 */
export const idle = (): Promise<() => number> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback((deadline) => resolve(() => deadline.timeRemaining()), { timeout: AT_MOST_MS });
    else setTimeout(() => resolve(() => 0), 30);
  });
