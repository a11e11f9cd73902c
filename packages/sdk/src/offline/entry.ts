/** What waits in the outbox, as plain data that any store can keep. All times are milliseconds since 1970. */
import type { CaseReceipt, Submission } from '@gd/contract';

/** A file of a submission: uploaded once under its key, before the submission that names it. */
export interface WaitingFile {
  readonly name: string;
  readonly blob: Blob;
  /** The Idempotency-Key of its upload. */
  readonly key: string;
  /** The id of the stored file, once it is uploaded. */
  readonly id: string | null;
}

/** Why the server refused. */
export interface Refusal {
  readonly code: string;
  /** In the language of the client that sent it. */
  readonly words: string;
  readonly requestId: string | null;
}

interface Kept {
  /** The id of the case. */
  readonly id: string;
  /** The key of the site through which it is sent. */
  readonly site: string;
  /** When it was put here. */
  readonly since: number;
}

/** What {@link Queued} and {@link Failed} have in common. */
export interface Unsent extends Kept {
  /** The files of `files` come after those that it names itself. */
  readonly body: Submission;
  readonly secret: string;
  readonly idempotencyKey: string;
  readonly files: readonly WaitingFile[];
  /** Failed attempts in a row. */
  readonly attempts: number;
  /** A submission has left at least once, so that it may have arrived although no answer came. */
  readonly hasLeft: boolean;
}

export interface Queued extends Unsent {
  readonly status: 'queued';
  /** The next attempt is made no earlier. */
  readonly notBefore: number;
  /** The server itself asked to wait (`Retry-After`); a network that comes back does not shorten that. */
  readonly isToldToWait: boolean;
}

export interface Failed extends Unsent {
  readonly status: 'failed';
  readonly refusal: Refusal;
}

/** Received. What was written and the files are gone from the device; code and secret are kept until they are taken. */
export interface Sent extends Kept {
  readonly status: 'sent';
  readonly sentAt: number;
  readonly secret: string;
  /** Null where the server knows the case and no longer its answer: it forgets answers after a week. */
  readonly receipt: CaseReceipt | null;
}

/** Not sent in time: only that there was something is kept, so that the person learns of it. */
export interface Expired extends Kept {
  readonly status: 'expired';
}

export type Entry = Queued | Failed | Sent | Expired;
