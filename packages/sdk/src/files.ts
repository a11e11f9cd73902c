import { files, type StoredFile } from '@gd/contract';
import type { GdPromise } from './promise.js';
import type { KeyedOptions, Requester } from './request.js';
import type { Fetch } from './transport.js';
import { canSendByXhr, xhrFetch, type UploadProgress } from './xhr.js';

export interface UploadOptions extends KeyedOptions {
  /** The name to show; the file's own name unless given. */
  name?: string;
  /** Called as bytes leave, in every browser; where only `fetch` is there (Node, some workers), once at the end. */
  onProgress?: (progress: UploadProgress) => void;
}

export interface FilesResource {
  /** Uploads one photo or document; its id is then named by a submission, a reply or an answer. */
  upload(file: Blob, options?: UploadOptions): GdPromise<StoredFile>;
}

/** A phone's uplink is slow, so an upload has at least two minutes. */
export const MIN_UPLOAD_TIMEOUT = 120_000;

export function fileForm(file: Blob, name?: string): FormData {
  const form = new FormData();
  form.append('file', file, name ?? (file instanceof File ? file.name : 'file'));
  return form;
}

/** `customFetch` is set when the client was given its own `fetch`, which then carries uploads too. */
export const filesResource = (
  request: Requester,
  timeout: number,
  customFetch: Fetch | undefined,
): FilesResource => ({
  upload(file, { name, onProgress, ...options } = {}) {
    const form = fileForm(file, name);
    const byXhr = onProgress !== undefined && customFetch === undefined && canSendByXhr();
    const stored = request(files.upload, {
      timeout: Math.max(timeout, MIN_UPLOAD_TIMEOUT),
      ...options,
      form,
      fetch: byXhr ? xhrFetch(form, onProgress) : undefined,
    });
    if (!onProgress || byXhr) return stored;
    return stored.map((data) => {
      onProgress({ loaded: file.size, total: file.size });
      return data;
    });
  },
});
