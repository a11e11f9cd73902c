/** The model that is open, as it was last read. */
import type { ReactiveControllerHost } from 'lit';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import type { Failure } from '../../base/failure.js';
import { Latest, SUPERSEDED } from '../../base/latest.js';
import type { Opened } from '../steps/command-steps.js';

export interface OpenWays {
  client: () => GdClient;
  failed: (error: unknown) => Failure;
}

export class OpenModel {
  /** Undefined while it is being read, and where there is none. */
  now: Opened | undefined;
  failure: Failure | undefined;
  reading = false;
  readonly #host: ReactiveControllerHost;
  readonly #ways: OpenWays;
  readonly #latest: Latest;

  constructor(host: ReactiveControllerHost, ways: OpenWays) {
    this.#host = host;
    this.#ways = ways;
    this.#latest = new Latest(host);
  }

  forget(): void {
    this.stop();
    this.now = undefined;
    this.failure = undefined;
  }

  /** An answer that is on its way is older than what is about to be sent. */
  stop(): void {
    this.#latest.abort();
    this.reading = false;
  }

  /** Reads it; gives what came of it, undefined where another reading took its place. */
  async read(id: string): Promise<'read' | 'none' | 'failed' | undefined> {
    this.failure = undefined;
    this.reading = true;
    this.#host.requestUpdate();
    try {
      if (!(await this.#take(id))) return undefined;
      this.reading = false;
      return 'read';
    } catch (error) {
      this.reading = false;
      if (isGdError(error, 'notFound')) {
        this.now = undefined;
        return 'none';
      }
      this.failure = this.#ways.failed(error);
      return 'failed';
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Reads without a word what a step has changed beside what its answer told. */
  async catchUp(id: string): Promise<void> {
    try {
      await this.#take(id);
    } catch {
      // What is shown is the answer to the step; the next one says if it is old.
    }
    this.#host.requestUpdate();
  }

  async #take(id: string): Promise<boolean> {
    const answer = await this.#latest.run((signal) =>
      this.#ways.client().models.open(id, { signal }).withResponse(),
    );
    if (answer === SUPERSEDED) return false;
    this.now = { view: answer.data, etag: answer.etag ?? '' };
    return true;
  }
}
