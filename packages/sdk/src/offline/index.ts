/**
 * The offline outbox: a submission waits on the device, with its files, until it can be sent, and is sent once.
 * @packageDocumentation
 */
import { newId } from '../ids.js';
import { browserBell, browserClock, browserLock, browserNetwork, browserStore } from './browser-ports.js';
import { clientSender, type OutboxClient } from './client-sender.js';
import { PortOutbox, type Outbox } from './outbox.js';

export type { OutboxClient } from './client-sender.js';
export type { Refusal } from './entry.js';
export type { OutboxItem } from './item.js';
export { KEPT_DAYS } from './machine.js';
export type { AddOptions, Outbox, OutboxFile, TakenReceipt } from './outbox.js';

export interface OutboxOptions {
  /** The client of the site, or what gives it. */
  client: OutboxClient | (() => OutboxClient);
  /** The key of the site: only what was added for it is shown and sent. */
  site: string;
}

const NAME = 'gd-outbox';

/**
 * Opens the outbox of a site and begins to send what waits. It sends while a page is open: at once, when the network is
 * back, when the page is shown again, and in between after growing waits. Of several pages one sends at a time.
 *
 * What waits is kept for {@link KEPT_DAYS} days in IndexedDB under `gd-outbox`; where that is blocked or missing (Node)
 * it is kept in memory, and `isDurable` is false.
 */
export async function openOutbox({ client, site }: OutboxOptions): Promise<Outbox> {
  const ports = {
    store: await browserStore(),
    lock: browserLock(`${NAME}:${site}`),
    clock: browserClock,
    bell: browserBell(NAME),
    network: browserNetwork,
    sender: clientSender(typeof client === 'function' ? client : () => client),
    random: Math.random,
    newKey: newId,
  };
  return new PortOutbox(ports, site);
}
