import type { Site } from '@gd/contract';
import { DraftStore } from './draft-store.js';

/** What a form makes of its drafts. */
export interface DraftRules<D> {
  /** Names the form and the shape of its draft in the store; an older draft under another name is left alone. */
  name: string;
  empty: D;
  /** A new draft for a site. */
  begin: (site: Site) => D;
  /** A draft brought in line with the site. */
  reconcile: (draft: D, site: Site) => D;
  /** True when something was typed or added that would be lost. */
  isTouched: (draft: D) => boolean;
  /** What of it may be written down on the device; undefined for nothing at all. */
  kept: (draft: D) => D | undefined;
}

/** The draft of one site's form, kept as it changes. */
export class DraftSession<D extends object> {
  draft: D;
  /** The draft came back from before a reload. */
  restored = false;
  #store: DraftStore<D> | undefined;
  #site: Site | undefined;
  readonly #rules: DraftRules<D>;
  readonly #changed: () => void;

  constructor(rules: DraftRules<D>, changed: () => void) {
    this.#rules = rules;
    this.#changed = changed;
    this.draft = rules.empty;
  }

  /** False when the draft will not survive a reload. */
  get durable(): boolean {
    return this.#store?.durable ?? true;
  }

  /** Takes up the stored draft of a site, or begins one; with the site read anew, the draft in hand goes on. */
  open(site: Site): void {
    const { name, empty, begin, isTouched } = this.#rules;
    const same = this.#site?.key === site.key;
    this.#site = site;
    if (!same) {
      this.#store = new DraftStore(`${name}:${site.key}`);
      const stored = this.#store.load();
      this.draft = stored ? { ...empty, ...stored } : begin(site);
      this.restored = stored !== undefined && isTouched(this.draft);
    }
    this.change({});
  }

  change(part: Partial<D>): void {
    const { reconcile, kept } = this.#rules;
    const draft = { ...this.draft, ...part };
    this.draft = this.#site ? reconcile(draft, this.#site) : draft;
    const keep = kept(this.draft);
    if (keep) this.#store?.save(keep);
    else this.#store?.clear();
    this.#changed();
  }

  /** Ends the draft: it was sent, or given up. */
  clear(): void {
    const { begin, empty } = this.#rules;
    this.#store?.clear();
    this.restored = false;
    this.draft = this.#site ? begin(this.#site) : empty;
    this.#changed();
  }
}
