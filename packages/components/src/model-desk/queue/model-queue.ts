/** The list of models as it was read: filters, pages, and how many wait in each queue. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskModel } from '@gd/contract';
import type { GdClient, RegisterQuery } from '@gd/sdk';
import type { Failure } from '../../base/failure.js';
import { Latest, SUPERSEDED } from '../../base/latest.js';
import { TYPING_PAUSE_MS } from '../../base/typing-pause.js';
import { NO_FILTERS, QUEUES, queryOf, type QueueFilters, type QueueName } from './filters.js';

const MAX_PAGE = 100;

export interface QueueWays {
  client: () => GdClient;
  pageSize: () => number;
  failed: (error: unknown) => Failure;
  /** Before the list is put anew, to keep the focus in it; what it gives puts the focus back. */
  keepFocus: () => () => Promise<void>;
}

export class ModelQueue implements ReactiveController {
  filters: QueueFilters = { ...NO_FILTERS, queue: '' };
  items: readonly DeskModel[] | undefined;
  /** Of all pages. */
  total = 0;
  counts: Partial<Record<QueueName, number>> = {};
  failure: Failure | undefined;
  loading = false;
  loadingMore = false;
  #nextCursor: string | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #ways: QueueWays;
  readonly #latest: Latest;
  readonly #latestCounts: Latest;

  constructor(host: ReactiveControllerHost, ways: QueueWays) {
    this.#host = host;
    this.#ways = ways;
    this.#latest = new Latest(host);
    this.#latestCounts = new Latest(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  choose(change: Partial<QueueFilters>): void {
    clearTimeout(this.#typing);
    this.filters = { ...this.filters, ...change };
    void this.reload();
  }

  /** Reads the list once the officer pauses. */
  type(q: string): void {
    this.filters = { ...this.filters, q };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.reload(), TYPING_PAUSE_MS);
  }

  /** From its beginning, with the counts. */
  async reload(): Promise<void> {
    this.failure = undefined;
    this.loading = true;
    this.loadingMore = false;
    void this.#count();
    await this.#read({ limit: this.#limit }, (page) => (this.items = page));
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** As many as are shown, after a step was taken; the focus stays in its row. */
  async refresh(): Promise<void> {
    if (!this.items || this.loading || this.loadingMore) return;
    void this.#count();
    const keep = this.#ways.keepFocus();
    const limit = Math.min(MAX_PAGE, Math.max(this.items.length, this.#limit));
    await this.#read({ limit }, (page) => (this.items = page));
    await keep();
  }

  /** The next page; gives where it begins. */
  async more(): Promise<number | undefined> {
    const before = this.items;
    if (!before || this.#nextCursor === null || this.loadingMore) return undefined;
    this.loadingMore = true;
    this.failure = undefined;
    const seen = new Set(before.map(({ id }) => id));
    const cursor = this.#nextCursor;
    const came = await this.#read({ limit: this.#limit, cursor }, (page) => {
      this.items = [...before, ...page.filter(({ id }) => !seen.has(id))];
    });
    this.loadingMore = false;
    this.#host.requestUpdate();
    return came ? before.length : undefined;
  }

  get #limit(): number {
    return Math.min(MAX_PAGE, Math.max(1, Math.trunc(this.#ways.pageSize()) || 20));
  }

  async #read(
    at: Pick<RegisterQuery, 'limit' | 'cursor'>,
    take: (items: DeskModel[]) => void,
  ): Promise<boolean> {
    this.#host.requestUpdate();
    try {
      const page = await this.#latest.run((signal) =>
        this.#ways
          .client()
          .models.search({ ...queryOf(this.filters), ...at }, { signal })
          .page(),
      );
      if (page === SUPERSEDED) return false;
      this.#nextCursor = page.nextCursor;
      this.total = page.total;
      this.failure = undefined;
      take(page.items);
      return true;
    } catch (error) {
      this.failure = this.#ways.failed(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Without a count a tab has none: the list itself says what is wrong. */
  async #count(): Promise<void> {
    const total = async (queue: QueueName, signal: AbortSignal): Promise<[QueueName, number]> => [
      queue,
      (
        await this.#ways
          .client()
          .models.search({ ...(queue && { queue }), limit: 1 }, { signal })
          .page()
      ).total,
    ];
    try {
      const counts = await this.#latestCounts.run((signal) =>
        Promise.all(QUEUES.map((queue) => total(queue, signal))),
      );
      if (counts !== SUPERSEDED) this.counts = Object.fromEntries(counts);
    } catch {
      this.counts = {};
    }
    this.#host.requestUpdate();
  }
}
