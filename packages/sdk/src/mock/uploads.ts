/** Uploads in parts (tus 1.0.0), in memory. Whose an upload is is not asked: everybody is one caller to the mock. */
import { HEADERS, TUS_VERSION, uploads } from '@gd/contract';
import { Refusal } from './refusal.js';
import type { MockState } from './state.js';

export interface MockUpload {
  /** Bytes of the whole file. */
  size: number;
  name: string;
  /** What has come. */
  bytes: Blob;
}

const STEP = new RegExp(`${uploads.begin.path}(?:/([0-9a-f]{32}))?$`);

/** The id of an upload begun with a key, so that it is found again by the key. */
async function idOf(key: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function nameIn(headers: Headers): string {
  const [, value = ''] = /(?:^|,)filename ([^,]*)/.exec(headers.get('Upload-Metadata') ?? '') ?? [];
  return new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.charCodeAt(0)));
}

async function begin({ headers }: Request, { site, uploads: all }: MockState): Promise<[string, MockUpload]> {
  const size = Number(headers.get('Upload-Length') ?? NaN);
  if (!Number.isInteger(size))
    throw new Refusal('validation_failed', [{ pointer: 'Upload-Length', code: 'invalid_format' }]);
  if (size > site.files.maxBytes) throw new Refusal('file_too_large');
  const id = await idOf(headers.get(HEADERS.idempotencyKey) ?? crypto.randomUUID());
  const upload = all.get(id) ?? { size, name: nameIn(headers), bytes: new Blob() };
  if (upload.size !== size) throw new Refusal('idempotency_key_reused');
  all.set(id, upload);
  return [id, upload];
}

async function append(request: Request, upload: MockUpload): Promise<void> {
  if (Number(request.headers.get('Upload-Offset') ?? NaN) !== upload.bytes.size)
    throw new Refusal('upload_offset_conflict');
  const bytes = new Blob([upload.bytes, await request.arrayBuffer()]);
  if (bytes.size > upload.size) throw new Refusal('file_too_large');
  upload.bytes = bytes;
}

const answer = (status: number, { bytes, size }: MockUpload, more: Record<string, string> = {}): Response =>
  new Response(null, {
    status,
    headers: {
      'Tus-Resumable': TUS_VERSION,
      'Upload-Offset': String(bytes.size),
      'Upload-Length': String(size),
      ...more,
    },
  });

const matched = ({ url }: Request) => STEP.exec(new URL(url).pathname);
export const isUploadStep = (request: Request): boolean => matched(request) !== null;

/** Answers a step of an upload. @throws {Refusal} */
export async function respondToUpload(request: Request, state: MockState): Promise<Response> {
  const { method, headers } = request;
  if (!headers.has(HEADERS.site) && !headers.has('Authorization')) throw new Refusal('site_key_missing');
  if (headers.get('Tus-Resumable') !== TUS_VERSION) throw new Refusal('tus_version_unsupported');
  const [, id] = matched(request) ?? [];
  if (id === undefined) {
    if (method !== 'POST') throw new Refusal('method_not_allowed');
    const [begun, upload] = await begin(request, state);
    return answer(201, upload, { Location: `uploads/${begun}` });
  }
  const upload = state.uploads.get(id);
  if (!upload) throw new Refusal('not_found');
  if (method === 'PATCH') await append(request, upload);
  else if (method === 'DELETE') state.uploads.delete(id);
  else if (method !== 'HEAD') throw new Refusal('not_found');
  return answer(method === 'HEAD' ? 200 : 204, upload);
}
