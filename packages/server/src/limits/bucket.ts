/**
 * A token bucket, kept as the moment at which it will be full again (GCRA, ITU-T I.371 Annex A: the same calls pass as
 * with a counter of tokens, and one number is all there is to keep). Moments are whole microseconds since 1970: exact,
 * and as PostgreSQL keeps them.
 */

/** So many calls at once, and as many again in each window, spread evenly over it. */
export interface Limit {
  calls: number;
  windowMs: number;
}

export const microseconds = (milliseconds: number): number => milliseconds * 1_000;

/** How long one token takes to come back. */
export const tokenTime = ({ calls, windowMs }: Limit): number => Math.floor(microseconds(windowMs) / calls);

/** In how many seconds, rounded up, a bucket that will be full at a moment has a token; undefined when it has one. */
export function secondsToWait(limit: Limit, fullAt: number, now: number): number | undefined {
  const token = tokenTime(limit);
  const wait = Math.max(fullAt, now) + token - (now + limit.calls * token);
  return wait > 0 ? Math.ceil(wait / 1_000_000) : undefined;
}
