/** Receives one file: to disk as it comes, then its type by its bytes, then cleaned. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_LIMITS, FILE_TYPES } from '@gd/contract';
import { fileTypeFromFile } from 'file-type';
import { invalid, ProblemError } from '../problem-error.js';
import type { BlobStore } from './blob-store.js';
import type { Disk } from './disk.js';
import { cleanFileName, type KeptType, nameOfType } from './file-name.js';
import { cleanImage, isImageType } from './images.js';
import type { ScanFile } from './virus-scan.js';

/** What comes over the wire. */
export interface Upload {
  name: string | undefined;
  content: Readable;
  /** Whether the content was cut at the size limit; known when it has been read. */
  isCut: () => boolean;
}

export interface IncomingFile {
  name: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
  /** SHA-256 of the bytes as they came, hex, and of those that are stored. */
  originalHash: string;
  sha256: string;
  /** Where the cleaned bytes lie until they are put into the blob store. */
  path: string;
  /** Removes what still lies there. */
  discard(): Promise<void>;
}

async function write(upload: Upload, path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(
      upload.content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
  } catch (error) {
    // What came was no proper multipart body, or ended before its end; a full disk is another matter.
    if (upload.content.errored) throw invalid({ pointer: '/file', code: 'invalid_format' });
    throw error;
  }
  if (upload.isCut()) throw new ProblemError('file_too_large');
  return hash.digest('hex');
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What may be sent: its size, and its type by the bytes. */
export interface FileRules {
  maxBytes: number;
  /** @throws {ProblemError} `file_type_not_allowed` */
  typeOf(path: string): Promise<KeptType>;
}

/** The type by the bytes. The name and the declared type are not asked: both are the sender's word. */
async function typeOf(path: string): Promise<KeptType> {
  const found = await fileTypeFromFile(path);
  const type = FILE_TYPES.find((allowed) => allowed === found?.mime);
  if (type === undefined) throw new ProblemError('file_type_not_allowed');
  return type;
}

/** Photos and documents. */
export const ATTACHMENTS: FileRules = { maxBytes: FILE_LIMITS.maxBytes, typeOf };

/** The cleaned copy of an image, or the very file for a document. */
async function clean(source: string, target: string, type: string) {
  if (!isImageType(type)) return { path: source, size: (await stat(source)).size, width: null, height: null };
  try {
    return { path: target, ...(await cleanImage(source, target, type)) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // It has an image's first bytes and is none.
    throw new ProblemError('file_type_not_allowed');
  }
}

/**
 * Has the bytes as they came looked at before anything reads their format.
 * @throws {ProblemError} `file_too_large`, `file_infected`, `file_type_not_allowed`, `storage_full`, or `unavailable` without the scanner
 */
export async function receiveFile(
  { blobs, disk, scanFile }: { blobs: BlobStore; disk: Disk; scanFile: ScanFile | undefined },
  upload: Upload,
  rules: FileRules,
): Promise<IncomingFile> {
  await disk.ensureRoom(rules.maxBytes).catch((error: unknown) => {
    // Thrown away as it comes, so that the sender gets to read the answer.
    upload.content.resume();
    throw error;
  });
  const original = await blobs.draftPath();
  const cleaned = `${original}.clean`;
  const discard = async () => {
    await rm(original, { force: true });
    await rm(cleaned, { force: true });
  };
  try {
    const originalHash = await write(upload, original);
    await scanFile?.(original);
    const mediaType = await rules.typeOf(original);
    const result = await clean(original, cleaned, mediaType);
    const name = nameOfType(cleanFileName(upload.name), mediaType);
    const sha256 = result.path === original ? originalHash : await hashOfFile(result.path);
    return { name, mediaType, originalHash, sha256, ...result, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
