import type { Locale, Site } from '@gd/contract';
import type { PublicClient } from '@gd/sdk';
import type { ReactiveControllerHost } from 'lit';
import type { Words } from '../base/messages.js';
import { chooseFiles } from './accept-files.js';
import { fileMessages } from './messages.js';
import { Uploads } from './uploads.js';

interface Host extends ReactiveControllerHost {
  readonly locale: Locale;
  /** Moves the focus to the element with this id after the next render. */
  focusNext(id: string): void;
}

interface Options {
  /** Of the file input. */
  id: string;
  client: () => PublicClient;
  limits: () => Site['files'];
  changed: () => void;
  /** Says something to those who do not see the list. */
  say: (text: string) => void;
  /** Whether what cannot be uploaded now may go along with what is sent later; never unless given. */
  later?: () => boolean;
}

/** A list of files of a form, with why others were not taken. */
export class ChosenFiles extends Uploads {
  refused: readonly Words[] = [];
  readonly id: string;
  readonly #chooser: Host;
  readonly #say: Options['say'];
  readonly #limits: Options['limits'];

  constructor(host: Host, { id, client, limits, changed, say, later }: Options) {
    super(host, {
      client,
      maxBytes: () => limits().maxBytes,
      changed: (settled) => {
        changed();
        if (!settled) return;
        const words = fileMessages[host.locale];
        const { name, status } = settled;
        if (status === 'done') say(words.uploadedName(name));
        else if (status === 'waiting') say(words.uploadWaitsName(name));
        else say(words.uploadFailedName(name));
      },
      ...(later && { later }),
    });
    this.id = id;
    this.#chooser = host;
    this.#say = say;
    this.#limits = limits;
  }

  get limits(): Site['files'] {
    return this.#limits();
  }

  /** Takes those of the files that the site takes. */
  choose(files: readonly File[]): void {
    const { taken, refused } = chooseFiles(files, this.items.length, this.limits);
    this.refused = refused;
    this.add(taken);
    this.#chooser.requestUpdate();
  }

  /** Takes a file out of the list, as the person asked. */
  takeOut(key: string): void {
    const { items } = this;
    const index = items.findIndex((item) => item.key === key);
    const neighbour = items[index + 1] ?? items[index - 1];
    this.#say(fileMessages[this.#chooser.locale].removedName(items[index]?.name ?? ''));
    this.remove(key);
    // The button that had the focus is gone.
    this.#chooser.focusNext(neighbour ? `remove-${neighbour.key}` : this.id);
  }

  override clear(): void {
    this.refused = [];
    super.clear();
  }
}
