/** What lies begun and not finished, by sender: whoever begins many files and sends on none could fill the disk. */
import { storageFull } from '../files/disk.js';
import { ProblemError } from '../problem-error.js';

/** Of one sender, who may be a whole office, or many telephones behind one address of their network. */
export const MOST_UNFINISHED = { uploads: 100, bytes: 500 * 1024 * 1024 } as const;

/** What the smallest upload stands for among all: its files take room too, and the time to look at them. */
const LEAST_BYTES = 1024 * 1024;

/** They go when they are finished, given up or a day old; nobody knows when that is. */
const RETRY_AFTER = { 'Retry-After': '600' };

interface Begun {
  /** Bytes of the whole file: what has not come yet will. */
  size: number;
  /** It may not lie there yet. */
  isBeginning: boolean;
}

const roomOf = ({ size }: Pick<Begun, 'size'>): number => Math.max(size, LEAST_BYTES);

/** Kept in memory and compared with the disk where it matters: another server may have finished what this one began. */
export class Unfinished {
  readonly #bySender = new Map<string, Map<string, Begun>>();
  readonly #isThere: (id: string) => Promise<boolean>;
  readonly #mostBytes: number;

  /** @param mostBytes of all senders together: many addresses cost a botnet nothing */
  constructor(isThere: (id: string) => Promise<boolean>, mostBytes: number) {
    this.#isThere = isThere;
    this.#mostBytes = mostBytes;
  }

  /** Notes what lies there already. */
  note(sender: string, id: string, size: number): void {
    const known = this.#of(sender);
    if (!known.has(id)) known.set(id, { size, isBeginning: false });
  }

  /** Begins an upload where the sender may have another. @throws {ProblemError} `rate_limited`, `storage_full` */
  async begin<T>(sender: string, id: string, size: number, work: () => Promise<T>): Promise<T> {
    if (!this.#hasRoom(sender, size)) await this.#forgetGone(sender);
    if (!this.#hasRoomForAll(size)) await this.tidy();
    // From here to the note nothing is awaited, so that two cannot take the same room.
    if (!this.#hasRoom(sender, size)) throw new ProblemError('rate_limited', { headers: RETRY_AFTER });
    if (!this.#hasRoomForAll(size)) throw storageFull();
    const begun: Begun = { size, isBeginning: true };
    this.#of(sender).set(id, begun);
    try {
      return await work();
    } finally {
      begun.isBeginning = false;
    }
  }

  /** Forgets what has meanwhile gone. */
  async tidy(): Promise<void> {
    for (const sender of [...this.#bySender.keys()]) await this.#forgetGone(sender);
  }

  #of(sender: string): Map<string, Begun> {
    const known = this.#bySender.get(sender) ?? new Map<string, Begun>();
    this.#bySender.set(sender, known);
    return known;
  }

  #hasRoom(sender: string, size: number): boolean {
    const begun = [...(this.#bySender.get(sender)?.values() ?? [])];
    const bytes = begun.reduce((sum, each) => sum + each.size, size);
    return begun.length < MOST_UNFINISHED.uploads && bytes <= MOST_UNFINISHED.bytes;
  }

  #hasRoomForAll(size: number): boolean {
    const all = [...this.#bySender.values()].flatMap((begun) => [...begun.values()]);
    return all.reduce((sum, each) => sum + roomOf(each), roomOf({ size })) <= this.#mostBytes;
  }

  async #forgetGone(sender: string): Promise<void> {
    const begun = this.#of(sender);
    for (const [id, { isBeginning }] of [...begun])
      if (!isBeginning && !(await this.#isThere(id))) begun.delete(id);
    if (begun.size === 0) this.#bySender.delete(sender);
  }
}
