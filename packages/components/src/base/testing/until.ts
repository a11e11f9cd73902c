import { waitUntil } from '../../testing/wait-until.js';

/** Waits for what must come, as long as a busy machine may take; says what it waited for. */
export const until = (come: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(come()), what, { timeout: 8000 });
