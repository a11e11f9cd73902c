/** Who reads an element of officers. It decides only what is offered; the server decides what is done. */
import type { ReactiveControllerHost } from 'lit';
import type { StaffMember } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { staffOf } from './staff.js';

export class Reader {
  /** Undefined until it is known, and where a key may not ask who it is. */
  now: StaffMember | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => GdClient;

  constructor(host: ReactiveControllerHost, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
  }

  ask(): void {
    // A client cannot be made before the page is set up; whoever shows content says so.
    void Promise.resolve()
      .then(() => staffOf(this.#client()))
      .catch(() => undefined)
      .then((reader) => {
        this.now = reader;
        this.#host.requestUpdate();
      });
  }
}
