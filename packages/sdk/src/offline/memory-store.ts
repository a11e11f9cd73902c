import type { Entry } from './entry.js';
import type { Store } from './ports.js';

/** Keeps entries as long as the page lives: where the browser blocks storage, and where there is none. */
export function memoryStore(entries: Map<string, Entry> = new Map()): Store {
  return {
    isDurable: false,
    list: () => Promise.resolve([...entries.values()]),
    put(entry) {
      entries.set(entry.id, entry);
      return Promise.resolve();
    },
    change(id, change) {
      const entry = entries.get(id);
      if (!entry) return Promise.resolve();
      const changed = change(entry);
      if (changed) entries.set(id, changed);
      else entries.delete(id);
      return Promise.resolve();
    },
    remove(id) {
      entries.delete(id);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
