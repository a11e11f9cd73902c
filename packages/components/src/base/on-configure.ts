import type { ReactiveController, ReactiveElement } from 'lit';
import { onConfigure } from './configure.js';

/** Loads an element's content again when the page configures the kit after the element is there. */
export class OnConfigure implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #load: () => void;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveElement, load: () => void) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onConfigure(() => {
      // Before its first update an element has asked for nothing yet.
      if (this.#host.hasUpdated) this.#load();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
