import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls back again and again while the page is in sight, and at once when it comes back into sight after longer than the
 * pause; a page that nobody looks at asks for nothing.
 */
export class WhileVisible implements ReactiveController {
  readonly #pause: () => number;
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = Date.now();

  /** @param pause milliseconds between two calls, read at each; 0 or less for none */
  constructor(host: ReactiveControllerHost, pause: () => number, work: () => void) {
    this.#pause = pause;
    this.#work = work;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = Date.now();
    document.addEventListener('visibilitychange', this.#plan);
    this.#plan();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#plan);
    clearTimeout(this.#timer);
  }

  /** After a change of the pause. */
  restart(): void {
    this.#plan();
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    const pause = this.#pause();
    if (document.visibilityState !== 'visible' || !(pause > 0)) return;
    const left = Math.max(0, this.#last + pause - Date.now());
    this.#timer = setTimeout(() => {
      this.#last = Date.now();
      this.#work();
      this.#plan();
    }, left);
  };
}
