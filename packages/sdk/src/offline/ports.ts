/** What the outbox needs of the world, so that a test can break each of them at any moment. */
import type { CaseReceipt, Submission } from '@gd/contract';
import type { Entry, WaitingFile } from './entry.js';

/** Keeps entries. Each method is one transaction: all of it happens or nothing. */
export interface Store {
  /** False where nothing survives the page, since the browser blocks storage. */
  readonly isDurable: boolean;
  list(): Promise<Entry[]>;
  /** Replaces an entry of the same id. */
  put(entry: Entry): Promise<void>;
  /** Changes an entry as it stands now; nothing happens where it is gone, and undefined removes it. */
  change(id: string, change: (entry: Entry) => Entry | undefined): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

/** One at a time, among all pages of the origin where the browser can. */
export interface Lock {
  /** Runs work when it is its turn; the lock goes with the page that dies. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export interface Clock {
  now(): number;
  /** Calls back after so many milliseconds; gives what takes it back. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Tells the other pages of the origin that something has changed, and hears of it. */
export interface Bell {
  ring(): void;
  /** Gives what ends it. */
  hear(call: () => void): () => void;
}

export interface Network {
  /** Calls back when the network may be back: the browser says so, or the page is shown again. Gives what ends it. */
  mayBeBack(call: () => void): () => void;
}

/** Carries a step to the server. @throws `GdError` */
export interface Sender {
  /** Gives the id of the stored file. */
  upload(file: WaitingFile, signal: AbortSignal): Promise<string>;
  submit(
    body: Submission,
    keys: { secret: string; idempotencyKey: string },
    signal: AbortSignal,
  ): Promise<CaseReceipt>;
}

export interface Ports {
  store: Store;
  lock: Lock;
  clock: Clock;
  bell: Bell;
  network: Network;
  sender: Sender;
  /** 0 to 1. */
  random: () => number;
  newKey: () => string;
}
