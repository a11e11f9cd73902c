/**
 * Keeps the draft of a form in `sessionStorage`: it survives a reload and ends with the tab. Where storage is blocked (a
 * third-party frame, a strict browser) the draft lives in memory and the form says so.
 */
const memory = new Map<string, string>();

export class DraftStore<D extends object> {
  readonly #key: string;
  /** False when the draft will not survive a reload. */
  durable = true;

  /** @param key of one form on one site, with the shape of its draft */
  constructor(key: string) {
    this.#key = key;
  }

  load(): Partial<D> | undefined {
    const text = this.#read() ?? memory.get(this.#key);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as Partial<D>;
    } catch {
      return undefined;
    }
  }

  save(draft: D): void {
    const text = JSON.stringify(draft);
    try {
      sessionStorage.setItem(this.#key, text);
      memory.delete(this.#key);
      this.durable = true;
    } catch {
      memory.set(this.#key, text);
      this.durable = false;
    }
  }

  clear(): void {
    memory.delete(this.#key);
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked: nothing was written there.
    }
  }

  #read(): string | undefined {
    try {
      return sessionStorage.getItem(this.#key) ?? undefined;
    } catch {
      this.durable = false;
      return undefined;
    }
  }
}
