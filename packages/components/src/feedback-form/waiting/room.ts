/** The outbox as the form shows it; loaded late. */
import type { TemplateResult } from 'lit';
import { openOutbox, type Outbox, type OutboxItem } from '@gd/sdk/offline';
import { waitingMessages } from './messages.js';
import type { ToKeep, WaitingHost } from './waiting.js';
import { keptView, waitingView } from './waiting-view.js';

export async function openRoom(host: WaitingHost, site: string): Promise<Room> {
  return new Room(host, await openOutbox({ client: () => host.flowClient(), site }));
}

export class Room {
  /** Of the item about whose removal the person is asked. */
  confirming: string | undefined;
  readonly #host: WaitingHost;
  readonly #outbox: Outbox;
  #before: readonly OutboxItem[] = [];

  constructor(host: WaitingHost, outbox: Outbox) {
    this.#host = host;
    this.#outbox = outbox;
    outbox.subscribe(() => this.#changed());
  }

  get items(): readonly OutboxItem[] {
    return this.#outbox.items;
  }

  get isDurable(): boolean {
    return this.#outbox.isDurable;
  }

  get locale(): WaitingHost['locale'] {
    return this.#host.locale;
  }

  get level(): WaitingHost['level'] {
    return this.#host.level;
  }

  /** @throws DOMException when the device is full */
  async keep({ body, once, files, hasLeft }: ToKeep): Promise<void> {
    const { secret, idempotencyKey } = once;
    await this.#outbox.add({ body, secret, idempotencyKey }, { files, hasLeft });
  }

  sendNow(): void {
    void this.#outbox.sendNow();
  }

  ask(id: string | undefined): void {
    this.#host.focusNext(id === undefined ? 'waiting' : `discard-${id}`);
    this.confirming = id;
    this.#host.requestUpdate();
  }

  async discard(id: string): Promise<void> {
    this.confirming = undefined;
    const came = await this.#outbox.discard(id);
    const words = waitingMessages[this.locale];
    this.#host.say(came === 'sent' ? words.sentMeanwhile : words.discarded);
    if (this.items.length > 0) this.#host.focusNext('waiting');
    if (came === 'discarded') this.#host.waitingDiscarded(id);
  }

  async open(id: string): Promise<void> {
    const taken = await this.#outbox.take(id);
    if (taken) this.#host.waitingSent(taken);
  }

  /** The person has read that it arrived, though no receipt can be given. */
  async dismiss(id: string): Promise<void> {
    await this.#outbox.take(id);
    this.#host.waitingDiscarded(id);
  }

  close(): void {
    this.#outbox.close();
  }

  view(): TemplateResult | undefined {
    return this.items.length > 0 ? waitingView(this) : undefined;
  }

  /** Takes the place of the form when something was put by. */
  keptView(id: string, onAnother: () => void): TemplateResult {
    const item = this.items.find((each) => each.id === id);
    return keptView({ item, locale: this.locale, level: this.level, onAnother });
  }

  #changed(): void {
    const words = waitingMessages[this.locale];
    for (const { id, status, title } of this.items) {
      const earlier = this.#before.find((each) => each.id === id)?.status;
      if (earlier === undefined || earlier === status) continue;
      if (status === 'sent') this.#host.say(words.nowSent(title ?? ''));
      if (status === 'failed') this.#host.say(words.nowRefused(title ?? ''));
    }
    this.#before = this.items;
    this.#host.requestUpdate();
  }
}
