import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets the browser ask before a page is left on which something was typed that is kept nowhere. */
export class LeaveWarning implements ReactiveController {
  #needed = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Something would be lost, or nothing any more. */
  set needed(needed: boolean) {
    this.#needed = needed;
    this.hostConnected();
  }

  hostConnected(): void {
    // Only while it is needed: a page with this listener cannot be kept for the way back.
    if (this.#needed) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: Event): void => event.preventDefault();
}
