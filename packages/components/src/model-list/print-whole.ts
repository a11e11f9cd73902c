import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  /** True once every model that was found is in the page. */
  readonly complete: boolean;
  loadAll(): Promise<void>;
}

/** Prints the whole list, however much of it has come into the page so far. */
export class PrintWhole implements ReactiveController {
  /** The whole list is on its way to the printer. */
  printing = false;
  readonly #host: Host;
  readonly #draw: () => void;

  /** @param draw draws all that is there, at once */
  constructor(host: Host, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#draw);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#draw);
  }

  /** Prints when all of it is in the page. */
  async print(): Promise<void> {
    if (this.printing) return;
    this.#set(true);
    await this.#host.loadAll();
    this.#set(false);
    await this.#host.updateComplete;
    if (this.#host.complete) print();
  }

  #set(printing: boolean): void {
    this.printing = printing;
    this.#host.requestUpdate();
  }
}
