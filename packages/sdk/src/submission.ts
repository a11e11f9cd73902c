/** A submission with the id, the secret and the key that make it happen once. */
import type { Registration, Submission } from '@gd/contract';
import { newId, newSecret } from './ids.js';

type Draft<T extends { id: string }> = Omit<T, 'id'> & { id?: string };
/** What the sender filled in; the id is made when absent. */
export type SubmissionDraft = Draft<Submission>;
/** What an officer filled in for somebody. */
export type RegistrationDraft = Draft<Registration>;

/** Ready to be sent, any number of times, with one effect. */
export interface Prepared<T> {
  body: T;
  /** Opens the case to its sender. The server keeps only a hash: whoever loses it cannot follow the case. */
  secret: string;
  idempotencyKey: string;
}
export type PreparedSubmission = Prepared<Submission>;

/**
 * Makes the case id (UUIDv7), the secret and the Idempotency-Key. Store the result before sending it and a repeat
 * after a reload is the same submission: `client.cases.submit(body, { secret, idempotencyKey })`.
 */
export function newSubmission<T extends SubmissionDraft | RegistrationDraft>(
  draft: T,
): Prepared<T & { id: string }>;
/** The same for what is filled in later. */
export function newSubmission(draft: { id?: string }): Prepared<{ id: string }>;
export function newSubmission<T extends { id?: string }>(draft: T): Prepared<T & { id: string }> {
  return { body: { ...draft, id: draft.id ?? newId() }, secret: newSecret(), idempotencyKey: newId() };
}
