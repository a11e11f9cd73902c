/**
 * Where the reader was in a long list. A browser that keeps the page in memory needs no help; one that loads it again
 * finds it short and begins at the top.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cards } from './cards.js';

interface Place {
  /** The card at the top of the screen, and how far below that it began, in pixels; none where the list had not begun. */
  scrolled?: { index: number; top: number } | undefined;
  /** The card that had the focus, as one has that was opened. */
  focused?: number | undefined;
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
    const { scrolled, focused } = place;
    await load(Math.max(scrolled?.index ?? 0, focused ?? 0) + 1);
    if (scrolled) {
      // Before, lest the cards above take another room afterwards.
      this.#cards.measure();
      const card = this.#cards.cardAt(scrolled.index);
      card?.scrollIntoView({ block: 'start', behavior: 'instant' });
      // Measured, since a page may keep room above what is scrolled to.
      const top = card?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - scrolled.top, behavior: 'instant' });
    }
    if (focused !== undefined)
      this.#cards.cardAt(focused)?.querySelector<HTMLElement>('.title a')?.focus({ preventScroll: true });
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
    const focused = this.#cards.focused();
    const scrolled = this.#scrolled();
    // At the top of the list there is nothing to go back to.
    return scrolled || focused !== undefined ? { scrolled, focused } : undefined;
  }

  #scrolled(): Place['scrolled'] {
    if (this.#cards.element.getBoundingClientRect().top > 0) return undefined;
    const index = this.#cards.firstInView();
    if (index === undefined) return undefined;
    return { index, top: this.#cards.cardAt(index)?.getBoundingClientRect().top ?? 0 };
  }
}
