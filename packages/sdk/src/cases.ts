import {
  cases,
  type Answer,
  type Body,
  type CaseContact,
  type CaseEventView,
  type CaseReceipt,
  type OfficerCase,
  type Operation,
  type TrackedCase,
} from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';
import { newSubmission, type SubmissionDraft } from './submission.js';

export type CaseQuery = QueryOf<typeof cases.list>;
export type CasePage = Answer<typeof cases.list>;

export interface SubmitOptions extends KeyedOptions {
  /** The secret of {@link newSubmission}; made when absent. */
  secret?: string;
}

/** The sender's two halves: the code of the receipt and the secret that only the sender has. */
export interface CaseAccess {
  code: string;
  secret: string;
}

export interface CommandOptions extends KeyedOptions {
  /** The `etag` of the last read or command; when the case has changed since, the command is refused (412). */
  ifMatch: string;
}

/** A case or its id. */
export type CaseOrId = string | { id: string };

/** An officer's step: it appends an event and answers with the case as it is afterwards, with its new etag. */
type Command<O extends Operation> = (
  caseOrId: CaseOrId,
  body: Body<O>,
  options: CommandOptions,
) => GdPromise<OfficerCase>;

/** A step of the sender. */
type Step<O extends Operation> = (
  access: CaseAccess,
  body: Body<O>,
  options?: KeyedOptions,
) => GdPromise<TrackedCase>;

export interface CasesResource {
  /** Sends a report or a recommendation. Keep code and secret: together they open the case. */
  submit(
    draft: SubmissionDraft,
    options?: SubmitOptions,
  ): GdPromise<{ receipt: CaseReceipt; secret: string }>;
  /** The case as its sender reads it. */
  track(access: CaseAccess, options?: CallOptions): GdPromise<TrackedCase>;
  /** The sender answers a question or adds to the case. */
  reply: Step<typeof cases.reply>;
  withdraw: Step<typeof cases.withdraw>;
  /** The sender confirms that the matter is handled. */
  confirm: Step<typeof cases.confirm>;
  /** A file of the case, for its sender. */
  trackFile(access: CaseAccess, fileId: string, options?: CallOptions): GdPromise<Blob>;

  /** The officer's list, the next due first. */
  list(query?: CaseQuery, options?: CallOptions): GdList<CasePage>;
  /** A case as an officer reads it; `.withResponse()` gives the etag that commands take. */
  read(id: string, options?: CallOptions): GdPromise<OfficerCase>;
  events(id: string, options?: CallOptions): GdPromise<CaseEventView[]>;
  /** The sender's contact; every read is recorded. */
  contact(id: string, options?: CallOptions): GdPromise<CaseContact>;
  /** A file of the case, for officers. */
  file(caseId: string, fileId: string, options?: CallOptions): GdPromise<Blob>;
  receive: Command<typeof cases.receive>;
  start: Command<typeof cases.start>;
  ask: Command<typeof cases.ask>;
  transfer: Command<typeof cases.transfer>;
  answer: Command<typeof cases.answer>;
  refuse: Command<typeof cases.refuse>;
  close: Command<typeof cases.close>;
}

const command = <B>(caseOrId: CaseOrId, body: B, options: CommandOptions) => ({
  ...options,
  params: { caseId: typeof caseOrId === 'string' ? caseOrId : caseOrId.id },
  body,
});

const step = <B>({ code, secret }: CaseAccess, body: B, options?: KeyedOptions) => ({
  ...options,
  params: { code },
  secret,
  body,
});

export const casesResource = (request: Requester): CasesResource => ({
  submit(draft, { secret: givenSecret, ...options } = {}) {
    const prepared = newSubmission(draft);
    const secret = givenSecret ?? prepared.secret;
    const { body, idempotencyKey } = prepared;
    return request(cases.submit, { idempotencyKey, ...options, secret, body }).map((receipt) => ({
      receipt,
      secret,
    }));
  },
  track: ({ code, secret }, options) => request(cases.track, { ...options, params: { code }, secret }),
  reply: (...call) => request(cases.reply, step(...call)),
  withdraw: (...call) => request(cases.withdraw, step(...call)),
  confirm: (...call) => request(cases.confirm, step(...call)),
  trackFile: ({ code, secret }, fileId, options) =>
    request(cases.trackFile, { ...options, params: { code, fileId }, secret }),

  list: (query, options) =>
    listOf((cursor) => request(cases.list, { ...options, query: { ...query, ...(cursor && { cursor }) } })),
  read: (caseId, options) => request(cases.read, { ...options, params: { caseId } }),
  events: (caseId, options) =>
    request(cases.events, { ...options, params: { caseId } }).map(({ items }) => items),
  contact: (caseId, options) => request(cases.contact, { ...options, params: { caseId } }),
  file: (caseId, fileId, options) => request(cases.file, { ...options, params: { caseId, fileId } }),
  receive: (...call) => request(cases.receive, command(...call)),
  start: (...call) => request(cases.start, command(...call)),
  ask: (...call) => request(cases.ask, command(...call)),
  transfer: (...call) => request(cases.transfer, command(...call)),
  answer: (...call) => request(cases.answer, command(...call)),
  refuse: (...call) => request(cases.refuse, command(...call)),
  close: (...call) => request(cases.close, command(...call)),
});
