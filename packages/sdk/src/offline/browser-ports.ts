/** The ports of a browser; each has a way where the browser lacks or blocks it. */
import type { Entry } from './entry.js';
import { indexedDbStore } from './indexed-db-store.js';
import { memoryStore } from './memory-store.js';
import type { Bell, Clock, Lock, Network, Store } from './ports.js';

/** Shared by all outboxes of the page, as the database is. */
const pageEntries = new Map<string, Entry>();

export async function browserStore(): Promise<Store> {
  try {
    return await indexedDbStore();
  } catch {
    // A third-party frame, a private window, a strict browser, or no browser.
    return memoryStore(pageEntries);
  }
}

const turns = new Map<string, Promise<unknown>>();

/**
 * A Web Lock. Without them (a page without a secure context, a sandboxed frame) only this page is held to one at a time,
 * and the keys alone keep two pages from making two cases.
 */
export const browserLock = (name: string): Lock => ({
  async run(work) {
    const inTurn = (turns.get(name) ?? Promise.resolve()).then(() => locked(name, work));
    turns.set(
      name,
      inTurn.catch(() => undefined),
    );
    return inTurn;
  },
});

async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  if (!locks) return work();
  let begun = false;
  try {
    return await locks.request(name, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function browserBell(name: string): Bell {
  if (typeof BroadcastChannel === 'undefined') return { ring: () => undefined, hear: () => () => undefined };
  const channel = new BroadcastChannel(name);
  let isOpen = true;
  return {
    ring() {
      // An answer may come after the page has closed its outbox.
      if (isOpen) channel.postMessage(null);
    },
    hear(call) {
      channel.onmessage = call;
      return () => {
        isOpen = false;
        channel.close();
      };
    },
  };
}

export const browserNetwork: Network = {
  mayBeBack(call) {
    if (typeof document === 'undefined') return () => undefined;
    const shown = (): void => {
      if (document.visibilityState === 'visible') call();
    };
    window.addEventListener('online', call);
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.removeEventListener('online', call);
      document.removeEventListener('visibilitychange', shown);
    };
  },
};
