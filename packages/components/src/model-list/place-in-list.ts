/**
 * Where the reader was in a long list. A browser that keeps the page in memory needs no help; one that loads it again
 * finds it short and begins at the top.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cards } from './cards.js';

interface Place {
  /** The card at the top of the screen. */
  index: number;
  /** How far below the top of the screen it began, in pixels. */
  top: number;
}

const keyOf = (): string => `gd-model-list:${location.pathname}${location.search}`;

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}

interface Host extends ReactiveControllerHost {
  /** Only a list that minds the page's address minds its place. */
  readonly address?: string | undefined;
}

export class PlaceInList implements ReactiveController {
  readonly #host: Host;
  readonly #cards: Cards;
  #taken = false;

  constructor(host: Host, cards: Cards) {
    this.#host = host;
    this.#cards = cards;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#keep);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#keep);
  }

  /** Goes to the card that was left, once, where the reader came back. @param load puts so many cards into the list */
  async goBack(load: (count: number) => Promise<void>): Promise<void> {
    const place = this.#take();
    if (!place) return;
    await load(place.index + 1);
    this.#cards.cardAt(place.index)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: -place.top, behavior: 'instant' });
  }

  #take(): Place | undefined {
    if (this.#taken || this.#host.address === undefined) return undefined;
    this.#taken = true;
    try {
      const kept = sessionStorage.getItem(keyOf());
      return kept !== null && cameBack() ? (JSON.parse(kept) as Place) : undefined;
    } catch {
      // Storage is blocked: the list begins at its top.
      return undefined;
    }
  }

  readonly #keep = (): void => {
    if (this.#host.address === undefined) return;
    const place = this.#now();
    try {
      if (place) sessionStorage.setItem(keyOf(), JSON.stringify(place));
      else sessionStorage.removeItem(keyOf());
    } catch {
      // Storage is blocked or full.
    }
  };

  #now(): Place | undefined {
    // At the top of the list there is nothing to go back to.
    if (this.#cards.element.getBoundingClientRect().top > 0) return undefined;
    const index = this.#cards.firstInView();
    if (index === undefined) return undefined;
    return { index, top: this.#cards.cardAt(index)?.getBoundingClientRect().top ?? 0 };
  }
}
