/** What a use-case is given and gives. It knows nothing of HTTP. */
import type { Readable } from 'node:stream';
import type {
  Answer,
  Operation,
  OperationId,
  OperationOf,
  Params,
  ParsedBody,
  ParsedQuery,
  Role,
  StaffMember,
} from '@gd/contract';
import type { Challenges } from './challenges/challenges.js';
import type { Database, Db } from './database/database.js';
import type { BlobStore } from './files/blob-store.js';
import type { IncomingFile } from './files/incoming.js';
import type { ScanFile } from './files/virus-scan.js';
import type { Limits } from './limits/limits.js';
import type { LogKeys } from './log/keys.js';
import type { Mailer } from './mail/mailer.js';
import type { RetentionYears } from './retention/retention-years.js';
import type { SiteRow } from './sites/store.js';
import type { Units } from './units.js';
import type { Disk } from './files/disk.js';
import type { Uploads } from './uploads/uploads.js';
import type { Vault } from './vault/vault.js';
import type { Listeners } from './webhooks/listeners.js';
import type { WebhookSender } from './webhooks/sender.js';

/** Who calls. */
export type Caller =
  | { type: 'site'; site: SiteRow }
  | { type: 'officer'; officer: Officer; by: SignIn; expiresAt: string | null }
  | { type: 'sender'; caseId: string }
  | { type: 'public' };

/** How an officer proves to be one. */
export type SignIn = StaffMember['by'];

export interface Officer {
  /** `key:<id>` for an API key, `staff:<uuid>` for a person who signs in. */
  id: string;
  name: string;
  roles: readonly Role[];
  /** The unit the officer works for. */
  unitKey: string;
  /** `tenant`: the officer works for the province itself and sees every case of it. */
  sees: 'unit' | 'tenant';
}

/** What lives as long as the server. */
export interface Services {
  database: Database;
  units: Units;
  blobs: BlobStore;
  /** Where the files lie. */
  disk: Disk;
  /** Files that come in parts. */
  uploads: Uploads;
  vault: Vault;
  /** The keys that sign receipts and checkpoints. */
  logKeys: LogKeys;
  limits: Limits;
  challenges: Challenges;
  /** Undefined: no scanner is set up. */
  scanFile: ScanFile | undefined;
  retentionYears: RetentionYears;
  /** Undefined: no mail is sent or queued. */
  mail: Mailer | undefined;
  webhooks: WebhookSender;
  /** Which webhooks want to hear of what. */
  listeners: Listeners;
  clock: () => Date;
}

export interface Context {
  services: Services;
  /** The transaction of a write; plain queries for a read. */
  db: Db;
  tenant: string;
  caller: Caller;
  /** Where the call comes from, as limits count it (IPv6: its /64). Never stored or logged as it is. */
  address: string;
  now: Date;
  requestId: string;
}

export interface Input<O extends Operation> {
  params: Params<O>;
  query: ParsedQuery<O>;
  body: O['body'] extends 'file' ? IncomingFile : ParsedBody<O>;
  /** What came in parts and the body names; undefined where there is no such upload, or parts of it are missing. */
  file?: IncomingFile | undefined;
  /** The header `Gd-Case-Secret`, where it has the form of a secret. */
  caseSecret: string | undefined;
  /** The header `Gd-Proof`: a solved challenge. */
  proof: string | undefined;
  /** The version an edit is based on; `any` for `If-Match: *`. */
  ifMatch: number | 'any' | undefined;
}

/** A file's bytes, as an answer. */
export interface Download {
  name: string;
  mediaType: string;
  /** In bytes, where that is known before the end. */
  size?: number;
  content: Readable;
  /** `Cache-Control`; undefined: nobody may keep it. */
  cacheControl?: string;
  /** For a page to show, and not to save. */
  isInline?: boolean;
}

export interface Reply<Body> {
  body: Body;
  /** Entity tag without quotes. */
  etag?: string;
  /** Path of what was created. */
  location?: string;
}

export type UseCase<O extends Operation> = (
  context: Context,
  input: Input<O>,
) => Promise<Reply<O['response'] extends 'binary' ? Download : Answer<O>>>;

/** One use-case for each row of the contract's table. */
export type UseCases = { [Id in OperationId]: UseCase<OperationOf<Id>> };

/** The site of a call; a use-case asks for it only where the operation's access is `site`. */
export function siteOf({ caller }: Context): SiteRow {
  if (caller.type !== 'site') throw new TypeError('This operation is called by a site');
  return caller.site;
}

/** The officer of a call; a use-case asks for it only where the operation's access is `roles`. */
export function officerOf({ caller }: Context): Officer {
  if (caller.type !== 'officer') throw new TypeError('This operation is called by an officer');
  return caller.officer;
}

/** The case of a call by its sender. */
export function sentCaseOf({ caller }: Context): string {
  if (caller.type !== 'sender') throw new TypeError('This operation is called by a sender');
  return caller.caseId;
}
