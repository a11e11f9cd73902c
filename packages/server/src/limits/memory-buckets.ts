/** Token buckets in the memory of one server. */
import { type Limit, microseconds, secondsToWait, tokenTime } from './bucket.js';

/** With more callers than that at once, those seen longest ago are forgotten. */
const MOST_BUCKETS = 50_000;

export class MemoryBuckets {
  /** When each bucket will be full again; the latest used last. */
  readonly #fullAt = new Map<string, number>();

  constructor(readonly limit: Limit) {}

  /** Takes a token, or says in how many seconds there will be one. */
  take(key: string, time: Date): number | undefined {
    const now = microseconds(time.getTime());
    const fullAt = Math.max(this.#fullAt.get(key) ?? 0, now);
    const seconds = secondsToWait(this.limit, fullAt, now);
    if (seconds !== undefined) return seconds;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt + tokenTime(this.limit));
    const oldest = this.#fullAt.keys().next();
    if (this.#fullAt.size > MOST_BUCKETS && !oldest.done) this.#fullAt.delete(oldest.value);
    return undefined;
  }
}
