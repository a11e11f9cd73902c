/** Files that come in parts (tus 1.0.0). What has come of each lies on disk until it is finished, given up or a day old. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FILE_LIMITS, UPLOAD_KEPT_MS, uploads } from '@gd/contract';
import { FileStore } from '@tus/file-store';
import { ERRORS, Metadata, Server } from '@tus/server';
import { removeOldFiles } from '../files/old-files.js';
import type { Vault } from '../vault/vault.js';
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
   * Begins an upload where its sender may have another.
   * @param work given what `Upload-Metadata` says
   * @throws {ProblemError} `rate_limited`
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

/** The address of an upload, relative to where it was begun: a proxy may show that under another path. */
export const locationOf = (id: string): string => `${basename(uploads.begin.path)}/${id}`;

/** Bytes in a folder, each with a small file beside it that says whose they are. */
export async function openUploads(folder: string, vault: Vault): Promise<Uploads> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = vault.secretFor('uploads');
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS });
  // The length is known before the first byte: what is too long is refused before it is sent.
  store.extensions = ['creation', 'termination', 'expiration'];
  const server = new Server({
    path: uploads.begin.path,
    datastore: store,
    maxSize: FILE_LIMITS.maxBytes,
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

  const unfinished = new Unfinished(async (id) => (await read(id)) !== undefined);
  for (const id of (await readdir(folder)).filter((name) => ID.test(name))) {
    const begun = await read(id);
    const sender = begun?.metadata?.['sender'];
    if (begun && sender) unfinished.note(sender, id, begun.size ?? 0);
  }

  return {
    idOf: (owner, key) =>
      key === undefined
        ? newId()
        : createHmac('sha256', secret)
            .update(JSON.stringify([nameOf(owner), key]))
            .digest('hex')
            .slice(0, 32),
    begin({ id, owner, size, name }, work) {
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
    },
  };
}

/** Beside the blobs, on the same disk. */
export const uploadFolder = (blobFolder: string): string => join(blobFolder, 'uploads');
