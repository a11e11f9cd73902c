/** What is counted for everybody is counted once a minute. */
import type { Database } from '../database/database.js';
import { ShortMemory } from '../short-memory.js';

const FRESH_MS = 60_000;

/** A memory for each database, as one process may have several. @param size the most keys that are remembered */
export function memoryOf<T>(size: number): (database: Database) => ShortMemory<T> {
  const memories = new WeakMap<Database, ShortMemory<T>>();
  return (database) => {
    const memory = memories.get(database) ?? new ShortMemory<T>(FRESH_MS, size);
    memories.set(database, memory);
    return memory;
  };
}
