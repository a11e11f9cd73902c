/**
 * Keeps the draft in `sessionStorage`, one for each site: it survives a reload and ends with the tab. Where storage
 * is blocked (a third-party frame, a strict browser) the draft lives in memory and the form says so.
 */
import { EMPTY_DRAFT, withoutIdNumbers, type Draft } from './draft.js';

/** Raised when the shape of the draft changes; an older draft is then left alone. */
const SHAPE = 2;
const memory = new Map<string, string>();

export class DraftStore {
  readonly #key: string;
  /** False when the draft will not survive a reload. */
  durable = true;

  constructor(site: string) {
    this.#key = `gd-feedback-form:${SHAPE}:${site}`;
  }

  load(): Draft | undefined {
    const text = this.#read() ?? memory.get(this.#key);
    if (text === undefined) return undefined;
    try {
      return { ...EMPTY_DRAFT, ...(JSON.parse(text) as Partial<Draft>) };
    } catch {
      return undefined;
    }
  }

  save(draft: Draft): void {
    const text = JSON.stringify(withoutIdNumbers(draft));
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
