/** What leaves commit to, read again from the rows as they are now: one source for each kind of record. */
import type { Leaf } from '@gd/receipts';
import type { Db } from '../database/database.js';
import type { Units } from '../units.js';

/** A record as it is now. Salt and content are null where the content was erased. */
export interface LogRecord {
  leaf: Leaf;
  salt: string | null;
  content: Record<string, unknown> | null;
}

/** An event by what it is about and its number there. */
export interface RecordKey {
  id: string;
  seq: number;
}

export interface RecordSource {
  /** The records of those leaves that are of this source, by the leaves' ids; one that is gone is not among them. */
  records(db: Db, units: Units, tenant: string, leafIds: readonly string[]): Promise<Map<string, LogRecord>>;
  /** Records that no numbered leaf stands for: those of the last second, and any that were written past the log. */
  outside(db: Db, tenant: string, after: RecordKey, limit: number): Promise<RecordKey[]>;
  leafIdOf(key: RecordKey): string;
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
