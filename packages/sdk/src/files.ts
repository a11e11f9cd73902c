import { files, type StoredFile } from '@gd/contract';
import type { Connection } from './connection.js';
import { GdNetworkError } from './errors.js';
import { GdPromise, type WithResponse } from './promise.js';
import type { KeyedOptions } from './request.js';
import type { PartsOptions } from './uploads/in-parts.js';
import { canSendByXhr, xhrFetch, type UploadProgress } from './xhr.js';

export interface UploadOptions extends KeyedOptions {
  /** The name to show; the file's own name unless given. */
  name?: string;
  /** Called as bytes leave, in every browser; where only `fetch` is there (Node, some workers), after each part. */
  onProgress?: (progress: UploadProgress) => void;
}

export interface FilesResource {
  /**
   * Uploads one photo or document; its id is then named by a submission, a reply or an answer. A file over 5 MiB goes in
   * parts: after a broken connection it goes on where it was cut, and after a reload too when it is called again with
   * the same file and `idempotencyKey`.
   */
  upload(file: Blob, options?: UploadOptions): GdPromise<StoredFile>;
}

/** A phone's uplink is slow, so an upload has at least two minutes. */
export const MIN_UPLOAD_TIMEOUT = 120_000;

export function fileForm(file: Blob, name?: string): FormData {
  const form = new FormData();
  form.append('file', file, name ?? nameOf(file));
  return form;
}

/** A larger file goes in parts, so that a broken connection costs no more than one of them. */
const LARGEST_WHOLE = 5 * 1024 * 1024;

const nameOf = (file: Blob): string => (file instanceof File ? file.name : 'file');

export function filesResource(connection: Connection): FilesResource {
  const { request, locale, timeout, fetch } = connection;

  async function inParts(file: Blob, options: PartsOptions): Promise<WithResponse<StoredFile>> {
    const module = await import('./uploads/in-parts.js').catch((error: unknown) => {
      throw new GdNetworkError(locale, error);
    });
    return module.uploadInParts(connection, file, options);
  }

  /** A client with a `fetch` of its own uploads through that. */
  function whole(file: Blob, { name, onProgress, ...options }: PartsOptions): GdPromise<StoredFile> {
    const form = fileForm(file, name);
    const byXhr = onProgress !== undefined && fetch === undefined && canSendByXhr();
    const stored = request(files.upload, {
      ...options,
      form,
      fetch: byXhr ? xhrFetch(form, onProgress) : undefined,
    });
    if (!onProgress || byXhr) return stored;
    return stored.map((data) => {
      onProgress({ loaded: file.size, total: file.size });
      return data;
    });
  }

  return {
    upload(file, { name = nameOf(file), onProgress, ...given } = {}) {
      const options = { timeout: Math.max(timeout, MIN_UPLOAD_TIMEOUT), ...given, name, onProgress };
      return file.size > LARGEST_WHOLE ? new GdPromise(inParts(file, options)) : whole(file, options);
    },
  };
}
