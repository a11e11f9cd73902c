import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TYPING_PAUSE_MS } from '../base/typing-pause.js';
import { NO_FILTERS, SETTING_NAMES, type ModelFilters } from './filters.js';
import { addressWith, filtersInAddress } from './page-address.js';

interface Host extends ReactiveControllerHost, ModelFilters {
  /** Before each name in the page's address; without it the address is neither read nor written. */
  readonly address?: string | undefined;
}

/** What the reader chose, in the element's properties and in the page's address. */
export class Choices implements ReactiveController {
  /** What stands in the search field while it is not yet searched for. */
  typed: string | undefined;
  readonly #host: Host;
  readonly #chosen: (filters: ModelFilters) => void;
  /** The filters as the page set them, before the address and the reader did. */
  #own: ModelFilters | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, chosen: (filters: ModelFilters) => void) {
    this.#host = host;
    this.#chosen = chosen;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.readAddress);
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
    removeEventListener('popstate', this.readAddress);
  }

  get filters(): ModelFilters {
    const { q, field, kind, level, recognition, province, unit, year, sort } = this.#host;
    return { q, field, kind, level, recognition, province, unit, year, sort };
  }

  /** Takes over what the address says. */
  readonly readAddress = (): void => {
    const { address } = this.#host;
    if (address === undefined) return;
    this.#own ??= this.filters;
    Object.assign(this.#host, { ...this.#own, ...filtersInAddress(address, location.search) });
  };

  /** Takes what the reader chose, and tells the page. */
  choose(filters: Partial<ModelFilters>): void {
    clearTimeout(this.#typing);
    this.typed = undefined;
    const before = this.filters;
    const chosen = { ...before, ...filters };
    if (SETTING_NAMES.every((name) => chosen[name] === before[name])) return;
    Object.assign(this.#host, filters);
    this.#writeAddress();
    this.#chosen(chosen);
  }

  /** Takes what the reader types, once the typing pauses. */
  type(q: string): void {
    clearTimeout(this.#typing);
    this.typed = q;
    this.#typing = setTimeout(() => this.choose({ q }), TYPING_PAUSE_MS);
  }

  clear(): void {
    this.choose(NO_FILTERS);
  }

  #writeAddress(): void {
    const { address } = this.#host;
    if (address === undefined || !this.#own) return;
    const now = addressWith(location.href, address, this.filters, this.#own);
    if (now !== location.href) history.replaceState(history.state, '', now);
  }
}
