import { newId } from '@gd/sdk';

/**
 * One Idempotency-Key for one intended change. When an answer is lost and the reader presses the button again, the
 * same words go out under the same key, so that the change happens once; other words are another change.
 */
export class Attempts {
  readonly #open = new Map<string, { content: string; key: string }>();

  /** The key for a step of the given name with this content. */
  keyFor(name: string, content: unknown): string {
    const written = JSON.stringify(content);
    const open = this.#open.get(name);
    if (open?.content === written) return open.key;
    const key = newId();
    this.#open.set(name, { content: written, key });
    return key;
  }

  /** The step was answered. */
  settle(name: string): void {
    this.#open.delete(name);
  }
}
