import {
  officerCases,
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
} from '@gd/contract';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';
import { senderCasesResource, type SenderCasesResource, type SubmitOptions } from './sender-cases.js';
import { newSubmission, type RegistrationDraft } from './submission.js';

export type CaseQuery = QueryOf<typeof officerCases.list>;
export type CasePage = Answer<typeof officerCases.list>;

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

/** What the sender does, and what officers do. */
export interface CasesResource extends SenderCasesResource {
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
  receive: Command<typeof officerCases.receive>;
  start: Command<typeof officerCases.start>;
  ask: Command<typeof officerCases.ask>;
  transfer: Command<typeof officerCases.transfer>;
  answer: Command<typeof officerCases.answer>;
  refuse: Command<typeof officerCases.refuse>;
  close: Command<typeof officerCases.close>;
  accept: Command<typeof officerCases.accept>;
  extend: Command<typeof officerCases.extend>;
  suspend: Command<typeof officerCases.suspend>;
  resume: Command<typeof officerCases.resume>;
  terminate: Command<typeof officerCases.terminate>;
  /** A complaint is withdrawn by a signed letter, which an officer records. */
  recordWithdrawal: Command<typeof officerCases.recordWithdrawal>;
  deliver: Command<typeof officerCases.deliver>;
  message: Command<typeof officerCases.message>;
  note: Command<typeof officerCases.note>;
  restrict: Command<typeof officerCases.restrict>;
  unrestrict: Command<typeof officerCases.unrestrict>;
  split: Command<typeof officerCases.split>;
  publish: Command<typeof officerCases.publish>;
  unpublish: Command<typeof officerCases.unpublish>;
  erase: Command<typeof officerCases.erase>;
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

export const casesResource = (request: Requester): CasesResource => ({
  ...senderCasesResource(request),
  register(draft, { secret: givenSecret, ...options } = {}) {
    const { body, secret: newSecret, idempotencyKey } = newSubmission(draft);
    const secret = givenSecret ?? newSecret;
    return request(officerCases.register, { idempotencyKey, ...options, secret, body }).map((receipt) => ({
      receipt,
      secret,
    }));
  },
  list: (query, options) =>
    listOf((cursor) =>
      request(officerCases.list, { ...options, query: { ...query, ...(cursor && { cursor }) } }),
    ),
  read: (caseId, options) => request(officerCases.read, { ...options, params: { caseId } }),
  events: (caseId, options) =>
    request(officerCases.events, { ...options, params: { caseId } }).map(({ items }) => items),
  contact: (caseId, options) => request(officerCases.contact, { ...options, params: { caseId } }),
  file: (caseId, fileId, options) => request(officerCases.file, { ...options, params: { caseId, fileId } }),
  receive: (...call) => request(officerCases.receive, command(...call)),
  start: (...call) => request(officerCases.start, command(...call)),
  ask: (...call) => request(officerCases.ask, command(...call)),
  transfer: (...call) => request(officerCases.transfer, command(...call)),
  answer: (...call) => request(officerCases.answer, command(...call)),
  refuse: (...call) => request(officerCases.refuse, command(...call)),
  close: (...call) => request(officerCases.close, command(...call)),
  accept: (...call) => request(officerCases.accept, command(...call)),
  extend: (...call) => request(officerCases.extend, command(...call)),
  suspend: (...call) => request(officerCases.suspend, command(...call)),
  resume: (...call) => request(officerCases.resume, command(...call)),
  terminate: (...call) => request(officerCases.terminate, command(...call)),
  recordWithdrawal: (...call) => request(officerCases.recordWithdrawal, command(...call)),
  deliver: (...call) => request(officerCases.deliver, command(...call)),
  message: (...call) => request(officerCases.message, command(...call)),
  note: (...call) => request(officerCases.note, command(...call)),
  restrict: (...call) => request(officerCases.restrict, command(...call)),
  unrestrict: (...call) => request(officerCases.unrestrict, command(...call)),
  split: (...call) => request(officerCases.split, command(...call)),
  publish: (...call) => request(officerCases.publish, command(...call)),
  unpublish: (...call) => request(officerCases.unpublish, command(...call)),
  erase: (...call) => request(officerCases.erase, command(...call)),
  publicationDraft: (caseId, options) =>
    request(officerCases.publicationDraft, { ...options, params: { caseId } }),
  contactReads: (caseId, options) =>
    request(officerCases.contactReads, { ...options, params: { caseId } }).map(({ items }) => items),
  subjectCases: (caseId, options) =>
    request(officerCases.subjectCases, { ...options, params: { caseId } }).map(({ items }) => items),
  subjectExport: (caseId, options) => request(officerCases.subjectExport, { ...options, params: { caseId } }),
});
