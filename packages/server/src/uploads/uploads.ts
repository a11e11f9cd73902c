/** Files that come in parts (tus 1.0.0). What has come of each lies on disk until it is finished, given up or a day old. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FILE_LIMITS, UPLOAD_KEPT_MS, uploads } from '@gd/contract';
import { FileStore } from '@tus/file-store';
import { ERRORS, Metadata, Server } from '@tus/server';
import type { Database } from '../database/database.js';
import type { Disk } from '../files/disk.js';
import { removeOldFiles } from '../files/old-files.js';
import type { Vault } from '../vault/vault.js';
import { ProblemError } from '../problem-error.js';
import { openLocker } from './locker.js';
import { Unfinished } from './unfinished.js';

/** Who began an upload, and nobody else may go on with it. */
export interface Owner {
  tenant: string;
  /** As files name who uploaded them. */
  uploader: string;
  /** Of a site, from where it is called: all its visitors are one uploader. Undefined for an officer. */
  address: string | undefined;
}

export interface PartialUpload {
  /** Bytes of the whole file, and of what has come. */
  size: number;
  offset: number;
  /** As the sender gave it. */
  name: string | undefined;
}

export interface NewUpload {
  id: string;
  owner: Owner;
  /** Bytes of the whole file. */
  size: number;
  /** As the sender gave it. */
  name: string | undefined;
}

export interface Uploads {
  /** The id of an upload that is begun with a key: who begins it again with the same key goes on with it. */
  idOf(owner: Owner, key: string | undefined): string;
  /**
   * Does what finds an upload or begins it while nobody else does: two beginnings with one key at once are one upload.
   * @throws {ProblemError} `request_in_progress` where somebody else takes too long
   */
  alone<T>(id: string, work: () => Promise<T>): Promise<T>;
  /**
   * Begins an upload where its sender may have another, and the disk has room for it.
   * @param work given what `Upload-Metadata` says
   * @throws {ProblemError} `rate_limited`, `storage_full`
   */
  begin<T>(upload: NewUpload, work: (metadata: string) => Promise<T>): Promise<T>;
  /** Undefined where there is none, or it is somebody else's. */
  find(id: string, owner: Pick<Owner, 'tenant' | 'uploader'>): Promise<PartialUpload | undefined>;
  /** Speaks tus. The caller has been admitted, and owns the upload that the request names. */
  respond(request: Request): Promise<Response>;
  read(id: string): Readable;
  /** Forgets an upload, where there is one. */
  remove(id: string): Promise<void>;
  /** Forgets uploads begun before a time. */
  removeOld(before: Date): Promise<void>;
}

const newId = (): string => randomBytes(16).toString('hex');

/** What {@link newId} makes, and a key turns into: no path, and nothing that a file system refuses. */
const ID = /^[0-9a-f]{32}$/;

const nameOf = ({ tenant, uploader }: Pick<Owner, 'tenant' | 'uploader'>): string => `${tenant} ${uploader}`;

/** For so long a request may go on whose lock another one wants: its connection was cut, most likely. */
const DRAIN_MS = 1_000;

/** The address of an upload, relative to where it was begun: a proxy may show that under another path. */
export const locationOf = (id: string): string => `${basename(uploads.begin.path)}/${id}`;

export interface UploadOptions {
  folder: string;
  database: Database;
  vault: Vault;
  disk: Disk;
  /** That may lie begun and not finished, of all senders together. */
  mostBytes: number;
}

/** Bytes in a folder, each with a small file beside it that says whose they are. Several servers may share the folder. */
export async function openUploads(options: UploadOptions): Promise<Uploads> {
  const { folder, database, vault, disk, mostBytes } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const locker = openLocker(database);
  const secret = vault.secretFor('uploads');
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS });
  // The length is known before the first byte: what is too long is refused before it is sent.
  store.extensions = ['creation', 'termination', 'expiration'];
  const server = new Server({
    path: uploads.begin.path,
    datastore: store,
    maxSize: FILE_LIMITS.maxBytes,
    locker,
    lockDrainTimeout: DRAIN_MS,
    // The route has made the metadata.
    namingFunction: (_request, metadata) => metadata?.['id'] ?? newId(),
    generateUrl: (_request, { id }) => locationOf(id),
  });
  /** Undefined where there is none. */
  const read = async (id: string) => {
    try {
      return await store.getUpload(id);
    } catch (error) {
      if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return undefined;
      throw error;
    }
  };
  /** No address is stored: only who has the master key could try them all. */
  const senderOf = (owner: Owner): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(owner.address === undefined ? [nameOf(owner)] : ['from', owner.address]))
      .digest('base64url');

  const unfinished = new Unfinished(async (id) => (await read(id)) !== undefined, mostBytes);
  /** Also what other servers have begun. */
  const noteAll = async (): Promise<void> => {
    for (const id of (await readdir(folder)).filter((name) => ID.test(name))) {
      const begun = await read(id);
      const sender = begun?.metadata?.['sender'];
      if (begun && sender) unfinished.note(sender, id, begun.size ?? 0);
    }
  };
  await noteAll();

  return {
    idOf: (owner, key) =>
      key === undefined
        ? newId()
        : createHmac('sha256', secret)
            .update(JSON.stringify([nameOf(owner), key]))
            .digest('hex')
            .slice(0, 32),
    async alone(id, work) {
      const lock = locker.newLock(`begin ${id}`);
      try {
        await lock.lock(new AbortController().signal, () => undefined);
      } catch (error) {
        if (error !== ERRORS.ERR_LOCK_TIMEOUT) throw error;
        throw new ProblemError('request_in_progress', { headers: { 'Retry-After': '1' } });
      }
      try {
        return await work();
      } finally {
        await lock.unlock();
      }
    },
    async begin({ id, owner, size, name }, work) {
      await disk.ensureRoom(size);
      const sender = senderOf(owner);
      const metadata = { id, owner: nameOf(owner), sender, ...(name !== undefined && { name }) };
      return unfinished.begin(sender, id, size, () => work(Metadata.stringify(metadata)));
    },
    async find(id, owner) {
      const begun = ID.test(id) ? await read(id) : undefined;
      if (begun?.size === undefined || begun.metadata?.['owner'] !== nameOf(owner)) return undefined;
      return { size: begun.size, offset: begun.offset, name: begun.metadata['name'] ?? undefined };
    },
    respond: (request) => server.handleWeb(request),
    read: (id) => store.read(id),
    async remove(id) {
      await store.remove(id).catch((error: unknown) => {
        if (error !== ERRORS.FILE_NOT_FOUND) throw error;
      });
    },
    async removeOld(before) {
      await removeOldFiles(folder, before);
      await unfinished.tidy();
      await noteAll();
    },
  };
}

/** Beside the blobs, on the same disk. */
export const uploadFolder = (blobFolder: string): string => join(blobFolder, 'uploads');
