/** The outbox itself: walks entries through their steps, one at a time, under the lock. */
import type { CaseReceipt } from '@gd/contract';
import type { PreparedSubmission } from '../submission.js';
import type { Entry, Queued, WaitingFile } from './entry.js';
import { itemOf, type OutboxItem } from './item.js';
import {
  aged,
  afterStep,
  beforeStep,
  newEntry,
  nextDue,
  nextStep,
  nextTime,
  sooner,
  type Given,
  type Outcome,
  type Step,
} from './machine.js';
import { outcomeOf } from './outcome.js';
import type { Ports } from './ports.js';

/** A file that goes with a submission. */
export interface OutboxFile {
  name: string;
  blob: Blob;
  /** The key of an upload that was tried before, so that it is the same upload; made when absent. */
  idempotencyKey?: string;
  /** Of a file that is uploaded already: it goes again only if the server has meanwhile removed it. */
  id?: string;
}

export interface AddOptions {
  files?: readonly OutboxFile[];
  /** It was sent before without an answer, so that it may have arrived, and is not sent again in the same moment. */
  hasLeft?: boolean;
}

/** What the sender takes along: with code and secret the case is opened. */
export interface TakenReceipt {
  /** Null where the server no longer had it; the case is there. */
  receipt: CaseReceipt | null;
  secret: string;
}

export interface Outbox {
  /** False where the browser blocks storage: what waits is lost with the page, and the page should say so. */
  readonly isDurable: boolean;
  /** What waits, what was sent and is not taken yet, and what could not be sent; the oldest first. */
  readonly items: readonly OutboxItem[];
  /**
   * Keeps a submission, and sends it when it can. What was added and resolved is on the device.
   * @throws DOMException `QuotaExceededError` when the device is full; nothing is kept then
   */
  add(submission: PreparedSubmission, options?: AddOptions): Promise<void>;
  /** Sends what waits now, also what the server refused before. Resolves when nothing more can be done now. */
  sendNow(): Promise<void>;
  /** Removes an entry that was not sent. `sent` when it was meanwhile: it is still there to be taken. */
  discard(id: string): Promise<'discarded' | 'sent'>;
  /** Gives the receipt of what was sent, and removes it from the device. Undefined when it is not there. */
  take(id: string): Promise<TakenReceipt | undefined>;
  /** Calls back after each change of `items`, also of another page. Gives what ends it. */
  subscribe(call: () => void): () => void;
  /** Stops sending; what waits stays. */
  close(): void;
}

/** A device that sleeps lets timers sleep too, so none is longer. */
const LONGEST_SLEEP_MS = 15 * 60_000;

/** The outbox of one site on the given ports; {@link openOutbox} gives it those of the browser. */
export class PortOutbox implements Outbox {
  items: readonly OutboxItem[] = [];
  readonly #ports: Ports;
  readonly #site: string;
  readonly #listeners = new Set<() => void>();
  readonly #ends: readonly (() => void)[];
  #entries: readonly Entry[] = [];
  #sending: { id: string; controller: AbortController } | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  /** Why the next pass takes up what waits for its turn. */
  #hurry: 'network' | 'asked' | undefined;
  #closed = false;
  #cancelTimer: (() => void) | undefined;

  constructor(ports: Ports, site: string) {
    this.#ports = ports;
    this.#site = site;
    this.#ends = [
      // Another page added, changed or took something; it sends what it added.
      ports.bell.hear(() => void this.#refresh().then(() => this.#plan())),
      ports.network.mayBeBack(() => void this.#sendSooner('network')),
    ];
    // The page was opened: what waited for its turn on an earlier one goes now.
    void this.#sendSooner('network');
  }

  get isDurable(): boolean {
    return this.#ports.store.isDurable;
  }

  async add(
    { body, secret, idempotencyKey }: PreparedSubmission,
    { files = [], hasLeft = false }: AddOptions = {},
  ): Promise<void> {
    const given = this.#given();
    const waiting = files.map(({ name, blob, idempotencyKey: key, id }): WaitingFile => ({
      name,
      blob,
      key: key ?? given.newKey(),
      id: id ?? null,
    }));
    const parts = { id: body.id, site: this.#site, body, secret, idempotencyKey, files: waiting, hasLeft };
    await this.#ports.store.put(newEntry(parts, given));
    await this.#changed();
    void this.#run();
  }

  sendNow(): Promise<void> {
    return this.#sendSooner('asked');
  }

  async discard(id: string): Promise<'discarded' | 'sent'> {
    if (this.#sending?.id === id) this.#sending.controller.abort();
    const { lock, store } = this.#ports;
    // Under the lock: what another page is sending now may be there in a moment.
    const came = await lock.run(async () => {
      const entry = (await store.list()).find((each) => each.id === id);
      if (entry?.status === 'sent') return 'sent';
      await store.remove(id);
      return 'discarded';
    });
    await this.#changed();
    return came;
  }

  async take(id: string): Promise<TakenReceipt | undefined> {
    let taken: TakenReceipt | undefined;
    await this.#ports.store.change(id, (entry) => {
      if (entry.status !== 'sent') return entry;
      taken = { receipt: entry.receipt, secret: entry.secret };
      return undefined;
    });
    await this.#changed();
    return taken;
  }

  subscribe(call: () => void): () => void {
    this.#listeners.add(call);
    return () => this.#listeners.delete(call);
  }

  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    for (const end of this.#ends) end();
    this.#sending?.controller.abort();
    this.#listeners.clear();
    // An answer that comes in this moment is still written down.
    void Promise.resolve(this.#running).finally(() => this.#ports.store.close());
  }

  #given(): Given {
    const { clock, random, newKey } = this.#ports;
    return { now: clock.now(), random: random(), newKey };
  }

  #sendSooner(why: 'network' | 'asked'): Promise<void> {
    if (this.#hurry !== 'asked') this.#hurry = why;
    return this.#run();
  }

  /** Sends what is due. A call while that is under way makes it look once more. */
  #run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#loop();
    return this.#running;
  }

