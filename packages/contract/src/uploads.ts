/**
 * Uploads in parts, which can be resumed: tus 1.0.0 (https://tus.io/protocols/resumable-upload) with the extensions
 * creation, termination and expiration. Its words are headers and its bodies bytes, so its steps are no rows of
 * `OPERATIONS`; what has come becomes a file by `files.finish`, which is one.
 */
import * as z from 'zod/mini';
import { files, uploadId } from './files.js';
import type { Operation } from './operation.js';

export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = ['creation', 'termination', 'expiration'] as const;
/** The type of the bytes of a part. */
export const PART_TYPE = 'application/offset+octet-stream';
/** An upload that is not finished after a day is removed. In milliseconds. */
export const UPLOAD_KEPT_MS = 24 * 60 * 60_000;

const { access } = files.upload;
const path = '/v1/uploads/{upload}';
const params = () => z.object({ upload: uploadId() });

/** The steps of an upload. Their answers have headers and no body. */
export const uploads = {
  /** With the key of an upload that was begun before, gives that upload and how much of it has come. */
  begin: {
    id: 'uploads.begin',
    method: 'POST',
    path: '/v1/uploads',
    summary: { vi: 'Bắt đầu tải lên theo từng phần', en: 'Begin an upload in parts' },
    access,
    status: 201,
    response: 'binary',
    idempotent: true,
  },
  offset: {
    id: 'uploads.offset',
    method: 'HEAD',
    path,
    summary: { vi: 'Hỏi đã nhận được bao nhiêu', en: 'Ask how much has come' },
    access,
    params,
    status: 200,
    response: 'binary',
    safe: true,
  },
  append: {
    id: 'uploads.append',
    method: 'PATCH',
    path,
    summary: { vi: 'Gửi phần tiếp theo', en: 'Send the next part' },
    access,
    params,
    status: 204,
    response: 'binary',
  },
  end: {
    id: 'uploads.end',
    method: 'DELETE',
    path,
    summary: { vi: 'Bỏ tệp đang tải lên', en: 'Give an upload up' },
    access,
    params,
    status: 204,
    response: 'binary',
  },
} as const satisfies Record<string, Operation>;
