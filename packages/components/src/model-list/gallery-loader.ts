import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Model, ModelFacets } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { Failure } from '../base/failure.js';
import type { ElementState } from '../base/gd-element.js';
import { idle } from '../base/idle.js';
import { Latest, SUPERSEDED } from '../base/latest.js';
import { isFiltered, queryOf, type ModelFilters } from './filters.js';
import {
  countWithout,
  LARGEST_PAGE,
  readPage,
  WHOLE_UP_TO,
  type CountWithout,
  type Gallery,
} from './pager.js';

export interface LoaderHost {
  client: () => PublicClient;
  filters: () => ModelFilters;
  /** Models of the first page, and of each on demand. */
  limit: () => number;
  paged: () => boolean;
  state: (state: ElementState) => void;
  fail: (error: unknown) => Failure;
  /** The first page is here, and the list is not yet longer. */
  begun: () => Promise<void>;
  /** More models are here; nothing else has changed. */
  grown: () => void;
  /** A moment in which the reader and the browser do nothing. */
  quiet: () => Promise<unknown>;
}

/** What the gallery asks the API for: the first page, counts, and the rest of the list while the page is idle. */
export class GalleryLoader implements ReactiveController {
  gallery: Gallery | undefined;
  facets: ModelFacets | undefined;
  failure: Failure | undefined;
  /** What would be found without each filter, where nothing was found with them. */
  without: readonly CountWithout[] = [];
  loadingMore = false;
  readonly #element: ReactiveControllerHost;
  readonly #host: LoaderHost;
  readonly #models: Latest;
  readonly #facets: Latest;
  readonly #counts: Latest;
  /** Models of the answer before, until all of this one are here. */
  #known: readonly Model[] = [];
  /** Somebody waits for the whole list. */
  #hurry = false;

  constructor(element: ReactiveControllerHost, host: LoaderHost) {
    this.#element = element;
    this.#host = host;
    this.#models = new Latest(element);
    this.#facets = new Latest(element);
    this.#counts = new Latest(element);
    element.addController(this);
  }

  /** Moved within the page: the removal cut the rest of the list off. */
  hostConnected(): void {
    if (this.gallery && this.comesWhole) void this.rest();
  }

  /** True once every model that was found is here. */
  get complete(): boolean {
    return this.gallery?.nextCursor === null;
  }

  /** Whether the whole list comes by itself. */
  get comesWhole(): boolean {
    return !this.#host.paged() && (this.gallery?.total ?? 0) <= WHOLE_UP_TO;
  }

  load(): void {
    void this.#loadModels();
    void this.#loadFacets();
  }

  /** Everything that was found. */
  async all(): Promise<void> {
    if (this.complete) return;
    this.#hurry = true;
    await this.rest();
    this.#hurry = false;
  }

  /** Page after page, until so many models are here or there are no more; the whole list while the browser is idle. */
  async rest(until = Infinity): Promise<void> {
    this.failure = undefined;
    try {
      await this.#models.run(async (signal) => {
        while (this.gallery && !this.complete && this.gallery.items.length < until) {
          if (until === Infinity && !this.#hurry) await this.#host.quiet();
          if (signal.aborted) return;
          const longer = await this.#read(LARGEST_PAGE, signal, this.gallery);
          if (signal.aborted) return;
          this.gallery = longer;
          this.#host.grown();
        }
      });
      this.#element.requestUpdate();
      await this.#element.updateComplete;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** One page more. Gives how many models there were before; undefined when none came. */
  async more(): Promise<number | undefined> {
    const { gallery } = this;
    if (!gallery || this.loadingMore) return undefined;
    this.failure = undefined;
    this.loadingMore = true;
    this.#element.requestUpdate();
    try {
      const longer = await this.#models.run((signal) => this.#read(this.#host.limit(), signal, gallery));
      if (longer === SUPERSEDED) return undefined;
      this.gallery = longer;
      this.#host.state('ready');
      return gallery.items.length;
    } catch (error) {
      this.#fail(error);
      return undefined;
    } finally {
      this.loadingMore = false;
      this.#element.requestUpdate();
    }
  }

  #read(limit: number, signal: AbortSignal, before?: Gallery): Promise<Gallery> {
    return readPage(this.#host.client(), this.#host.filters(), limit, signal, before, this.#known);
  }

  #fail(error: unknown): void {
    this.failure = this.#host.fail(error);
    this.#element.requestUpdate();
  }

  async #loadModels(): Promise<void> {
    this.#counts.abort();
    this.#known = this.gallery?.items ?? [];
    this.failure = undefined;
    this.loadingMore = false;
    this.#host.state('loading');
    try {
      // Within the run, so that a client which cannot be made is a failure too.
      const gallery = await this.#models.run(async (signal) => this.#read(this.#host.limit(), signal));
      if (gallery === SUPERSEDED) return;
      this.gallery = gallery;
      this.#host.state(gallery.items.length > 0 ? 'ready' : 'empty');
      this.#element.requestUpdate();
    } catch (error) {
      this.gallery = undefined;
      this.#fail(error);
      return;
    }
    if (this.gallery.items.length === 0) await this.#countWithout();
    else await this.#host.begun();
    if (this.comesWhole && !this.complete) await this.rest();
    if (this.complete) this.#known = [];
  }

  async #loadFacets(): Promise<void> {
    try {
      const facets = await this.#facets.run(async (signal) => {
        // Once there are options to choose from, what was found is shown before the new counts beside it.
        if (this.facets) await idle();
        signal.throwIfAborted();
        return this.#host.client().models.facets(queryOf(this.#host.filters()), { signal });
      });
      if (facets !== SUPERSEDED) this.facets = facets;
      this.#element.requestUpdate();
    } catch {
      // The list of models says what failed; without counts the filters keep the options they have.
    }
  }

  async #countWithout(): Promise<void> {
    this.without = [];
    const filters = this.#host.filters();
    if (!isFiltered(filters)) return;
    try {
      const counts = await this.#counts.run((signal) => countWithout(this.#host.client(), filters, signal));
      if (counts !== SUPERSEDED) this.without = counts;
      this.#element.requestUpdate();
    } catch {
      // The advice in words stands without the counts.
    }
  }
}
