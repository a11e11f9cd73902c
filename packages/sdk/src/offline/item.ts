/** An entry as a page shows it: without secret, without files. */
import type { CaseKind } from '@gd/rules';
import type { Entry, Refusal } from './entry.js';

export interface OutboxItem {
  /** The id of the case. */
  readonly id: string;
  /**
   * `queued` waits for the network or its turn; `sending` is on its way from this page; `failed` was refused; `sent` was
   * received and its receipt is not taken yet; `expired` was not sent in time and is gone from the device.
   */
  readonly status: Entry['status'] | 'sending';
  /** When it was put here. */
  readonly since: Date;
  /** Null for what is gone from the device. */
  readonly kind: CaseKind | null;
  readonly title: string | null;
  /** How many files wait with it. */
  readonly fileCount: number;
  /** Failed attempts in a row. */
  readonly attempts: number;
  /** When it is tried next by itself. */
  readonly nextAttempt: Date | null;
  readonly refusal: Refusal | null;
  /** It has left at least once: what is discarded now may be with the office already. */
  readonly mayHaveArrived: boolean;
  /** The tracking code of what was sent. */
  readonly code: string | null;
}

export function itemOf(entry: Entry, sending: string | undefined): OutboxItem {
  const { id, since } = entry;
  const base: OutboxItem = {
    id,
    status: entry.status,
    since: new Date(since),
    kind: null,
    title: null,
    fileCount: 0,
    attempts: 0,
    nextAttempt: null,
    refusal: null,
    mayHaveArrived: false,
    code: null,
  };
  switch (entry.status) {
    case 'expired':
      return base;
    case 'sent':
      return {
        ...base,
        kind: entry.receipt?.kind ?? null,
        title: entry.receipt?.title ?? null,
        code: entry.receipt?.code ?? null,
      };
    case 'queued':
    case 'failed': {
      const { body, files, attempts, hasLeft } = entry;
      return {
        ...base,
        status: id === sending ? 'sending' : entry.status,
        kind: body.kind,
        title: body.title,
        fileCount: (body.fileIds?.length ?? 0) + files.length,
        attempts,
        nextAttempt: entry.status === 'queued' ? new Date(entry.notBefore) : null,
        refusal: entry.status === 'failed' ? entry.refusal : null,
        mayHaveArrived: hasLeft,
      };
    }
  }
}
