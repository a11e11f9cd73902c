/** A `fetch` over XMLHttpRequest, the only way to see an upload's progress in every browser of the floor. */
import type { Fetch } from './transport.js';

/** Bytes of the request's body. */
export interface UploadProgress {
  loaded: number;
  total: number;
}

export const canSendByXhr = (): boolean => typeof XMLHttpRequest === 'function';

/** Header lines as `getAllResponseHeaders` gives them (RFC 9110 §5.5 values, one a line). */
function headersFrom(lines: string): Headers {
  const headers = new Headers();
  for (const line of lines.trim().split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}

/**
 * Sends the form or bytes themselves rather than the request's body: a `Request` gives its body only as a copy in memory.
 * Fails as `fetch` does: a TypeError where no answer came, the signal's reason when aborted.
 */
export const xhrFetch =
  (body: FormData | Blob, onProgress: (progress: UploadProgress) => void): Fetch =>
  (input, init) =>
    new Promise((resolve, reject) => {
      const request = input instanceof Request ? input : new Request(input, init);
      const { signal } = request;
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const xhr = new XMLHttpRequest();
      xhr.open(request.method, request.url);
      // The browser writes the boundary of a form into Content-Type itself.
      for (const [name, value] of request.headers)
        if (name !== 'content-type' || body instanceof Blob) xhr.setRequestHeader(name, value);
      xhr.responseType = 'arraybuffer';
      xhr.upload.onprogress = ({ loaded, total }) => {
        onProgress({ loaded, total });
      };
      const abort = () => {
        xhr.abort();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, { once: true });
      xhr.onloadend = () => {
        signal.removeEventListener('abort', abort);
      };
      xhr.onload = () => {
        const { status, statusText } = xhr;
        const headers = headersFrom(xhr.getAllResponseHeaders());
        // A status without a body takes none, not even an empty one.
        const content = status === 204 ? null : (xhr.response as ArrayBuffer);
        resolve(new Response(content, { status, statusText, headers }));
      };
      // The words that ky knows as a network failure, so that it repeats the request.
      xhr.onerror = () => {
        reject(new TypeError('Failed to fetch'));
      };
      xhr.send(body);
    });
