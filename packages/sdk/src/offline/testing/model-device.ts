/** A device with pages that die at any moment, a network that fails in every way, and one durable store. */
import { GdContractError, GdNetworkError, GdRateLimitedError, GdTimeoutError } from '../../errors.js';
import type { Entry } from '../entry.js';
import { memoryStore } from '../memory-store.js';
import { PortOutbox } from '../outbox.js';
import type { Lock, Ports, Sender } from '../ports.js';
import { busy, inProgress, type ModelServer } from './model-server.js';
import type { Random } from './random.js';

export const SITE = 'demo';

/** A page; a dead one goes no further: none of its promises settles. */
interface Page {
  isAlive: boolean;
  outbox: PortOutbox;
}

type Rough = 'calm' | 'rough';

const never = (): Promise<never> => new Promise(() => undefined);

export class ModelDevice {
  readonly entries = new Map<string, Entry>();
  readonly pages: Page[] = [];
  /** Entries that were discarded before anything of them had left. */
  readonly discardedUnsent: string[] = [];
  weather: Rough = 'rough';
  isOnline = true;
  now = 0;
  /** The most requests that were under way at once, of pages that live. */
  mostAtOnce = 0;
  readonly #random: Random;
  readonly #server: ModelServer;
  readonly #hasLocks: boolean;
  #timers: { page: Page; at: number; call: () => void }[] = [];
  #bells: { page: Page; call: () => void }[] = [];
  /** Requests that the network still carries although their page has given up. */
  #late: (() => void)[] = [];
  #holder: Page | undefined;
  #queue: { page: Page; begin: () => void }[] = [];
  readonly #underWay = new Set<Page>();
  #keys = 0;

  constructor(random: Random, server: ModelServer, hasLocks: boolean) {
    this.#random = random;
    this.#server = server;
    this.#hasLocks = hasLocks;
  }

  open(): Page {
    const page = { isAlive: true } as Page;
    this.pages.push(page);
    page.outbox = new PortOutbox(this.#portsOf(page), SITE);
    return page;
  }

  kill(page: Page): void {
    page.isAlive = false;
    this.pages.splice(this.pages.indexOf(page), 1);
    this.#timers = this.#timers.filter((timer) => timer.page !== page);
    this.#bells = this.#bells.filter((bell) => bell.page !== page);
    this.#queue = this.#queue.filter((waiting) => waiting.page !== page);
    this.#underWay.delete(page);
    if (this.#holder === page) this.#release();
  }

  /** Goes on to the next moment for which a page has set a timer. */
  passTime(): void {
    this.#timers.sort((a, b) => a.at - b.at);
    const timer = this.#timers.shift();
    if (!timer) return;
    this.now = Math.max(this.now, timer.at);
    timer.call();
  }

  /** What the network held back arrives. */
  arriveLate(): void {
    for (const arrive of this.#late.splice(0)) arrive();
  }

  newKey = (): string => `key-${(this.#keys += 1)}`;

  /** One act of a page on the world: it may die before it and after it. */
  async #act<T>(page: Page, act: () => T | Promise<T>): Promise<T> {
    await this.#moment(page);
    const value = await act();
    await this.#moment(page);
    return value;
  }

  async #moment(page: Page): Promise<void> {
    for (let turns = this.#random.below(3); turns > 0; turns -= 1) await Promise.resolve();
    if (page.isAlive && this.weather === 'rough' && this.#random.chance(0.02)) this.kill(page);
    if (!page.isAlive) await never();
  }

  #portsOf(page: Page): Ports {
    const kept = memoryStore(this.entries);
    return {
      store: {
        ...kept,
        list: () => this.#act(page, () => kept.list()),
        put: (entry) => this.#act(page, () => kept.put(entry)),
        change: (id, change) => this.#act(page, () => kept.change(id, change)),
        remove: (id) => this.#act(page, () => this.#discard(id)),
      },
      lock: this.#lockOf(page),
      clock: {
        now: () => this.now,
        after: (milliseconds, call) => {
          const timer = { page, at: this.now + milliseconds, call };
          this.#timers.push(timer);
          return () => (this.#timers = this.#timers.filter((each) => each !== timer));
        },
      },
      bell: {
        ring: () => {
          for (const bell of this.#bells) if (bell.page !== page) bell.call();
        },
        hear: (call) => {
          this.#bells.push({ page, call });
          return () => undefined;
        },
      },
      network: { mayBeBack: () => () => undefined },
      sender: this.#senderOf(page),
      random: () => this.#random.next(),
      newKey: this.newKey,
    };
  }

  #discard(id: string): void {
    const entry = this.entries.get(id);
    if (entry?.status === 'queued' && !entry.hasLeft) this.discardedUnsent.push(id);
    this.entries.delete(id);
  }

  #lockOf(page: Page): Lock {
    if (!this.#hasLocks) return { run: (work) => work() };
    return {
      run: async (work) => {
        if (!page.isAlive) await never();
        await new Promise<void>((begin) => {
          this.#queue.push({ page, begin });
          if (!this.#holder) this.#release();
        });
        try {
          return await work();
        } finally {
          if (this.#holder === page) this.#release();
        }
      },
    };
  }

  /** The next in the queue has it. */
  #release(): void {
    const next = this.#queue.shift();
    this.#holder = next?.page;
    next?.begin();
  }

  #senderOf(page: Page): Sender {
    return {
      upload: ({ key, name }) => this.#request(page, () => this.#server.upload(key, name)),
      submit: (body, { secret, idempotencyKey }) =>
        this.#request(page, () => this.#server.submit(body, secret, idempotencyKey)),
    };
  }

  async #request<T>(page: Page, arrive: () => T): Promise<T> {
    if (!page.isAlive) return never();
    this.#underWay.add(page);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay.size);
    try {
      return await this.#act(page, () => this.#carry(arrive));
    } finally {
      this.#underWay.delete(page);
    }
  }

  #carry<T>(arrive: () => T): T {
    const network = () => new GdNetworkError('vi', 'model');
    if (!this.isOnline) throw network();
    if (this.weather === 'calm' || this.#random.chance(0.5)) return arrive();
    switch (this.#random.below(7)) {
      case 0:
        throw network();
      case 1:
        throw busy();
      case 2:
        throw inProgress();
      case 3:
        throw new GdRateLimitedError({ ...busy().problem, status: 429, code: 'rate_limited' }, 30);
      case 4:
        // It arrives after the page has given up.
        this.#late.push(() => {
          try {
            arrive();
          } catch {
            // Nobody hears the answer.
          }
        });
        throw new GdTimeoutError('vi', 'model');
      case 5:
        arrive();
        throw network();
      default:
        arrive();
        throw new GdContractError('vi', null, ['']);
    }
  }
}
