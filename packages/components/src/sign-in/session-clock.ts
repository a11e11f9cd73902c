import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long before its end a session is announced to end. */
export const WARN_MS = 3 * 60_000;

/** `setTimeout` takes no more than 2³¹ − 1 milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/** Tells that a session will end soon, and that it has ended. A page that slept hears of it when it wakes. */
export class SessionClock implements ReactiveController {
  /** The session ends within {@link WARN_MS}. */
  endsSoon = false;
  readonly #host: ReactiveControllerHost;
  readonly #ended: () => void;
  #end: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ended: () => void) {
    this.#host = host;
    this.#ended = ended;
    host.addController(this);
  }

  /** @param end RFC 3339, or null for a session without an end */
  set(end: string | null | undefined): void {
    this.#end = end ? Date.parse(end) : undefined;
    this.#tick();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    this.#tick();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (this.#end === undefined) {
      this.endsSoon = false;
      return;
    }
    const left = this.#end - Date.now();
    if (left <= 0) {
      this.#end = undefined;
      this.endsSoon = false;
      this.#ended();
      return;
    }
    const soon = left <= WARN_MS;
    if (soon !== this.endsSoon) {
      this.endsSoon = soon;
      this.#host.requestUpdate();
    }
    this.#timer = setTimeout(this.#tick, Math.min(LONGEST_MS, soon ? left : left - WARN_MS));
  };
}
