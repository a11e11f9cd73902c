/** Files: photos and documents of cases, uploaded first and then named by id. */
import * as z from 'zod/mini';
import { id } from './common.js';
import type { Operation } from './operation.js';

/** Types taken, recognised by their bytes, never by their name. Images are re-encoded, so EXIF and GPS are gone. */
export const FILE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** 25 MiB a file, which is a scanned decision of many pages; 5 files a case. */
export const FILE_LIMITS = { maxBytes: 25 * 1024 * 1024, maxCount: 5 } as const;

export const storedFile = () =>
  z.object({
    id: id(),
    /** The name the sender gave it, NFC, for display and download only. */
    name: z.string(),
    mediaType: z.string(),
    /** Bytes as stored. */
    size: z.int(),
    width: z.nullable(z.int()),
    height: z.nullable(z.int()),
    /** SHA-256 of the bytes as stored, hexadecimal: what a receipt vouches for. */
    sha256: z.string(),
  });
export type StoredFile = z.infer<ReturnType<typeof storedFile>>;

/** Ids of files uploaded before, at most {@link FILE_LIMITS.maxCount}; one that is named twice counts once. */
export const fileIds = () =>
  z.prefault(
    z.array(id()).check(
      z.maxLength(FILE_LIMITS.maxCount),
      z.overwrite((ids) => [...new Set(ids)]),
    ),
    [],
  );

/** The last part of the address of an upload in parts. */
export const uploadId = () => z.string().check(z.regex(/^[0-9a-f]{32}$/, 'invalid_format'));

/** Who may upload a file in one piece may do so in parts. */
const ACCESS = {
  site: true,
  roles: ['intake', 'handler', 'leader', 'model-editor', 'model-reviewer', 'committee'],
} as const;

export const files = {
  upload: {
    id: 'files.upload',
    method: 'POST',
    path: '/v1/files',
    summary: { vi: 'Tải lên một tệp', en: 'Upload one file' },
    access: ACCESS,
    body: 'file',
    status: 201,
    response: storedFile,
    idempotent: true,
  },
  finish: {
    id: 'files.finish',
    method: 'POST',
    path: '/v1/files/finish',
    summary: { vi: 'Nhận tệp đã tải lên theo từng phần', en: 'Take in a file that was uploaded in parts' },
    access: ACCESS,
    body: () => z.strictObject({ upload: uploadId() }),
    status: 201,
    response: storedFile,
    idempotent: true,
  },
} as const satisfies Record<string, Operation>;
