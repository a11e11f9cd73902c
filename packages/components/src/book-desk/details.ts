/** The chosen models in full, for the preview and for the choice of a cover; each is read once. */
import type { ReactiveControllerHost } from 'lit';
import type { Model, ModelDetail, ModelPhoto } from '@gd/contract';
import type { GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { failureOf, type Failure } from '../base/failure.js';
import { Latest } from '../base/latest.js';
import type { Locale } from '@gd/contract';

/** How many are read at once: quick, and no storm on the server. */
const AT_ONCE = 4;

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

export class Details {
  #known = new Map<string, ModelDetail>();
  #progress: { done: number; all: number } | undefined;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #client: () => GdClient;
  readonly #latest: Latest;

  constructor(host: Host, client: () => GdClient) {
    this.#host = host;
    this.#client = client;
    this.#latest = new Latest(host);
  }

  /** Undefined: nothing is being read. */
  get progress(): { done: number; all: number } | undefined {
    return this.#progress;
  }
  get failure(): Failure | undefined {
    return this.#failure;
  }

  of(id: string): ModelDetail | undefined {
    return this.#known.get(id);
  }

  /** All photos of a model that was read, the first one of another. */
  photosOf({ id, cover }: Model): readonly ModelPhoto[] {
    return this.#known.get(id)?.photos ?? (cover ? [cover] : []);
  }

  /** Models change; the next preview reads them again. */
  clear(): void {
    this.#latest.abort();
    this.#known = new Map();
    this.#progress = undefined;
    this.#failure = undefined;
  }

  async load(models: readonly Model[]): Promise<void> {
    const left = models.filter(({ id }) => !this.#known.has(id));
    if (left.length === 0) return;
    this.#failure = undefined;
    this.#progress = { done: 0, all: left.length };
    this.#host.requestUpdate();
    try {
      await this.#latest.run(async (signal) => {
        const next = async (): Promise<void> => {
          for (let model = left.pop(); model; model = left.pop()) await this.#read(model, signal);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, next));
        this.#progress = undefined;
      });
    } catch (error) {
      this.#progress = undefined;
      this.#failure = failureOf(error, this.#host.locale);
    }
    this.#host.requestUpdate();
  }

  async #read({ id, slug }: Model, signal: AbortSignal): Promise<void> {
    try {
      this.#known.set(id, await this.#client().models.read(slug, { signal }));
    } catch (error) {
      // It has left the register since: readers would not see it either.
      if (!isGdError(error, 'notFound')) throw error;
    }
    if (this.#progress) this.#progress = { ...this.#progress, done: this.#progress.done + 1 };
    this.#host.requestUpdate();
  }
}
