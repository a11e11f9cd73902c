import {
  cases,
  type Answer,
  type Body,
  type CaseContact,
  type CaseEventView,
  type CaseReceipt,
  type ContactRead,
  type OfficerCase,
  type Operation,
  type PublicationDraft,
  type SubjectCase,
  type TrackedCase,
} from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, ConditionalOptions, KeyedOptions, QueryOf, Requester } from './request.js';
import { newSubmission, type RegistrationDraft, type SubmissionDraft } from './submission.js';

export type CaseQuery = QueryOf<typeof cases.list>;
export type CasePage = Answer<typeof cases.list>;

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
  reply: Step<typeof cases.reply>;
  withdraw: Step<typeof cases.withdraw>;
  /** The sender writes in the thread. */
  write: Step<typeof cases.write>;
  /** The sender confirms that the matter is handled. */
  confirm: Step<typeof cases.confirm>;
  /** The sender rates the answer, 1 to 5. */
  rate: Step<typeof cases.rate>;
  /** The sender reopens it, once, with a reason. */
  reopen: Step<typeof cases.reopen>;
  /** A file of the case, for its sender. */
  trackFile(access: CaseAccess, fileId: string, options?: CallOptions): GdPromise<Blob>;

  /** An officer registers a paper, or a matter told at the desk. Give code and secret to the sender. */
  register(
    draft: RegistrationDraft,
    options?: Omit<SubmitOptions, 'proof'>,
  ): GdPromise<{ receipt: CaseReceipt; secret: string }>;
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
  accept: Command<typeof cases.accept>;
  extend: Command<typeof cases.extend>;
  suspend: Command<typeof cases.suspend>;
  resume: Command<typeof cases.resume>;
  terminate: Command<typeof cases.terminate>;
  /** A complaint is withdrawn by a signed letter, which an officer records. */
  recordWithdrawal: Command<typeof cases.recordWithdrawal>;
  deliver: Command<typeof cases.deliver>;
  message: Command<typeof cases.message>;
  note: Command<typeof cases.note>;
  restrict: Command<typeof cases.restrict>;
  unrestrict: Command<typeof cases.unrestrict>;
  split: Command<typeof cases.split>;
  publish: Command<typeof cases.publish>;
  unpublish: Command<typeof cases.unpublish>;
  erase: Command<typeof cases.erase>;
  /** What is proposed for masking before publication. */
  publicationDraft(id: string, options?: CallOptions): GdPromise<PublicationDraft>;
  /** Who has read the contact. */
  contactReads(id: string, options?: CallOptions): GdPromise<ContactRead[]>;
  /** The cases of the same data subject. */
  subjectCases(id: string, options?: CallOptions): GdPromise<SubjectCase[]>;
  /** A copy of the data for the data subject, as a file. */
  subjectExport(id: string, options?: CallOptions): GdPromise<Blob>;
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
  register(draft, { secret: givenSecret, ...options } = {}) {
    const { body, secret: newSecret, idempotencyKey } = newSubmission(draft);
    const secret = givenSecret ?? newSecret;
    return request(cases.register, { idempotencyKey, ...options, secret, body }).map((receipt) => ({
      receipt,
      secret,
    }));
  },
  track: ({ code, secret }: CaseAccess, options?: Partial<ConditionalOptions>) =>
    request(cases.track, { ...options, params: { code }, secret }),
  reply: (...call) => request(cases.reply, step(...call)),
  withdraw: (...call) => request(cases.withdraw, step(...call)),
  write: (...call) => request(cases.write, step(...call)),
  rate: (...call) => request(cases.rate, step(...call)),
  reopen: (...call) => request(cases.reopen, step(...call)),
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
  accept: (...call) => request(cases.accept, command(...call)),
  extend: (...call) => request(cases.extend, command(...call)),
  suspend: (...call) => request(cases.suspend, command(...call)),
  resume: (...call) => request(cases.resume, command(...call)),
  terminate: (...call) => request(cases.terminate, command(...call)),
  recordWithdrawal: (...call) => request(cases.recordWithdrawal, command(...call)),
  deliver: (...call) => request(cases.deliver, command(...call)),
  message: (...call) => request(cases.message, command(...call)),
  note: (...call) => request(cases.note, command(...call)),
  restrict: (...call) => request(cases.restrict, command(...call)),
  unrestrict: (...call) => request(cases.unrestrict, command(...call)),
  split: (...call) => request(cases.split, command(...call)),
  publish: (...call) => request(cases.publish, command(...call)),
  unpublish: (...call) => request(cases.unpublish, command(...call)),
  erase: (...call) => request(cases.erase, command(...call)),
  publicationDraft: (caseId, options) => request(cases.publicationDraft, { ...options, params: { caseId } }),
  contactReads: (caseId, options) =>
    request(cases.contactReads, { ...options, params: { caseId } }).map(({ items }) => items),
  subjectCases: (caseId, options) =>
    request(cases.subjectCases, { ...options, params: { caseId } }).map(({ items }) => items),
  subjectExport: (caseId, options) => request(cases.subjectExport, { ...options, params: { caseId } }),
});
