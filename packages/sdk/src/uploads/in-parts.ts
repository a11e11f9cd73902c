/** Uploads a large file part by part (tus 1.0.0), and goes on where it was cut. Loaded only for such a file. */
import { files, PART_TYPE, TUS_VERSION, uploads, type StoredFile } from '@gd/contract';
import type { Connection } from '../connection.js';
import { GdAbortError, GdContractError, isGdError } from '../errors.js';
import { newId } from '../ids.js';
import type { WithResponse } from '../promise.js';
import type { KeyedOptions } from '../request.js';
import type { RetryOptions } from '../transport.js';
import { canSendByXhr, xhrFetch, type UploadProgress } from '../xhr.js';

/** As much as the smallest usual limit of a proxy lets pass, and as a slow phone sends in the time of one attempt. */
const PART_BYTES = 5 * 1024 * 1024;
const TUS = { 'Tus-Resumable': TUS_VERSION };

export interface PartsOptions extends KeyedOptions {
  /** The file's name. */
  name: string;
  onProgress: ((progress: UploadProgress) => void) | undefined;
}

/** A value of `Upload-Metadata`: UTF-8 in base64. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Full jitter: what broke for many at once is not met by all of them at once again. */
const waitOf = ({ minDelay, maxDelay }: Required<RetryOptions>, failures: number): number =>
  Math.random() * Math.min(maxDelay, minDelay * 2 ** failures);

/** Resolves early when the signal fires: what comes next throws its reason. */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    function end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
    signal?.addEventListener('abort', end);
  });

export async function uploadInParts(
  { request, locale, retry, fetch }: Connection,
  file: Blob,
  { name, onProgress, idempotencyKey = newId(), ...options }: PartsOptions,
): Promise<WithResponse<StoredFile>> {
  /** A number of bytes that an answer tells, at most the file's. */
  const offsetIn = ({ response, requestId }: WithResponse<unknown>, fallback?: string): number => {
    const offset = Number(response.headers.get('Upload-Offset') ?? fallback ?? NaN);
    if (Number.isInteger(offset) && offset >= 0 && offset <= file.size) return offset;
    throw new GdContractError(locale, requestId, ['Upload-Offset']);
  };

  const begun = await request(uploads.begin, {
    ...options,
    idempotencyKey,
    headers: {
      ...TUS,
      'Upload-Length': String(file.size),
      'Upload-Metadata': `filename ${base64(name)}`,
    },
  }).withResponse();
  const upload = begun.response.headers.get('Location')?.split('/').at(-1) ?? '';
  if (upload === '') throw new GdContractError(locale, begun.requestId, ['Location']);
  const params = { upload };

  const append = async (offset: number): Promise<number> => {
    const part = file.slice(offset, offset + PART_BYTES);
    const told = ({ loaded }: { loaded: number }) =>
      onProgress?.({ loaded: offset + loaded, total: file.size });
    const byXhr = onProgress !== undefined && fetch === undefined && canSendByXhr();
    const sent = await request(uploads.append, {
      ...options,
      params,
      headers: { ...TUS, 'Upload-Offset': String(offset), 'Content-Type': PART_TYPE },
      bytes: part,
      fetch: byXhr ? xhrFetch(part, told) : undefined,
    }).withResponse();
    if (!byXhr) told({ loaded: part.size });
    return offsetIn(sent);
  };

  let offset = offsetIn(begun, '0');
  let failures = 0;
  while (offset < file.size) {
    try {
      offset = await append(offset);
      failures = 0;
    } catch (error) {
      const mayGoOn = isGdError(error) && (error.retryable || error.code === 'upload_offset_conflict');
      if (!mayGoOn || failures >= retry.limit) throw error;
      await pause(waitOf(retry, failures), options.signal);
      if (options.signal?.aborted) throw new GdAbortError(locale, options.signal.reason);
      // A part may have come in half, or whole with its answer lost.
      const asked = await request(uploads.offset, { ...options, params, headers: TUS }).withResponse();
      const known = offsetIn(asked);
      failures = known > offset ? 0 : failures + 1;
      offset = known;
    }
  }
  return request(files.finish, { ...options, idempotencyKey, body: { upload } }).withResponse();
}
