/** Sends a draft so that it becomes one case, however often it is sent and whatever answer was lost. */
import type { CaseReceipt, Locale, Submission } from '@gd/contract';
import { newSubmission, type GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/errors';
import { submissionOf, type Draft, type Once } from './draft.js';

/** A checked draft that is about to be sent; keep `draft` before sending, so that a reload knows of the attempt. */
export interface Sending {
  draft: Draft;
  body: Submission;
  once: Once;
  /** The bodies of earlier attempts whose answer is not known. */
  earlier: readonly Submission[];
}

export interface Sent {
  receipt: CaseReceipt;
  secret: string;
  /** The earlier attempt had arrived, and what was changed since is not in it. */
  asEarlier: boolean;
}

/** @throws RangeError for a draft without a kind; `checkDraft` comes first. */
export function prepareSending(draft: Draft, locale: Locale): Sending {
  const { kind, ...rest } = submissionOf(draft, locale);
  if (kind === '') throw new RangeError('The draft has no kind.');
  const prepared = newSubmission({ kind, ...rest, ...(draft.once && { id: draft.once.id }) });
  const once = draft.once ?? {
    id: prepared.body.id,
    secret: prepared.secret,
    idempotencyKey: prepared.idempotencyKey,
  };
  const { body } = prepared;
  const earlier = draft.sent.filter((each) => JSON.stringify(each) !== JSON.stringify(body));
  return { draft: { ...draft, once, sent: [...earlier, body] }, body, once, earlier };
}

/** The server holds something under our key or id already: an earlier attempt got through with another body. */
const arrivedBefore = (error: unknown): boolean =>
  isGdError(error, 'problem') && ['idempotency_key_reused', 'already_exists'].includes(error.code);

/** @throws what the client throws */
export async function send(client: GdClient, { body, once, earlier }: Sending): Promise<Sent> {
  const { secret, idempotencyKey } = once;
  const submit = async (which: Submission): Promise<Sent> => {
    const { receipt } = await client.cases.submit(which, { secret, idempotencyKey });
    return { receipt, secret, asEarlier: which !== body };
  };
  let refusal: unknown;
  // The key with the body that arrived brings its receipt; with any other it changes nothing.
  for (const which of [body, ...earlier])
    try {
      return await submit(which);
    } catch (error) {
      if (!arrivedBefore(error)) throw error;
      refusal = error;
    }
  throw refusal;
}

/** True when the server may have taken the case although no receipt came. */
export const outcomeUnknown = (error: unknown): boolean =>
  !isGdError(error, 'problem') || error.status >= 500 || error.code === 'request_in_progress';
