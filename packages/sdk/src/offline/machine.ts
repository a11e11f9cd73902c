/**
 * What happens to an entry of the outbox: pure functions. Every step that leaves the device carries a key under which the
 * server does it once, so that a step whose outcome was lost is simply made again.
 */
import type { CaseReceipt, Submission } from '@gd/contract';
import type { Entry, Failed, Queued, Refusal, Unsent, WaitingFile } from './entry.js';

const DAY_MS = 24 * 60 * 60_000;
/** Personal data does not lie on a device that several people may use for longer. */
export const KEPT_DAYS = 30;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** A server asks for no more; a proxy that does is not believed. */
const LONGEST_TOLD_MS = 60 * 60_000;

export type Step = { do: 'upload'; file: WaitingFile } | { do: 'submit'; body: Submission };

/** What came of a step. */
export type Outcome =
  | { type: 'uploaded'; key: string; id: string }
  | { type: 'received'; receipt: CaseReceipt }
  /** The server has the case from an earlier attempt, and its answer no longer. */
  | { type: 'arrived' }
  /** The server no longer has these of the files that the body names. */
  | { type: 'files-gone'; ids: readonly string[]; refusal: Refusal }
  | { type: 'refused'; refusal: Refusal }
  /** @param retryAfter milliseconds, where the server says how long to wait */
  | { type: 'again'; retryAfter: number | null; unreachable: boolean };

/** What the rules themselves may not make: time, chance and keys. */
export interface Given {
  now: number;
  /** 0 to 1. */
  random: number;
  newKey: () => string;
}

/** What is new: something that has just failed to arrive is not sent again at once. */
export function newEntry(
  parts: Pick<Queued, 'id' | 'site' | 'body' | 'secret' | 'idempotencyKey' | 'files' | 'hasLeft'>,
  given: Given,
): Queued {
  const entry: Queued = {
    ...parts,
    status: 'queued',
    since: given.now,
    attempts: 0,
    notBefore: given.now,
    isToldToWait: false,
  };
  return parts.hasLeft ? later(entry, null, given) : entry;
}

/** Files first, each by itself; then the submission that names them. */
export function nextStep({ files, body }: Queued): Step {
  const file = files.find(({ id }) => id === null);
  if (file) return { do: 'upload', file };
  const ids = files.flatMap(({ id }) => (id === null ? [] : [id]));
  // To the letter the body that was sent before: the server tells bodies apart under one key.
  if (ids.length === 0) return { do: 'submit', body };
  return { do: 'submit', body: { ...body, fileIds: [...(body.fileIds ?? []), ...ids] } };
}

/** The entry as it is written down before its step leaves: a crash must not forget that something left. */
export const beforeStep = (entry: Queued, step: Step): Queued =>
  step.do === 'submit' ? { ...entry, hasLeft: true } : entry;

export function afterStep(entry: Queued, outcome: Outcome, given: Given): Entry {
  const { id, site, since, secret, files } = entry;
  switch (outcome.type) {
    case 'uploaded':
      return {
        ...entry,
        attempts: 0,
        files: files.map((file) => (file.key === outcome.key ? { ...file, id: outcome.id } : file)),
      };
    case 'received':
      return { id, site, since, secret, status: 'sent', sentAt: given.now, receipt: outcome.receipt };
    case 'arrived':
      return { id, site, since, secret, status: 'sent', sentAt: given.now, receipt: null };
    case 'files-gone':
      return uploadAgain(entry, outcome, given);
    case 'refused':
      return failed(entry, outcome.refusal);
    case 'again':
      return later(entry, outcome.retryAfter, given);
  }
}

const failed = (entry: Queued, refusal: Refusal): Failed => ({
  ...unsent(entry),
  status: 'failed',
  refusal,
});

function unsent({ id, site, since, body, secret, idempotencyKey, files, attempts, hasLeft }: Unsent): Unsent {
  return { id, site, since, body, secret, idempotencyKey, files, attempts, hasLeft };
}

function later(entry: Queued, retryAfter: number | null, { now, random }: Given): Queued {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** entry.attempts, LONGEST_WAIT_MS);
  // Half of it by chance, so that the phones of a village do not all come back at once.
  const wait = retryAfter === null ? longest * (0.5 + random / 2) : Math.min(retryAfter, LONGEST_TOLD_MS);
  return {
    ...entry,
    attempts: entry.attempts + 1,
    notBefore: now + wait,
    isToldToWait: retryAfter !== null,
  };
}

/**
 * A server removes files that are not sent with a case within a day; those that are here go once more, under new keys. By
 * id: without a lock another page may have uploaded them again already.
 */
function uploadAgain(
  entry: Queued,
  { ids, refusal }: Extract<Outcome, { type: 'files-gone' }>,
  given: Given,
): Entry {
  if (entry.body.fileIds?.some((id) => ids.includes(id))) return failed(entry, refusal);
  const files = entry.files.map((file) =>
    file.id !== null && ids.includes(file.id) ? { ...file, id: null, key: given.newKey() } : file,
  );
  // A server that always says so must not be asked without a pause.
  return later({ ...entry, files }, null, given);
}

export const isDue = (entry: Entry, now: number): entry is Queued =>
  entry.status === 'queued' && entry.notBefore <= now;

/** The entry to go on with: the one that has waited longest for its turn, so that one that fails holds up no other. */
export function nextDue(entries: readonly Entry[], now: number): Queued | undefined {
  const due = entries.filter((entry) => isDue(entry, now));
  return due.sort((a, b) => a.notBefore - b.notBefore || a.since - b.since)[0];
}

/** When something is due next, or may no longer be kept; undefined where there is nothing. */
export function nextTime(entries: readonly Entry[]): number | undefined {
  const times = entries.flatMap((entry) =>
    entry.status === 'queued' ? [entry.notBefore, endOf(entry)] : [endOf(entry)],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Sooner than planned: the network is back, or the person asks for it, which also takes up what was refused. */
export function sooner(entry: Entry, why: 'network' | 'asked', now: number): Entry {
  if (entry.status === 'failed' && why === 'asked')
    return { ...unsent(entry), status: 'queued', attempts: 0, notBefore: now, isToldToWait: false };
  if (entry.status !== 'queued' || entry.notBefore <= now) return entry;
  if (why === 'network' && entry.isToldToWait) return entry;
  return { ...entry, notBefore: now, isToldToWait: false };
}

/** Until when an entry is kept as it is. */
function endOf(entry: Entry): number {
  const limit = KEPT_DAYS * DAY_MS;
  if (entry.status === 'sent') return entry.sentAt + limit;
  return entry.since + (entry.status === 'expired' ? 2 * limit : limit);
}

/** The entry without what may no longer be kept; undefined when nothing of it may. */
export function aged(entry: Entry, now: number): Entry | undefined {
  if (now < endOf(entry)) return entry;
  const { id, site, since, status } = entry;
  const wasWaiting = status === 'queued' || status === 'failed';
  // What waited for twice as long is no news to anybody.
  return wasWaiting && now < since + 2 * KEPT_DAYS * DAY_MS
    ? { id, site, since, status: 'expired' }
    : undefined;
}
