import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Locale, Submission } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { OutboxFile, TakenReceipt } from '@gd/sdk/offline';
import type { HeadingLevel } from '../../base/heading.js';
import { idle } from '../../base/idle.js';
import type { Once } from '../draft.js';
import type { Room } from './room.js';

/** What waiting needs of the form. */
export interface WaitingHost extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** The key of the site; undefined until it is known and the form has loaded. */
  readonly waitingSite: string | undefined;
  flowClient(): PublicClient;
  focusNext(id: string): void;
  /** Says something to those who do not look. */
  say(text: string): void;
  /** The receipt of something that waited here is to be shown. */
  waitingSent(taken: TakenReceipt): void;
  /** The person has given up something that waited. */
  waitingDiscarded(id: string): void;
}

/** What is put by to be sent later. */
export interface ToKeep {
  body: Submission;
  once: Once;
  files: readonly OutboxFile[];
  /** It was sent without an answer. */
  hasLeft: boolean;
}

/**
 * What waits on the device to be sent. Its code is loaded in an idle moment after the form, since it must be there when
 * the network is not; where that did not succeed the form keeps what was typed and is sent again by hand.
 */
export class Waiting implements ReactiveController {
  room: Room | undefined;
  readonly #host: WaitingHost;
  #site: string | undefined;

  constructor(host: WaitingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { waitingSite } = this.#host;
    if (waitingSite === undefined || waitingSite === this.#site) return;
    this.#close();
    this.#site = waitingSite;
    void this.#open(waitingSite);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** What waits, where something does. */
  view(): unknown {
    return this.room?.view() ?? nothing;
  }

  async #open(site: string): Promise<void> {
    await idle();
    // Without it: an old page whose files are gone from the server, or no network already.
    const room = await import('./room.js')
      .then(({ openRoom }) => openRoom(this.#host, site))
      .catch(() => undefined);
    if (this.#site !== site) {
      room?.close();
      return;
    }
    this.room = room;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#site = undefined;
    this.room?.close();
    this.room = undefined;
  }
}
