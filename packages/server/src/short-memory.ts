/** Remembers answers for a short time, so that what every request asks does not reach the database every time. */
export class ShortMemory<T> {
  readonly #entries = new Map<string, { value: Promise<T>; until: number }>();

  constructor(
    readonly milliseconds: number,
    /** The oldest entries are forgotten beyond this number. */
    readonly size: number,
  ) {}

  /** The remembered value of a key, or the one that `load` gives now. A failure is not remembered. */
  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known && known.until > Date.now()) return known.value;
    const value = load();
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: Date.now() + this.milliseconds });
    value.catch(() => this.#entries.delete(key));
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.size && !oldest.done) this.#entries.delete(oldest.value);
    return value;
  }
}
