import type { Site } from '@gd/contract';
import { draftFor, EMPTY_DRAFT, isTouched, reconcile, type Draft } from './draft.js';
import { DraftStore } from './draft-store.js';
import { routeOf } from './route.js';

/** The draft of one site's form, kept as it changes. */
export class DraftSession {
  draft: Draft = EMPTY_DRAFT;
  /** The draft came back from before a reload. */
  restored = false;
  #store: DraftStore | undefined;
  #site: Site | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** False when the draft will not survive a reload. */
  get durable(): boolean {
    return this.#store?.durable ?? true;
  }

  /** Takes up the stored draft of a site, or begins one; with the site read anew, the draft in hand goes on. */
  open(site: Site): void {
    const same = this.#site?.key === site.key;
    this.#site = site;
    if (!same) {
      this.#store = new DraftStore(site.key);
      const stored = this.#store.load();
      this.restored = stored !== undefined && isTouched(stored);
      this.draft = stored ?? draftFor(site);
    }
    this.change({});
  }

  change(part: Partial<Draft>): void {
    const draft = { ...this.draft, ...part };
    this.draft = this.#site ? reconcile(draft, this.#site) : draft;
    // A denunciation is written down nowhere (Law 25/2018, Article 8.3), not even in this tab.
    if (routeOf(this.draft).lodge === 'DEN') this.#store?.clear();
    else this.#store?.save(this.draft);
    this.#changed();
  }

  /** Ends the draft: it was sent, or given up. */
  clear(): void {
    this.#store?.clear();
    this.restored = false;
    this.draft = this.#site ? draftFor(this.#site) : EMPTY_DRAFT;
    this.#changed();
  }
}
