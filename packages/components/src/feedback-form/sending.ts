/** Sends a draft so that it becomes one case, however often it is sent and whatever answer was lost. */
import { isLodgedKind } from '@gd/rules';
import type { CaseReceipt, Locale, Submission } from '@gd/contract';
import { newSubmission, type PublicClient } from '@gd/sdk';
import { othersThan, sendOnce } from '../base/form/outcomes.js';
import { needs, submissionOf, type Draft, type Once } from './draft.js';

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

/** Not sent yet: it waits on the device. */
export interface Kept {
  /** The id of the case. */
  kept: string;
}

/** @throws RangeError for a draft without a kind that is sent online; `checkDraft` comes first. */
export function prepareSending(draft: Draft, locale: Locale): Sending {
  const { kind, ...rest } = submissionOf(draft, locale);
  if (kind === '' || isLodgedKind(kind)) throw new RangeError('The draft has no kind that is sent online.');
  const prepared = newSubmission({ kind, ...rest, ...(draft.once && { id: draft.once.id }) });
  const once = draft.once ?? {
    id: prepared.body.id,
    secret: prepared.secret,
    idempotencyKey: prepared.idempotencyKey,
  };
  const { body } = prepared;
  const idNumber = draft.idNumber.replace(/\s/g, '');
  const earlier = othersThan(
    draft.sent.map((each) => withIdNumber(each, idNumber)),
    body,
  );
  return { draft: { ...draft, once, sent: [...earlier, body] }, body, once, earlier };
}

/** A body that was stored without its ID number, made whole with the one that was typed again after a reload. */
function withIdNumber(body: Submission, idNumber: string): Submission {
  const { sender, kind } = body;
  if (!sender || sender.idNumber || !needs(kind, 'idNumber')) return body;
  return { ...body, sender: { ...sender, idNumber } };
}

export interface SendOptions {
  /** What stands in the field that people do not see. */
  website?: string;
  proof?: string | undefined;
}

/** @throws what the client throws */
export async function send(
  client: PublicClient,
  { body, once, earlier }: Sending,
  { website = '', proof }: SendOptions = {},
): Promise<Sent> {
  const { secret, idempotencyKey } = once;
  const submit = async (which: Submission): Promise<Sent> => {
    const sent = website ? { ...which, website } : which;
    const { receipt } = await client.cases.submit(sent, { secret, idempotencyKey, proof });
    return { receipt, secret, asEarlier: which !== body };
  };
  return sendOnce([body, ...earlier], submit);
}