  async #loop(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#ports.lock.run(() => this.#pass());
        await this.#refresh();
      } while (this.#isAskedAgain);
    } finally {
      this.#running = undefined;
    }
    this.#plan();
  }

  get #isAskedAgain(): boolean {
    return this.#again && !this.#closed;
  }

  async #pass(): Promise<void> {
    const { clock, store } = this.#ports;
    const hurry = this.#hurry;
    this.#hurry = undefined;
    // Under the lock: the page that had it before may have put them off in this moment.
    if (hurry)
      for (const { id, site } of await store.list())
        if (site === this.#site) await store.change(id, (entry) => sooner(entry, hurry, clock.now()));
    while (!this.#closed) {
      const now = clock.now();
      const entry = nextDue(await this.#tidy(now), now);
      if (!entry) return;
      const outcome = await this.#go(entry);
      // What is unreachable for one is for all.
      if (outcome?.type === 'again' && outcome.unreachable) return;
    }
  }

  /** Removes what may no longer be kept, of every site, and gives the entries of this one. */
  async #tidy(now: number): Promise<Entry[]> {
    const { store } = this.#ports;
    const kept = await store.list();
    const old = kept.filter((entry) => aged(entry, now) !== entry);
    for (const { id } of old) await store.change(id, (entry) => aged(entry, now));
    return this.#own(kept, now);
  }

  /** Those of this site as they may be kept: what is too old is not shown while another page has the lock. */
  #own(entries: readonly Entry[], now: number): Entry[] {
    return entries.flatMap((entry) => (entry.site === this.#site ? (aged(entry, now) ?? []) : []));
  }

  /** Takes one step of an entry and writes down what came of it; undefined where the entry is gone. */
  async #go(entry: Queued): Promise<Outcome | undefined> {
    const { store } = this.#ports;
    const { id } = entry;
    const step = nextStep(entry);
    if (!(await this.#markLeaving(entry, step))) return undefined;
    const controller = new AbortController();
    this.#sending = { id, controller };
    this.#show();
    try {
      const outcome = await this.#carry(step, entry, controller.signal);
      const given = this.#given();
      await store.change(id, (kept) => (kept.status === 'queued' ? afterStep(kept, outcome, given) : kept));
      return outcome;
    } finally {
      this.#sending = undefined;
      await this.#changed();
    }
  }

  /** False where another page, without a lock to wait for, has removed or sent it. */
  async #markLeaving(entry: Queued, step: Step): Promise<boolean> {
    if (beforeStep(entry, step).hasLeft === entry.hasLeft) return true;
    let isThere = false;
    await this.#ports.store.change(entry.id, (kept) => {
      if (kept.status !== 'queued') return kept;
      isThere = true;
      return beforeStep(kept, step);
    });
    return isThere;
  }

  async #carry(step: Step, { secret, idempotencyKey }: Queued, signal: AbortSignal): Promise<Outcome> {
    const { sender } = this.#ports;
    try {
      if (step.do === 'upload')
        return { type: 'uploaded', key: step.file.key, id: await sender.upload(step.file, signal) };
      const receipt = await sender.submit(step.body, { secret, idempotencyKey }, signal);
      return { type: 'received', receipt };
    } catch (error) {
      return outcomeOf(error, step);
    }
  }

  async #changed(): Promise<void> {
    this.#ports.bell.ring();
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#closed) return;
    const entries = await this.#ports.store.list();
    this.#entries = this.#own(entries, this.#ports.clock.now()).sort((a, b) => a.since - b.since);
    this.#show();
  }

  #show(): void {
    this.items = this.#entries.map((entry) => itemOf(entry, this.#sending?.id));
    for (const call of this.#listeners) call();
  }

  /** Comes back when something is due, and to remove what is too old: a page may stay open for months at a counter. */
  #plan(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const due = nextTime(this.#entries);
    if (due === undefined || this.#closed) return;
    const { clock } = this.#ports;
    const wait = Math.min(Math.max(due - clock.now(), 0), LONGEST_SLEEP_MS);
    this.#cancelTimer = clock.after(wait, () => void this.#run());
  }
}
