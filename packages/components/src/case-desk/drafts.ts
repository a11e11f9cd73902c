/**
 * What an officer has typed and not sent, for each case and command, so that an error, a reload or a stale record
 * loses nothing. In sessionStorage: it ends with the tab. The sender's contact is never in it.
 */
import type { Draft, OfficerCommand } from './commands.js';

const keyOf = (caseId: string, command: OfficerCommand): string => `gd-desk ${caseId} ${command}`;

/** Storage may be blocked; the text then lives in the element only. */
function attempt<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    return undefined;
  }
}

export function loadDraft(caseId: string, command: OfficerCommand): Draft | undefined {
  const stored: unknown = attempt((storage) => JSON.parse(storage.getItem(keyOf(caseId, command)) ?? 'null'));
  if (typeof stored !== 'object' || stored === null) return undefined;
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string'));
}

export function saveDraft(caseId: string, command: OfficerCommand, draft: Draft): void {
  attempt((storage) => storage.setItem(keyOf(caseId, command), JSON.stringify(draft)));
}

export function clearDraft(caseId: string, command: OfficerCommand): void {
  attempt((storage) => storage.removeItem(keyOf(caseId, command)));
}
