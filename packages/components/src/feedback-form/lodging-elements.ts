import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '@gd/contract';
import type { LodgedKind } from '@gd/rules';
import { failureOf, type Failure } from '../base/failure.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
}

const LOADERS: Readonly<Record<LodgedKind, () => Promise<unknown>>> = {
  CPL: () => import('../define/complaint-draft.js'),
  DEN: () => import('../define/denunciation-guide.js'),
};

/** The elements for what is lodged on paper: loaded when first needed, since most people never need them. */
export class LodgingElements {
  readonly #host: Host;
  readonly #states = new Map<LodgedKind, 'loading' | 'ready' | Failure>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** How it stands with the element of a kind; asking for it begins to load it. */
  stateOf(kind: LodgedKind): 'loading' | 'ready' | Failure {
    const state = this.#states.get(kind);
    if (state) return state;
    this.#states.set(kind, 'loading');
    void this.#load(kind);
    return 'loading';
  }

  retry(kind: LodgedKind): void {
    this.#states.delete(kind);
    this.#host.requestUpdate();
  }

  async #load(kind: LodgedKind): Promise<void> {
    try {
      await LOADERS[kind]();
      this.#states.set(kind, 'ready');
    } catch (error) {
      this.#states.set(kind, failureOf(error, this.#host.locale));
    }
    this.#host.requestUpdate();
  }
}
