import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a superseded or cancelled request came to; there is nothing to show. */
export const SUPERSEDED = Symbol('superseded');

/**
 * One request of an element at a time: a new one aborts the one before, so that the last one asked for wins, however
 * the answers arrive; leaving the page aborts too.
 */
export class Latest implements ReactiveController {
  #controller: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.abort();
  }

  abort(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }

  /** Runs the work; an answer or an error that came too late gives {@link SUPERSEDED}. @throws what the work throws */
  async run<T>(work: (signal: AbortSignal) => PromiseLike<T>): Promise<T | typeof SUPERSEDED> {
    this.abort();
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const value = await work(controller.signal);
      return controller.signal.aborted ? SUPERSEDED : value;
    } catch (error) {
      if (controller.signal.aborted) return SUPERSEDED;
      throw error;
    }
  }
}
