/**
 * What an officer has typed and not sent, for each case or model and each command, so that an error, a reload or a stale
 * record loses nothing. In sessionStorage: it ends with the tab. A person's contact is never in it.
 */
import type { Draft } from './commands.js';

const keyOf = (recordId: string, command: string): string => `gd-desk ${recordId} ${command}`;

/** Storage may be blocked; the text then lives in the element only. */
function attempt<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    return undefined;
  }
}

export function loadDraft(recordId: string, command: string): Draft | undefined {
  const stored: unknown = attempt((storage) =>
    JSON.parse(storage.getItem(keyOf(recordId, command)) ?? 'null'),
  );
  if (typeof stored !== 'object' || stored === null) return undefined;
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string'));
}

export function saveDraft(recordId: string, command: string, draft: Draft): void {
  attempt((storage) => storage.setItem(keyOf(recordId, command), JSON.stringify(draft)));
}

export function clearDraft(recordId: string, command: string): void {
  attempt((storage) => storage.removeItem(keyOf(recordId, command)));
}
