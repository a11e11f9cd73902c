/** tus 1.0.0 over HTTP (https://tus.io/protocols/resumable-upload), for whoever may upload a file in one piece. */
import { Readable } from 'node:stream';
import {
  FILE_LIMITS,
  HEADERS,
  PART_TYPE,
  type ProblemCode,
  TUS_EXTENSIONS,
  TUS_VERSION,
  uploads as steps,
} from '@gd/contract';
import { Metadata } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { uploaderOf } from '../files/upload.js';
import { admit, type Doorkeeper, headerOf } from '../http/access.js';
import { idempotencyKeyOf } from '../http/input.js';
import { addressOf } from '../limits/address.js';
import { invalid, ProblemError } from '../problem-error.js';
import { locationOf, type Owner, type PartialUpload } from './uploads.js';

const TUS = { 'Tus-Resumable': TUS_VERSION };
const ABILITIES = {
  ...TUS,
  'Tus-Version': TUS_VERSION,
  'Tus-Extension': TUS_EXTENSIONS.join(','),
  'Tus-Max-Size': String(FILE_LIMITS.maxBytes),
};
/** What of an answer is for the sender; its metadata says whose the upload is, and is not. */
const SHOWN = ['Location', 'Upload-Offset', 'Upload-Length', 'Upload-Expires'];

const PROBLEMS: Readonly<Record<number, ProblemCode>> = {
  404: 'not_found',
  409: 'upload_offset_conflict',
  410: 'not_found',
  413: 'file_too_large',
};

function checkVersion(request: FastifyRequest): void {
  if (headerOf(request, 'Tus-Resumable') !== TUS_VERSION)
    throw new ProblemError('tus_version_unsupported', { headers: ABILITIES });
}

/** The whole length in bytes, which is known before the first. */
function lengthOf(request: FastifyRequest): string {
  const length = headerOf(request, 'Upload-Length') ?? '';
  if (!/^\d{1,15}$/.test(length)) throw invalid({ pointer: 'Upload-Length', code: 'invalid_format' });
  if (Number(length) > FILE_LIMITS.maxBytes) throw new ProblemError('file_too_large');
  return length;
}

/** The file's name, under the key that tus clients agree on. */
function fileNameOf(request: FastifyRequest): string | undefined {
  const metadata = headerOf(request, 'Upload-Metadata');
  if (!metadata) return undefined;
  try {
    return Metadata.parse(metadata)['filename'] ?? undefined;
  } catch {
    throw invalid({ pointer: 'Upload-Metadata', code: 'invalid_format' });
  }
}

/**
 * Refused before its bytes are touched, so that Node throws them away and the sender gets to read the answer.
 */
function checkPart(request: FastifyRequest, { size, offset }: PartialUpload): void {
  const from = headerOf(request, 'Upload-Offset') ?? '';
  if (!/^\d{1,15}$/.test(from)) throw invalid({ pointer: 'Upload-Offset', code: 'invalid_format' });
  if (Number(from) !== offset) throw new ProblemError('upload_offset_conflict');
  if (offset + Number(headerOf(request, 'Content-Length') ?? 0) > size)
    throw new ProblemError('file_too_large');
}

/** Hands the request to the library with the headers that it needs, and answers with those that are for the sender. */
async function passOn(
  { services }: Doorkeeper,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  own: Record<string, string>,
): Promise<FastifyReply> {
  const headers = new Headers({ ...TUS, ...own });
  for (const name of ['Content-Type', 'Content-Length', 'Upload-Offset']) {
    const value = headerOf(request, name);
    if (value !== undefined && request.method === 'PATCH') headers.set(name, value);
  }
  const bytes = request.body instanceof Readable && {
    body: Readable.toWeb(request.body) as ReadableStream<Uint8Array>,
    duplex: 'half' as const,
  };
  const asked = { method: request.method, headers };
  const address = new URL(`${steps.begin.path}/${id}`, 'http://uploads.invalid');
  const response = await services.uploads.respond(
    new Request(address, bytes ? { ...asked, ...bytes } : asked),
  );
  if (response.status >= 500) throw new ProblemError('unavailable', { headers: { 'Retry-After': '1' } });
  if (response.status >= 400) {
    const code = PROBLEMS[response.status];
    throw code ? new ProblemError(code) : invalid({ pointer: 'Upload-Offset', code: 'invalid_format' });
  }
  for (const name of SHOWN) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  return reply.code(response.status).headers(TUS).header('Cache-Control', 'no-store').send();
}

/** Nothing that has come can be read here, finished or not: a file is read with the case that it belongs to. */
export async function addUploads(app: FastifyInstance, door: Doorkeeper): Promise<void> {
  const { limits, services } = door;
  const { uploads } = services;

  const ownerOf = async (request: FastifyRequest): Promise<Owner> => {
    const { tenant, caller } = await admit(door, steps.begin.access, request);
    request.tenant = tenant;
    const address = caller.type === 'officer' ? undefined : addressOf(request.ip);
    return { tenant, uploader: uploaderOf(caller), address };
  };

  async function begin(request: FastifyRequest, reply: FastifyReply) {
    await limits.countCall('files.upload', request);
    const owner = await ownerOf(request);
    checkVersion(request);
    const length = lengthOf(request);
    const isKeyed = headerOf(request, HEADERS.idempotencyKey) !== undefined;
    const id = uploads.idOf(owner, isKeyed ? idempotencyKeyOf(request) : undefined);
    const upload = { id, owner, size: Number(length), name: fileNameOf(request) };
    return uploads.alone(id, async () => {
      const begun = await uploads.find(id, owner);
      if (!begun)
        return uploads.begin(upload, (metadata) =>
          passOn(door, request, reply, id, { 'Upload-Length': length, 'Upload-Metadata': metadata }),
        );
      if (begun.size !== upload.size) throw new ProblemError('idempotency_key_reused');
      return reply
        .code(201)
        .headers({ ...TUS, Location: locationOf(id), 'Upload-Offset': String(begun.offset) })
        .header('Cache-Control', 'no-store')
        .send();
    });
  }

  async function goOn(request: FastifyRequest, reply: FastifyReply) {
    await limits.countCall('uploads.part', request);
    const owner = await ownerOf(request);
    checkVersion(request);
    const { id } = request.params as { id: string };
    const begun = await uploads.find(id, owner);
    if (!begun) throw new ProblemError('not_found');
    if (request.method === 'PATCH') {
      checkPart(request, begun);
      await services.disk.ensureRoom(begun.size - begun.offset);
    }
    return passOn(door, request, reply, id, {});
  }

  await app.register(async (scope) => {
    // As it comes: it may be cut at any byte, and what was there is kept.
    scope.addContentTypeParser(PART_TYPE, (_request, payload, done) => {
      done(null, payload);
    });
    scope.options(steps.begin.path, (_request, reply) => reply.code(204).headers(ABILITIES).send());
    scope.post(steps.begin.path, begin);
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
      scope.route({
        method,
        url: steps.append.path.replace('{upload}', ':id'),
        bodyLimit: FILE_LIMITS.maxBytes,
        handler: goOn,
      });
  });
}
