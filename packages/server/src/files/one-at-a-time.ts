/** Work that takes much memory, one piece after the other. */
import { ProblemError } from '../problem-error.js';

/**
 * Gives a queue of its own.
 * @param most how many may wait: whoever comes then is told to come again, instead of piling up
 */
export function oneAtATime(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  /** Ends when the last piece that was begun has ended. */
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting > most) throw new ProblemError('unavailable', { headers: { 'Retry-After': '10' } });
    waiting += 1;
    const done = turn.then(work).finally(() => (waiting -= 1));
    turn = done.catch(() => undefined);
    return done;
  };
}
