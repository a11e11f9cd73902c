/** Files of the mock: kept in memory as they came. */
import type { Operation, StoredFile } from '@gd/contract';
import type { Call, HandlersOf } from './handler.js';
import { Refusal } from './refusal.js';
import type { MockCase, MockState } from './state.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of the types that the contract takes; WebP has them after a size. */
const SIGNATURES: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', at: 0, bytes: ZIP },
];

async function mediaTypeOf(file: Blob): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const found = SIGNATURES.find(({ at, bytes }) => bytes.every((byte, i) => start[at + i] === byte));
  if (!found) throw new Refusal('file_type_not_allowed');
  return found.type;
}

async function sha256Of(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The files of a case, from its submission and from its steps. */
export const fileIdsOf = ({ fileIds, events }: MockCase): string[] => [
  ...fileIds,
  ...events.flatMap((event) => event.fileIds),
];

/** The bytes of a file that belongs to a case. */
export function fileBytes(theCase: MockCase, id: string, state: MockState): Blob {
  const stored = fileIdsOf(theCase).includes(id) ? state.files.get(id) : undefined;
  if (!stored) throw new Refusal('not_found');
  return stored.bytes;
}

/** Stores a file as it came. */
async function keep(bytes: Blob, name: string, { state, world }: Pick<Call<Operation>, 'state' | 'world'>) {
  if (bytes.size > state.site.files.maxBytes) throw new Refusal('file_too_large');
  const mediaType = await mediaTypeOf(bytes);
  const file: StoredFile = {
    id: world.newId(),
    name: name.normalize('NFC'),
    mediaType,
    size: bytes.size,
    width: null,
    height: null,
    sha256: await sha256Of(bytes),
  };
  state.files.set(file.id, { file, bytes: new Blob([bytes], { type: mediaType }) });
  return { data: file };
}

export const fileHandlers: HandlersOf<'files'> = {
  'files.upload': (call) => keep(call.body, call.body.name, call),
  'files.finish': async (call) => {
    const { uploads } = call.state;
    const upload = uploads.get(call.body.upload);
    if (!upload || upload.bytes.size < upload.size) throw new Refusal('not_found');
    // What is refused for what it is will be refused again.
    uploads.delete(call.body.upload);
    return keep(upload.bytes, upload.name, call);
  },
};
