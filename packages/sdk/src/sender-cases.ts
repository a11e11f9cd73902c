/** What the sender of a case does; a module of its own, since pages of citizens carry nothing of the officers. */
import { senderCases, type Body, type CaseReceipt, type Operation, type TrackedCase } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { CallOptions, ConditionalOptions, KeyedOptions, Requester } from './request.js';
import { newSubmission, type SubmissionDraft } from './submission.js';

export interface SubmitOptions extends KeyedOptions {
  /** The solved challenge of `challenges.solve()`; without it the server takes only a few from an address. */
  proof?: string | undefined;
  /** The secret of {@link newSubmission}; made when absent. */
  secret?: string;
}

/** The sender's two halves: the code of the receipt and the secret that only the sender has. */
export interface CaseAccess {
  code: string;
  secret: string;
}

/** A step of the sender. */
type Step<O extends Operation> = (
  access: CaseAccess,
  body: Body<O>,
  options?: KeyedOptions,
) => GdPromise<TrackedCase>;

export interface SenderCasesResource {
  /** Sends a report, a recommendation or a request. Keep code and secret: together they open the case. */
  submit(
    draft: SubmissionDraft,
    options?: SubmitOptions,
  ): GdPromise<{ receipt: CaseReceipt; secret: string }>;
  /** The case as its sender reads it; `.withResponse()` gives its etag. */
  track(access: CaseAccess, options?: CallOptions): GdPromise<TrackedCase>;
  /** The case if it has changed since the etag, else null: to follow it live. */
  track(access: CaseAccess, options: ConditionalOptions): GdPromise<TrackedCase | null>;
  /** The sender answers a question or adds to the case. */
  reply: Step<typeof senderCases.reply>;
  withdraw: Step<typeof senderCases.withdraw>;
  /** The sender writes in the thread. */
  write: Step<typeof senderCases.write>;
  /** The sender confirms that the matter is handled. */
  confirm: Step<typeof senderCases.confirm>;
  /** The sender rates the answer, 1 to 5. */
  rate: Step<typeof senderCases.rate>;
  /** The sender reopens it, once, with a reason. */
  reopen: Step<typeof senderCases.reopen>;
  /** A file of the case, for its sender. */
  trackFile(access: CaseAccess, fileId: string, options?: CallOptions): GdPromise<Blob>;
}

const step = <B>({ code, secret }: CaseAccess, body: B, options?: KeyedOptions) => ({
  ...options,
  params: { code },
  secret,
  body,
});

export const senderCasesResource = (request: Requester): SenderCasesResource => ({
  submit(draft, { secret: givenSecret, ...options } = {}) {
    const prepared = newSubmission(draft);
    const secret = givenSecret ?? prepared.secret;
    const { body, idempotencyKey } = prepared;
    return request(senderCases.submit, { idempotencyKey, ...options, secret, body }).map((receipt) => ({
      receipt,
      secret,
    }));
  },
  track: ({ code, secret }: CaseAccess, options?: Partial<ConditionalOptions>) =>
    request(senderCases.track, { ...options, params: { code }, secret }),
  reply: (...call) => request(senderCases.reply, step(...call)),
  withdraw: (...call) => request(senderCases.withdraw, step(...call)),
  write: (...call) => request(senderCases.write, step(...call)),
  rate: (...call) => request(senderCases.rate, step(...call)),
  reopen: (...call) => request(senderCases.reopen, step(...call)),
  confirm: (...call) => request(senderCases.confirm, step(...call)),
  trackFile: ({ code, secret }, fileId, options) =>
    request(senderCases.trackFile, { ...options, params: { code, fileId }, secret }),
});
