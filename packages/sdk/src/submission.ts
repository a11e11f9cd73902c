/** A submission with the id, the secret and the key that make it happen once. */
import type { Submission } from '@gd/contract';
import { newId, newSecret } from './ids.js';

/** What the sender filled in; the id is made when absent. */
export type SubmissionDraft = Omit<Submission, 'id'> & { id?: string };

/** Ready to be sent, any number of times, with one effect. */
export interface PreparedSubmission {
  body: Submission;
  /** Opens the case to its sender. The server keeps only a hash: whoever loses it cannot follow the case. */
  secret: string;
  idempotencyKey: string;
}

/**
 * Makes the case id (UUIDv7), the secret and the Idempotency-Key. Store the result before sending it and a repeat
 * after a reload is the same submission: `client.cases.submit(body, { secret, idempotencyKey })`.
 */
export function newSubmission(draft: SubmissionDraft): PreparedSubmission {
  return { body: { ...draft, id: draft.id ?? newId() }, secret: newSecret(), idempotencyKey: newId() };
}
