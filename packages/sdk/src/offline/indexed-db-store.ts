/** Keeps entries in IndexedDB, files included. One database for all sites, so that any page can remove what is too old. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from './entry.js';
import type { Store } from './ports.js';

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
}

const NAME = 'gd-outbox';
const VERSION = 1;

/** @throws DOMException where the browser blocks storage */
export async function indexedDbStore(): Promise<Store> {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const connect = async (): Promise<IDBPDatabase<Schema>> => {
    const database = await openDB<Schema>(NAME, VERSION, {
      upgrade: (made) => {
        made.createObjectStore('entries', { keyPath: 'id' });
      },
      // A newer kit on another page waits for this; the next use opens it anew.
      blocking: () => {
        connection = undefined;
        database.close();
      },
      terminated: () => {
        connection = undefined;
      },
    });
    return database;
  };
  const opened = (): Promise<IDBPDatabase<Schema>> => (connection ??= connect());
  await opened();

  return {
    isDurable: true,
    list: async () => (await opened()).getAll('entries'),
    async put(entry) {
      const tx = (await opened()).transaction('entries', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(entry), tx.done]);
    },
    async change(id, change) {
      const tx = (await opened()).transaction('entries', 'readwrite', { durability: 'strict' });
      const entry = await tx.store.get(id);
      const changed = entry && change(entry);
      if (entry && !changed) await tx.store.delete(id);
      else if (changed && changed !== entry) await tx.store.put(changed);
      await tx.done;
    },
    async remove(id) {
      await (await opened()).delete('entries', id);
    },
    close() {
      void connection?.then((database) => database.close());
    },
  };
}
